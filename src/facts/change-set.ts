import { changeSet as schema } from '../model/change.ts'
import { mapSeen } from '../model/fact.ts'
import { defineFact } from './define.ts'
import { revisionAnswer } from './reading/baseline.ts'
import { commitsAnswer } from './reading/commits.ts'
import { commitsAndAssociationsAnswer } from './reading/commits-and-associations.ts'
import { deployedRange } from './reading/deployed-range.ts'

export const changeSet = defineFact({
  id: 'change-set',
  title: 'The commits from the previous deployment to this one',
  permissions: ['contents: read'],
  source: { assurance: 'api', from: 'GET /repos/{owner}/{repo}/compare/{basehead} and GraphQL Commit' },
  needs: { deployedRange },
  answers: [commitsAnswer, commitsAndAssociationsAnswer, revisionAnswer],
  schema,
  collect: async (_, given) => mapSeen(given.deployedRange, ({ changeSet: range }) => range),
})
