import { expect, test } from 'vitest'
import { play } from './play.ts'
import { REVIEWED } from './scenario.ts'

test.each(['failure', 'cancelled'] as const)(
  'the deployment ended in %s: recorded, and the verdict on the approval stands',
  async (status) => {
    const steps = [{ outcome: status, id: 'deploy' }]
    const played = await play({ world: REVIEWED, with: { gate: 'enforce', seal: 'job-end' }, job: { steps } })
    expect(played.record.facts.outcome).toMatchObject({ value: { jobStatus: status } })
    expect(played.record.conclusions.verdict.decision).toBe('allow')
    expect(Object.keys(played.files).sort()).toEqual(['evidence.html', 'evidence.json', 'evidence.sigstore.json'])
    await played.remove()
  },
)
