import { expect, test } from 'vitest'
import { ADMINISTRATION_TOKEN, administrationToken, GUARDED } from './fakes/some-rules.ts'
import { play } from './scenarios/play.ts'
import { REVIEWED, sinceDeployed } from './scenarios/scenario.ts'

// Whatever stands in the environment, in inputs or in what people wrote: only what the record declares comes out.

const MARKER = 'marker-7f3a9c'
const marked = (what: string) => `${MARKER}-${what}`

const SECRETS = {
  AWS_SECRET_ACCESS_KEY: marked('aws'),
  DATABASE_URL: `postgres://u:${marked('db')}@db.internal/prod`,
  CLAUDE_PROMPT: marked('prompt'),
  SIGSTORE_ID_TOKEN: marked('sigstore-token'),
  NPM_TOKEN: `npm_${marked('npm')}`,
  CLAUDECODE: marked('agent-variable'),
  HTTP_AUTHORIZATION: marked('header'),
}

test('no secret, token, prompt or comment from anywhere comes out: not in the log, the summary, the outputs or the files', async () => {
  const played = await play({
    world: {
      people: { mia: { email: `${marked('mail')}@example.com` } },
      history: sinceDeployed({
        pullRequest: {
          by: 'mia',
          title: marked('title'),
          body: marked('body'),
          steps: [
            { push: { message: `Ship it\n\nPrompt: ${marked('commit')}` } },
            { review: 'APPROVED', by: 'omar', body: marked('review') },
            { merge: 'squash', by: 'mia' },
          ],
        },
      }),
      run: {
        event: 'workflow_dispatch',
        inputs: { reason: marked('dispatch-input') },
        approvals: [{ by: 'omar', comment: marked('comment') }],
      },
    },
    with: { gate: 'enforce' },
    job: { env: SECRETS },
  })
  expect(played.record.conclusions.verdict.decision).toBe('allow')
  expect(played.everything).not.toContain(MARKER)
  expect(played.record.facts.execution).toMatchObject({ value: { agentMarkers: ['CLAUDECODE'] } })
  await played.remove()
})

test('no token of the job comes out, whole or as a JSON Web Token', async () => {
  const played = await play({ with: { gate: 'enforce' } })
  expect(played.everything).not.toMatch(/gh[a-z]_[A-Za-z0-9]{10}|github_pat_|eyJ[A-Za-z0-9_-]{10,}\.eyJ/)
  expect(played.everything).not.toMatch(/-----BEGIN [A-Z ]*PRIVATE KEY/)
  await played.remove()
})

test.each([ADMINISTRATION_TOKEN, 'ghs_of_nobody00000000000000000000000000'])(
  'an administration token is used and never shown, whether GitHub knows it or not: %s',
  async (token) => {
    const played = await play({
      world: { rulesets: [GUARDED], tokens: administrationToken('write') },
      with: { gate: 'warn', 'administration-token': token },
    })
    expect(played.exchanges.map(({ path }) => path)).toContainEqual(expect.stringContaining('/rulesets/rule-suites'))
    expect(played.everything).not.toContain(token)
    expect(played.everything).not.toContain(token.slice(0, 14))
    await played.remove()
  },
)

test('a signing key is used and never shown', async () => {
  const { generateKeyPairSync } = await import('node:crypto')
  const { privateKey } = generateKeyPairSync('ed25519')
  const pem = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString()
  const played = await play({ world: REVIEWED, with: { gate: 'enforce', signer: 'key', 'signing-key': pem } })
  expect(played.conclusion).toBe('success')
  const body = pem.split('\n')[1] ?? ''
  expect(played.everything).not.toContain(body)
  await played.remove()
})

const HOSTILE = 'prod"><script>alert(1)</script>|`${{ github.token }}`\u001b[31m'

test('what outsiders named stays text: no markup in page or summary, no command in the log', async () => {
  const played = await play({
    world: {
      environments: { [HOSTILE]: { reviewers: ['omar'] } },
      run: { environment: HOSTILE, approvals: [{ by: 'omar', environments: [HOSTILE] }] },
    },
    with: { gate: 'warn' },
  })
  expect(played.files['evidence.html']).not.toContain('<script')
  expect(played.summary).not.toContain('<script')
  expect(played.summary).not.toContain('\u001b')
  expect(played.main.log).not.toContain('\u001b')
  expect(played.record.facts.environment).toMatchObject({ value: { name: HOSTILE } })
  await played.remove()
})
