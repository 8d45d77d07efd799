import { execFile } from 'node:child_process'
import { join, resolve } from 'node:path'
import { expect, test } from 'vitest'
import { folderWith } from '../audit/sample.ts'
import { startServicesFor } from '../fakes/services.ts'
import { play as happens } from '../fakes/world/history.ts'
import { describeWorld, startRun } from '../fakes/world.ts'
import { type Played, playJob } from './play.ts'
import { pullRequestWith, sinceDeployed } from './scenario.ts'

const POLICY = '.github/delivery-evidence.yml'
const CLAIM = 'deployment-was-approved-by-an-independent-human'
const policy = (...more: readonly string[]) =>
  [
    'version: 1',
    `environments: { "*": { require: [${CLAIM}] } }`,
    'break-glass: { people: [4711], follow-up-days: 3 }',
    ...more,
  ]
    .join('\n')
    .concat('\n')

test('lena’s change goes out in an emergency, by mia; omar reviews it, and the policy says so from then on', async () => {
  const world = describeWorld({
    people: { mia: { id: 4711 }, omar: { id: 4712 } },
    files: { [POLICY]: policy() },
    history: sinceDeployed({ commit: { by: 'lena', message: 'Stop the fire' } }),
    run: { actor: 'mia', approvals: [] },
  })
  const services = await startServicesFor(world)
  const emergency = await playJob(world, services, { with: { 'break-glass-reason': 'The shop burns.' } })
  const digest = emergency.main.outputs['record-digest'] ?? ''
  const day = emergency.record.sealedAt.slice(0, 10)
  const entry = `follow-ups: [{ record: "${digest}", reviewer: { id: 4712, login: omar }, reviewed-on: ${day}, found: All well. }]`
  happens(world, pullRequestWith({ push: { files: { [POLICY]: policy(entry) } } }, { review: 'APPROVED', by: 'omar' }))
  startRun(world, { actor: 'lena' })
  const later = await playJob(world, services, {})
  await services.close()

  const folder = await folderWith({ ...filesOf('emergency', emergency), ...filesOf('later', later) })
  const root = join(folder, 'later/trusted-root.json')
  const trust = ['--trusted-root', root, '--certificate-oidc-issuer', later.issuer, '--repo', 'acme/shop']
  expect((await command('verify', folder, ...trust)).code).toBe(0)

  const due = emergency.record.conclusions.verdict.brokenGlass?.followUpDue ?? ''
  const alone = join(folder, 'emergency')
  const inTime = await command('follow-ups', alone, '--as-of', due)
  expect(inTime).toEqual({ code: 0, out: expect.stringMatching(/OPEN[\s\S]* 1 open, 0 overdue/) })
  expect(inTime.out).toContain(`record       ${digest}`)
  const pastDue = await command('follow-ups', alone, '--as-of', AFTER)
  expect(pastDue).toEqual({ code: 1, out: expect.stringMatching(/OVERDUE[\s\S]* 0 open, 1 overdue/) })
  const answered = await command('follow-ups', folder, '--as-of', AFTER)
  expect(answered).toEqual({ code: 0, out: expect.stringMatching(/2 records, 1 with broken glass: 1 answered, /) })
  expect(answered.out).toContain(`omar (id 4712) is said to have reviewed it on ${day}: All well.`)
  expect(answered.out).toContain('where policy-changes-were-reviewed is pass.')
  await Promise.all([emergency.remove(), later.remove()])
})

const AFTER = '2099-12-31'

const filesOf = (folder: string, { files, trustedRoot }: Played) => ({
  [`${folder}/evidence.json`]: files['evidence.json'] ?? '',
  [`${folder}/evidence.sigstore.json`]: files['evidence.sigstore.json'] ?? '',
  [`${folder}/trusted-root.json`]: JSON.stringify(trustedRoot),
})

/** The auditor's command as it ships. */
const command = (...args: readonly string[]): Promise<{ code: number; out: string }> =>
  new Promise((done) => {
    const child = execFile(process.execPath, [resolve('dist/cli/index.js'), ...args], (_error, out) =>
      done({ code: child.exitCode ?? -1, out }),
    )
  })
