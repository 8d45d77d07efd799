import { expect, it } from 'vitest'
import { misfit } from '../../src/model/conforms.ts'
import { VALUES } from '../fakes/some-facts.ts'

const { 'branch-rules': rules, 'rule-bypasses': bypasses, checks } = VALUES

it('who may bypass, and what statuses there are, may be not told, and are told apart from none', () => {
  const hidden = rules.protections.map((one) => ({ ...one, bypass: null }))
  expect(misfit('fact-branch-rules', { ...rules, protections: hidden })).toBeUndefined()
  expect(misfit('fact-checks', { ...checks, statuses: null })).toBeUndefined()
  const silent = rules.protections.map(({ bypass: _, ...one }) => one)
  expect(misfit('fact-branch-rules', { ...rules, protections: silent })).toContain('bypass')
})

it('a rule suite has one of three results', () => {
  const [suite] = bypasses.suites.items
  const suites = { ...bypasses.suites, items: [{ ...suite, result: 'perhaps' }] }
  expect(misfit('fact-rule-bypasses', { ...bypasses, suites })).toContain('result')
})
