import { expect, it } from 'vitest'
import { credentialsSection } from '../../src/reports/page-credentials.ts'
import { aRecord } from '../fixtures/a-record.ts'

it('has a row for each credential, with who answers for it and how it is cut off', () => {
  expect(String(credentialsSection(aRecord()))).toContain(
    '<tr><th scope="row"><code>GITHUB_TOKEN</code></th><td>github token, for github, short-lived</td><td>where each of its scopes says</td><td>lena (id 103), by the policy for the environment</td><td>ends with the job</td></tr>',
  )
})
