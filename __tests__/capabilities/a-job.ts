import { conclude } from '../../src/conclude.ts'
import type { Facts } from '../../src/facts/index.ts'
import type { CapabilityId } from '../../src/model/capability.ts'
import { none, someFacts, VALUES, type ValueOf } from '../fakes/some-facts.ts'

/** The facts of a job in no environment that was seen to reach nothing at all; with a file, a token or facts that say otherwise. */
export function bareJob(file: Partial<ValueOf<'workflow'>> = {}, others: Partial<Facts> = {}): Facts {
  return someFacts(
    {
      workflow: { ...VALUES.workflow, environment: null, permissions: NO_SCOPES, ...file },
      'token-permissions': { ...VALUES['token-permissions'], identityTokenOffered: false },
      'check-run': { ...VALUES['check-run'], deployment: null },
    },
    {
      environment: none('environment'),
      deployment: none('deployment'),
      'identity-token': none('identity-token'),
      ...others,
    },
  )
}

const NO_SCOPES = { workflow: null, job: {} }

/** A step that is known to publish, deploy or write, by a command or an action. */
export const releaseOf = (
  purpose: ValueOf<'workflow'>['releases'][number]['purpose'],
  by: string,
  besides: Partial<ValueOf<'workflow'>['releases'][number]> = {},
) => ({ at: 'jobs.deploy.steps[1]', step: 'Release', by, purpose, when: 'success' as const, ...besides })

/** What is concluded of one capability. */
export function capabilityOf(id: CapabilityId, facts: Facts) {
  const found = conclude(facts, null).capabilities.find((one) => one.id === id)
  if (found === undefined) throw new Error(`nothing was concluded of ${id}`)
  return found
}
