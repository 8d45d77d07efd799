import { controls } from '../../controls/index.ts'
import { facts } from '../../facts/index.ts'
import { LEVELS, type Level } from '../../model/token-scopes.ts'
import type { ClaimId } from '../../policy/presets/preset.ts'
import { STEP_PERMISSIONS } from '../step/lines.ts'
import { type Deploying, nameOf } from './deploying.ts'
import { type Finding, missing, note, notSeen } from './finding.ts'
import { heldBy, tokenLines } from './job-lines.ts'

/** What the evidence step would need, and the token of its job has not. */
export function ofToken({ path, job }: Deploying): readonly Finding[] {
  const told = { about: nameOf({ path, job }), add: { where: path, lines: tokenLines(job) } }
  if (job.token.scopes === null) {
    const isSetting = job.token.basis === 'settings'
    const what = `Neither it nor its workflow has a \`permissions:\` block: what the step may read is up to ${isSetting ? 'a setting' : 'what calls it'}.`
    const undeclared = { code: 'permissions-undeclared', what, why: UNDECLARED, claims: DECLARED, ...told }
    return [isSetting ? missing(undeclared) : notSeen(undeclared)]
  }
  const held = heldBy(job)
  const lacking = STEP_PERMISSIONS.filter(({ scope, level }) => rank(held[scope]) < rank(level))
  if (lacking.length === 0) return []
  const names = lacking.map(({ scope, level }) => `${scope}: ${level}`)
  const what = `The step's token lacks ${names.join(', ')}.`
  const why = `The step needs that for: ${lacking.map((one) => one.why).join('; ')}.`
  const found = { code: 'permission', what, why, claims: claimsThatRead(names), ...told }
  // The record is kept and signed without the second copy of the signature.
  return [lacking.every(({ scope }) => scope === 'attestations') ? note(found) : missing(found)]
}

const UNDECLARED =
  'A setting, or a caller, can change that without a trace in this file; by the restricted default the step can read next to nothing.'
const DECLARED = ['token-permissions-are-declared'] as const

const rank = (level: Level | undefined): number => LEVELS.indexOf(level ?? 'none')

/** The claims that read a fact which can't be seen without one of those permissions. */
const claimsThatRead = (permissions: readonly string[]): readonly ClaimId[] =>
  controls.flatMap(({ id, reads }) => {
    const needed = reads.flatMap((fact): readonly string[] => facts[fact].permissions)
    return needed.some((permission) => permissions.includes(permission)) ? [id] : []
  })
