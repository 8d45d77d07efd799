import { expect, it } from 'vitest'
import { LINK_TITLES } from '../../src/model/link.ts'
import { pathLine } from '../../src/reports/path-line.ts'
import { aRecord } from '../fixtures/a-record.ts'

it('names the nine links in their order, each with the mark of its state', () => {
  const { packet } = aRecord().conclusions
  expect(pathLine(packet)).toBe(
    'Human owner ≈ → Agent workflow ? → Repo / PR ✔ → CI/CD ✔ → Credential ✎ → Action ✎ → Target ✔ → Approval ✖ → Outcome evidence –',
  )
  const links = pathLine(packet).split(' → ')
  expect(links.map((link) => link.slice(0, -2))).toEqual(Object.values(LINK_TITLES))
})
