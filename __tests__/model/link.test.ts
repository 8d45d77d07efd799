import { expect, it } from 'vitest'
import { LINK_IDS, LINK_STATES, LINK_TITLES } from '../../src/model/link.ts'

it('the path has nine links, in the order in which people read it, each with a title', () => {
  const titles = LINK_IDS.map((id) => LINK_TITLES[id])
  expect(titles.join(' → ')).toBe(
    'Human owner → Agent workflow → Repo / PR → CI/CD → Credential → Action → Target → Approval → Outcome evidence',
  )
  expect(Object.keys(LINK_TITLES)).toHaveLength(LINK_IDS.length)
})

it('a link is in one of six states', () => {
  expect(LINK_STATES).toEqual(['verified', 'declared', 'inferred', 'not-applicable', 'unknown', 'contradictory'])
})
