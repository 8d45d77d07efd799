/** What every public identifier of this project begins with. */
export const NAMESPACE = 'https://github.com/delivery-evidence/delivery-evidence/'

/** `predicateType` of the in-toto statement that a record is signed in. */
export const PREDICATE_TYPE = `${NAMESPACE}predicate/evidence/v1`

/** `$id` of the record's schema, and the value of the record's `schema` member. */
export const RECORD_SCHEMA_ID = `${NAMESPACE}schema/evidence-record.v1.schema.json`

/** `$id` of the policy file's schema. */
export const POLICY_SCHEMA_ID = `${NAMESPACE}schema/policy.v1.schema.json`

/** Where editors find that schema: `# yaml-language-server: $schema=` and this, as the first line of a policy. */
export const POLICY_SCHEMA_AT =
  'https://raw.githubusercontent.com/delivery-evidence/delivery-evidence/v1/schema/policy.v1.schema.json'

/** The tool that makes the records; the version is package.json's. */
export const TOOL = { name: 'delivery-evidence', version: '0.1.0' } as const
