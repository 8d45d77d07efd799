import { judgeProtection, limitsOf } from '../review/branch.ts'
import { defineControl } from './define.ts'

export const branchIsProtected = defineControl({
  id: 'branch-is-protected',
  title: 'Nothing reaches the branch without an approved pull request',
  reads: ['branch-rules'],
  consults: [],
  remedy:
    'In the repository settings, under Rules, give the branch a ruleset that requires a pull request with at least one approval, blocks force pushes, and has an empty bypass list.',
  judge({ 'branch-rules': rules }) {
    if (rules === undefined)
      return { outcome: 'unknown', reasons: ['fact-absent'], because: 'The rules of the branch are not told.' }
    return { ...judgeProtection(rules), limits: [...limitsOf(rules), LIMIT] }
  },
})

const LIMIT = 'The rules are those of now: whether they held when a change came in is another claim.'
