import { declaredAgents } from '../agents/declared/agent.ts'
import { controls } from '../controls/index.ts'
import { POLICY_SCHEMA_ID } from '../model/identifiers.ts'
import { integer, list, mapOf, noted, number, object, oneOf, type Static, someOf, text } from '../model/schema.ts'

const rule = noted(
  object({
    require: someOf(
      oneOf(controls.map(({ id }) => id)),
      'The claims that must hold before a deployment is let through: at least one.',
    ),
  }),
  'What is asked of a deployment to the environments whose name matches.',
)

/** The policy file, as people write it. Anything the schema does not name is refused. */
export const policySchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: POLICY_SCHEMA_ID,
  title: 'Delivery Evidence policy',
  ...object(
    {
      version: number(1, 'The version of this format.'),
      environments: mapOf(
        rule,
        'By environment name, or a pattern in which `*` stands for any text. An exact name goes before a pattern, an earlier pattern before a later one.',
      ),
    },
    {
      'machine-accounts': list(
        integer('Numeric account id.'),
        'User accounts that are driven by machines or agents; their approval never counts as that of a human.',
      ),
      agents: declaredAgents,
      'trusted-automation': list(
        integer('Numeric account id.'),
        'Accounts of automation whose own pull requests, opened and pushed by nobody else, need no review. Each is shown as an exception.',
      ),
      baseline: text(
        'Where the range of the first deployment to an environment begins: a whole commit id, or the name of a tag. What came before it is taken as it is.',
      ),
    },
  ),
}
export type Policy = Static<typeof policySchema>
