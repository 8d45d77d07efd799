import { expect, it } from 'vitest'
import { idsOfText } from '../../src/record/text-ids.ts'

it('a text is told by what `git hash-object` and `sha256sum` print for it', () => {
  expect(idsOfText('version: 1\n')).toEqual({
    blob: 'b82551848c644f63b8517a7bdf8be9a992e6f4da',
    digest: 'sha256:09bfcc6a14b83e2192b8673677725c84883ee9cd0c70e45c9ec09daa8f2b2847',
  })
})
