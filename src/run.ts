import { conclude } from './conclude.ts'
import { collect } from './facts/collect.ts'
import type { Facts } from './facts/index.ts'
import type { DecisionAtStart } from './model/conclusions.ts'
import type { Delivery, Evidence, Signing } from './model/delivery.ts'
import { EvidenceError } from './model/errors.ts'
import { known } from './model/fact.ts'
import type { World } from './model/world.ts'
import type { Start } from './policy/start.ts'
import { assemble } from './record/assemble.ts'
import { canonicalize, digestOf } from './record/canonical.ts'
import type { EvidenceRecord } from './record/schema.ts'
import { validateRecord } from './record/validate.ts'
import { chooseSigner, type SigningPlan } from './signers/choose.ts'
import { statementFor } from './signers/statement.ts'

/** The far end of the line: where the record goes. */
export interface Ports {
  readonly toolDigest: () => Promise<string>
  /** Writes record and page to disk, before anything is tried that can fail. */
  readonly keep: (record: EvidenceRecord, recordText: string) => Promise<Evidence>
  /** Signs; what goes wrong is in the answer. */
  readonly sign: (plan: SigningPlan, statement: Uint8Array) => Promise<Signing>
  /** Puts the bundle beside the record. */
  readonly addBundle: (evidence: Evidence, signing: Signing) => Promise<Evidence>
  /** Hands the evidence to every sink; what goes wrong is in the answer. */
  readonly deliver: (evidence: Evidence, signing: Signing) => Promise<Delivery>
}

/** What came of a run: the record, and how it left the job. */
export interface RunResult {
  readonly record: EvidenceRecord
  readonly delivery: Delivery
}

/** The whole line, from the facts to the delivered record. A denied deployment goes down it too: a refusal is evidence. */
export async function run(world: World, ports: Ports, start: Start): Promise<RunResult> {
  const { record, plan } = await makeRecord(world, ports, start)
  const kept = await ports.keep(record, canonicalize(record))
  const signing = await ports.sign(plan, statementFor(record, kept.recordDigest.replace('sha256:', '')))
  const evidence = await ports.addBundle(kept, signing)
  const delivery = await ports.deliver(evidence, signing)
  return { record, delivery }
}

/** The first half alone, for `seal: job-end`: what is decided before anything is deployed, and the record as it would be now. */
export async function judge(
  world: World,
  ports: Ports,
): Promise<{ readonly record: EvidenceRecord; readonly decision: DecisionAtStart }> {
  const { record } = await makeRecord(world, ports, null)
  const { facts, conclusions, sealedAt } = record
  const { gate } = world.options
  return { record, decision: { at: sealedAt, gate, verdict: conclusions.verdict, factsDigest: digestOf(facts) } }
}

async function makeRecord(
  world: World,
  ports: Ports,
  start: Start,
): Promise<{ readonly record: EvidenceRecord; readonly plan: SigningPlan }> {
  const [facts, toolDigest] = await Promise.all([collect(world), ports.toolDigest()])
  const conclusions = conclude(facts, start)
  const decisionAtStart = start === 'missing' ? null : start
  const plan = planSigning(world, facts)
  const parts = { options: world.options, signing: toSettings(plan), toolDigest, facts, conclusions, decisionAtStart }
  return { record: demandValid(assemble({ ...parts, sealedAt: world.now() })), plan }
}

function planSigning({ options, identity, runner }: World, facts: Facts): SigningPlan {
  const visibility = known(facts.repository)?.visibility
  return chooseSigner({
    choice: options.signer,
    instance: options.sigstoreInstance,
    hasKey: options.signingKey !== undefined,
    hasIdentity: identity.available,
    visibility:
      visibility === 'public' || visibility === 'internal' || visibility === 'private' ? visibility : undefined,
    serverUrl: runner.serverUrl,
  })
}

const toSettings = ({ signer, instance, why }: SigningPlan) => ({ signer, instance, why })

function demandValid(record: EvidenceRecord): EvidenceRecord {
  const validation = validateRecord(record)
  if (validation.valid) return validation.record
  throw new EvidenceError(
    'RECORD',
    `The record does not fit its schema: ${validation.problems.join('; ')}.`,
    'This is a defect of the action: please report it with this message.',
  )
}
