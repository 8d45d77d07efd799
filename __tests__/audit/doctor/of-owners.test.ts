import { expect, it } from 'vitest'
import { ofOwners } from '../../../src/audit/doctor/of-owners.ts'
import { observed } from '../../../src/model/fact.ts'
import { caseWith, FORBIDDEN, policy } from './some-settings.ts'

const SOC2 = policy('version: 1\nextends: soc2\n')
const owners = (text: string) => observed({ path: 'CODEOWNERS', text })
const states = (changes: Parameters<typeof caseWith>[0]) =>
  ofOwners(caseWith(changes)).map(({ state, code }) => `${state} ${code}`)

it.each([
  ['a person of the policy', {}, []],
  ['a login of CODEOWNERS', { policy: SOC2, codeOwners: owners('* @lena\n') }, []],
  ['a team, which is nobody yet', { policy: SOC2, codeOwners: owners('* @acme/ops\n') }, ['not-seen owner']],
  ['nobody', { policy: SOC2, codeOwners: observed(null) }, ['missing owner', 'note code-owners']],
  ['not seen', { policy: SOC2, codeOwners: FORBIDDEN }, ['not-seen owner']],
  [
    'a machine',
    {
      policy: policy(
        'version: 1\nextends: soc2\nmachine-accounts: [7]\nowners:\n  production: [{ id: 7, login: m }]\n',
      ),
      codeOwners: owners('* @acme/ops\n'),
    },
    ['not-seen owner'],
  ],
])('who answers for it is %s', (_, changes, expected) => {
  expect(states(changes)).toEqual(expected)
})
