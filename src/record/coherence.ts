import { facts } from '../facts/index.ts'
import { MAPPING_VERSION } from '../frameworks/mapping.ts'
import { type Assurance, known, type Source } from '../model/fact.ts'
import { canonicalize } from './canonical.ts'
import { frameworksOf } from './frameworks.ts'
import { judgedFrom } from './judged-from.ts'
import type { EvidenceRecord } from './schema.ts'
import { idsOfText } from './text-ids.ts'

/**
 * Where a record contradicts itself, one clause each; none: its parts tell one story. A replay takes the facts as they stand, so a
 * forger would change a fact and have the conclusions follow; what one part says of another is what gives that away.
 */
export function incoherences(record: EvidenceRecord): readonly string[] {
  return [
    ofIdentifier,
    ofSeal,
    ofPolicy,
    ofJudgement,
    ofSources,
    ofEnvironment,
    ofProtection,
    ofTimes,
    ofFrameworks,
  ].flatMap((find) => find(record))
}

/** GitHub tells environments apart by their letters, not by the case of A to Z. */
export const isSameEnvironment = (one: string, other: string): boolean => lower(one) === lower(other)
const lower = (name: string): string => name.replaceAll(/[A-Z]/g, (letter) => letter.toLowerCase())

function ofIdentifier({ id, facts: { run } }: EvidenceRecord): readonly string[] {
  const value = known(run)
  if (value === undefined) return []
  const start = `${value.repositoryId ?? value.repository}/${value.id}/${value.attempt}/`
  return id.startsWith(start) ? [] : [`its id is ${id}, and that of a job of its run begins with ${start}`]
}

function ofSeal({ settings, decisionAtStart }: EvidenceRecord): readonly string[] {
  return settings.seal === 'now' && decisionAtStart !== null
    ? ['it was sealed in one go, and has a decision from the start of the job']
    : []
}

function ofPolicy({ facts: { 'policy-file': policy } }: EvidenceRecord): readonly string[] {
  const file = known(policy)?.file ?? undefined
  if (file === undefined) return []
  const { digest, blob } = idsOfText(file.text)
  return [
    ...(file.digest === digest
      ? []
      : [`the digest of its policy is ${file.digest}, and that of the text is ${digest}`]),
    ...(file.blob === blob ? [] : [`the Git object id of its policy is ${file.blob}, and that of the text is ${blob}`]),
  ]
}

function ofJudgement({ judgedFrom: told, facts, tool }: EvidenceRecord): readonly string[] {
  return canonicalize(told) === canonicalize(judgedFrom(facts, tool))
    ? []
    : ['what it says it was judged from is not the policy and the facts that it holds']
}

/** How sure a fact is follows from where it is read, which is the same in every record; only the environment has several places. */
function ofSources({ facts: recorded }: EvidenceRecord): readonly string[] {
  return Object.values(facts).flatMap(({ id, source }) => {
    const fact = recorded[id]
    return fact.status === 'observed' && id !== 'environment' ? otherAssurance(id, fact.source, source.assurance) : []
  })
}

const otherAssurance = (id: string, { assurance }: Source, usual: Assurance): readonly string[] =>
  assurance === usual ? [] : [`its ${id} has assurance ${assurance}, and what is read so has ${usual}`]

/** What each basis makes of an environment's name, the surest first. */
const BASES = {
  'identity-token': 'signed',
  'check-run': 'api',
  'workflow-file': 'declared',
  input: 'declared',
} as const

function ofEnvironment({ facts: { environment, ...others } }: EvidenceRecord): readonly string[] {
  if (environment.status !== 'observed') return []
  const { name, basis, statements } = environment.value
  const [first] = statements
  const inOrder = Object.keys(BASES).filter((each) => statements.some((one) => one.basis === each))
  const told = {
    'identity-token': known(others['identity-token'])?.claims['environment'],
    'check-run': known(others['check-run'])?.deployment?.environment,
    'workflow-file': known(others.workflow)?.environment,
  }
  const untold = statements.filter((one) => one.basis !== 'input' && told[one.basis] !== one.name)
  return [
    ...otherAssurance('environment', environment.source, BASES[basis]),
    ...(first?.name === name && first.basis === basis
      ? []
      : [`its environment is ${name} by ${basis}, and what named it first is not that`]),
    ...(String(statements.map((one) => one.basis)) === String(inOrder)
      ? []
      : ['what named its environment is not in the order of how sure it is']),
    ...untold.map((one) => `its environment was named ${one.name} by ${one.basis}, which does not say so`),
  ]
}

function ofProtection({ facts }: EvidenceRecord): readonly string[] {
  const rules = known(facts['environment-protection'])
  if (rules === undefined) return []
  const name = known(facts.environment)?.name
  return name !== undefined && isSameEnvironment(rules.name, name)
    ? []
    : [`its protection rules are those of ${rules.name}, and its environment is ${name ?? 'not known'}`]
}

function ofTimes({ sealedAt, facts: recorded }: EvidenceRecord): readonly string[] {
  const sealed = Date.parse(sealedAt)
  return Object.values(facts).flatMap(({ id }) => {
    const { observedAt } = recorded[id]
    return Date.parse(observedAt) <= sealed
      ? []
      : [`its ${id} was seen at ${observedAt}, and it was sealed at ${sealedAt}`]
  })
}

/** What claims are tied to follows from the mapping, which one version of has in one form. Another version is taken at its word. */
function ofFrameworks({ frameworks, conclusions }: EvidenceRecord): readonly string[] {
  if (frameworks.version !== MAPPING_VERSION) return []
  const { digest, claims } = frameworksOf(conclusions.findings)
  return [
    ...(frameworks.digest === digest
      ? []
      : [`the digest of its framework mapping is ${frameworks.digest}, and version ${MAPPING_VERSION} has ${digest}`]),
    ...(canonicalize(frameworks.claims) === canonicalize(claims)
      ? []
      : [`it ties its claims to other requirements than version ${MAPPING_VERSION} of the framework mapping`]),
  ]
}
