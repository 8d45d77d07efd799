import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { play } from './play.ts'
import { REVIEWED } from './scenario.ts'

test('nobody approved: the job stops before deploying, and the record is still sealed, signed and uploaded', async () => {
  const steps = [{ run: 'echo deployed > "$RUNNER_TEMP/deployed"', id: 'deploy' }]
  const world = { ...REVIEWED, run: { approvals: [] } }
  const played = await play({ world, with: { gate: 'enforce', seal: 'job-end' }, job: { steps } })
  expect(played.main.exitCode).toBe(1)
  expect(played.conclusion).toBe('failure')
  expect(played.record.decisionAtStart).toMatchObject({ verdict: { decision: 'deny' } })
  expect(played.record.conclusions.verdict.decision).toBe('deny')
  expect(played.record.facts.outcome).toMatchObject({ value: { jobStatus: 'failure' } })
  expect(Object.keys(played.files)).toContain('evidence.sigstore.json')
  expect(existsSync(join(played.temp, 'deployed'))).toBe(false)
  await played.remove()
})

test('omar approved: the job goes on, and the record is sealed after its last step', async () => {
  const steps = [{ outcome: 'success' as const, id: 'deploy' }]
  const played = await play({ world: REVIEWED, with: { gate: 'enforce', seal: 'job-end' }, job: { steps } })
  expect(played.conclusion).toBe('success')
  expect(played.main.outputs['verdict']).toBe('allow')
  expect(played.record.decisionAtStart).toMatchObject({ verdict: { decision: 'allow' } })
  expect(Object.keys(played.files)).toContain('evidence.json')
  await played.remove()
})
