import { ASK_TITLES } from '../model/ask.ts'
import { CAPABILITY_TITLES } from '../model/capability.ts'
import type { EvidenceRecord } from '../record/schema.ts'
import { credentialsTold } from './credentials-told.ts'
import { shown } from './visible.ts'
import { ANSWER_WORDS, ASK_WORDS, COVER_WORDS } from './wording.ts'

/** The five capabilities, each with what its answers rest on. */
export const capabilityLines = ({ conclusions: { capabilities } }: EvidenceRecord): readonly string[] =>
  capabilities.flatMap(({ id, could, did, basis, approval }) => [
    `${CAPABILITY_TITLES[id]}: could it? ${ANSWER_WORDS[could].word}; did it? ${ANSWER_WORDS[did].word}; approval: ${COVER_WORDS[approval].word}`,
    `  Could: ${shown(basis.could)}`,
    `  Did: ${shown(basis.did)}`,
    `  Approval: ${shown(basis.approval)}`,
  ])

/** What the job can reach, each with who answers for it and how it is cut off. */
export const credentialLines = ({ conclusions: { credentials } }: EvidenceRecord): readonly string[] =>
  credentialsTold(credentials).flatMap(({ name, what, rights, owner, cutOff }) => [
    `${shown(name)} (${shown(what)})`,
    `  Rights from: ${shown(rights)}`,
    `  Answers for it: ${shown(owner)}`,
    `  Cut off: ${shown(cutOff)}`,
  ])

/** The four asks, each with what the record shows and what it does not. */
export const askLines = ({ conclusions: { asks } }: EvidenceRecord): readonly string[] =>
  asks.flatMap(({ id, answer, fields, missing }) => [
    `${ASK_TITLES[id]} ${ASK_WORDS[answer].mark} ${ASK_WORDS[answer].word}`,
    ...fields.map(({ label, value }) => `  ${shown(label)}: ${shown(value)}`),
    ...missing.map(({ label }) => `  Missing: ${shown(label)}`),
  ])
