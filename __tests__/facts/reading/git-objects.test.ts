import { expect, it } from 'vitest'
import { readTexts } from '../../../src/facts/reading/git-objects.ts'
import { observed } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'
import { inWorld } from '../../fakes/loopback-world.ts'

it('reads what stands at each place, null where there is nothing', async () => {
  await inWorld({ files: { 'docs/a.md': 'Hello\n' } }, async ({ world }) => {
    expect(await readTexts(world, ['main:docs/a.md', 'main', 'main:docs', 'refs/notes/ai', 'main:none'])).toEqual(
      [{ text: 'Hello\n' }, { text: null }, { text: null }, null, null].map((value) => observed(value)),
    )
  })
})

it('takes no part of a text for the whole', async () => {
  const blob = { __typename: 'Blob', text: 'Hel', isTruncated: true }
  const query = observed({ repository: { field0: blob } })
  expect(await readTexts(aWorld({ query }), ['main:a'])).toEqual([observed({ text: null })])
})
