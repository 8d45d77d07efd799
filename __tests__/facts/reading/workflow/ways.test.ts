import { expect, it } from 'vitest'
import { WaysTo } from '../../../../src/facts/reading/workflow/ways.ts'
import { aWorld } from '../../../fakes/a-world.ts'
import { VALUES } from '../../../fakes/some-facts.ts'

// How ways are found is told by the fact that is made of them: __tests__/facts/workflow-calls.test.ts.
it('no way is known from a file that cannot be read', async () => {
  const place = { repository: null, path: 'a.yml', commit: 'abc' }
  const search = new WaysTo(aWorld(), VALUES['workflow-run'], { ...place, path: 'b.yml' })
  expect(await search.from(place, null)).toEqual({ complete: false, ways: [] })
})
