import { declaredAgents } from '../../src/agents/declared/agent.ts'
import { facts, factsSchema } from '../../src/facts/index.ts'
import { account } from '../../src/model/account.ts'
import type { Answer } from '../../src/model/answer.ts'
import { conclusions, decisionAtStart, verdict } from '../../src/model/conclusions.ts'
import { RECORD_SCHEMA_ID } from '../../src/model/identifiers.ts'
import type { Schema } from '../../src/model/schema.ts'
import { policySchema } from '../../src/policy/schema.ts'
import { recordSchema } from '../../src/record/schema.ts'

const definitions: readonly { id: string; schema: Schema<unknown>; answers?: readonly Answer<unknown>[] }[] =
  Object.values(facts)

const answers = definitions.flatMap((fact) => fact.answers ?? [])

/** Every schema that something is held against at run time, by the id it is asked for with. */
export const schemasById: Readonly<Record<string, Schema<unknown>>> = {
  ...Object.fromEntries(definitions.map((fact) => [`fact-${fact.id}`, fact.schema])),
  ...Object.fromEntries(answers.map((answer) => [answer.id, answer.schema])),
  account,
  verdict,
  conclusions,
  'decision-at-start': decisionAtStart,
  facts: factsSchema,
  'declared-agents': declaredAgents,
  policy: withoutId(policySchema),
  record: recordSchema,
}

/** The contract of the record. */
export const publishedRecordSchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: RECORD_SCHEMA_ID,
  title: 'Delivery Evidence record',
  ...recordSchema,
}

/** Which requirements the claims support. */
export { mappingDocument as publishedMapping } from '../../src/frameworks/rows.ts'

/** The contract of the policy file. */
export const publishedPolicySchema = policySchema

function withoutId({ $id: _, $schema: __, ...schema }: Schema<unknown>): Schema<unknown> {
  return schema
}
