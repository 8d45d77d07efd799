import { deploymentWasApprovedByAnIndependentHuman as approved } from '../controls/deployment-was-approved-by-an-independent-human.ts'
import type { FactId, Facts } from '../facts/index.ts'
import { type Answer, CAPABILITY_TITLES, type Capability, type Cover } from '../model/capability.ts'
import type { Finding, GapFound } from '../model/conclusions.ts'
import type { Production } from '../model/production.ts'
import { type CapabilityDefinition, no, type Told, unknown } from './define.ts'
import { deploy } from './deploy.ts'
import { type JobSeen, jobSeen } from './job-seen.ts'
import { publish } from './publish.ts'
import { touchProduction } from './touch-production.ts'
import { useCredentials } from './use-credentials.ts'
import { write } from './write.ts'

const FIVE: readonly CapabilityDefinition[] = [write, deploy, useCredentials, publish, touchProduction]

/** The five capabilities, always all and always in this order: whether the job could, whether it did, whether an approval covers it. */
export function assessCapabilities(
  facts: Facts,
  findings: readonly Finding[],
  production: Production,
): readonly Capability[] {
  const job = jobSeen(facts, production)
  return FIVE.map((definition) => {
    const could = couldIn(definition, job)
    const did = could.answer === 'no' ? no('It could not.') : (definition.did(job) ?? unknown(NOT_TOLD))
    const cover = coverOf(did.answer, findings)
    return {
      id: definition.id,
      could: could.answer,
      did: did.answer,
      basis: { could: could.because, did: did.because, approval: cover.because },
      facts: [...definition.couldFrom, ...definition.didFrom, ...(definition.limitedBy ?? [])],
      approval: cover.approval,
    }
  })
}

const NOT_TOLD = 'What the steps of the job did is not seen.'

/** What was not seen is no absence. */
function couldIn({ could, couldFrom }: CapabilityDefinition, job: JobSeen): Told {
  const told = could(job)
  const unseen = couldFrom.filter((id: FactId) => job.facts[id].status === 'unavailable')
  return told.answer === 'no' && unseen.length > 0 ? unknown(`Could not be seen: ${unseen.join(', ')}.`) : told
}

/** Who lets a run into its environment does so before the first step of the job, so that covers whatever the job then does. */
function coverOf(did: Answer, findings: readonly Finding[]): { readonly approval: Cover; readonly because: string } {
  if (did === 'no') return { approval: 'not-needed', because: 'Nothing was done that needs one.' }
  const { outcome, because } = findings.find(({ control }) => control === approved.id) ?? UNJUDGED
  if (outcome === 'pass') return { approval: 'covered', because }
  return { approval: outcome === 'fail' ? 'not-covered' : 'unknown', because }
}

const UNJUDGED = { outcome: 'unknown', because: 'Whether anybody approved was not judged.' } as const

/** Whatever was done without an approval that is known to cover it is a gap. */
export const gapsOfCapabilities = (capabilities: readonly Capability[]): readonly GapFound[] =>
  capabilities
    .filter(({ did, approval }) => did === 'yes' && approval !== 'covered')
    .map(({ id, basis, approval }) => ({
      id: `capability-without-approval:${id}`,
      code: 'capability-without-approval',
      link: 'approval',
      why: `${CAPABILITY_TITLES[id]}: ${basis.did} ${
        approval === 'unknown' ? 'Whether an approval covers that is not known:' : 'No approval covers that:'
      } ${basis.approval}`,
      remedy: approved.remedy,
      needs: [],
    }))
