import { describe, expect, it } from 'vitest'
import { tiesOf } from '../../src/conclude/ties.ts'
import { mia, omar, policyText, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'

const COPILOT = 198982749

describe('who is tied to a deployment', () => {
  it('are who started it, who had a part in the change, machines of its policy and agents that are known', () => {
    const policy = policyText('version: 1\nextends: soc2\nmachine-accounts: [42]\n')
    const started = { ...VALUES['workflow-run'], actor: omar, triggeringActor: omar }
    const sent = { ...VALUES.event, sender: omar }
    const ties = tiesOf(someFacts({ 'policy-file': policy, 'workflow-run': started, event: sent }))
    const asked = [mia.id, omar.id, 42, COPILOT, 7].map((id) => ties.of(id))
    expect(asked).toEqual([
      'had-a-part-in-the-change',
      'started-the-run',
      'listed-as-machine-account',
      'known-agent-account',
      undefined,
    ])
    expect(ties.complete).toBe(true)
  })

  it.each(['pull-requests', 'workflow-run', 'event', 'change-set'] as const)(
    'are not all known where this was not seen: %s',
    (id) => {
      expect(tiesOf(someFacts({}, { [id]: unseen(id) })).complete).toBe(false)
    },
  )
})
