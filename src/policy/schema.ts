import { declaredAgents } from '../agents/declared/agent.ts'
import { SESSIONS_KEPT } from '../agents/reading/sessions.ts'
import { APPROVALS } from '../controls/define.ts'
import { controls } from '../controls/index.ts'
import { PRESET_IDS } from '../model/conclusions.ts'
import { exceptionTo, person } from '../model/exception.ts'
import { POLICY_SCHEMA_ID } from '../model/identifiers.ts'
import {
  boolean,
  integer,
  like,
  list,
  mapOf,
  matching,
  noted,
  number,
  object,
  oneOf,
  type Static,
  someOf,
  text,
} from '../model/schema.ts'
import { followUp } from './follow-up.ts'

const claim = oneOf(
  controls.map(({ id }) => id),
  'The id of a claim.',
)

const accountId = like(integer('Numeric account id.'), 4242)

const PRESETS =
  '`soc2`: what an audit of production asks for, as far as the token of a job can show it. `observe`: every claim is shown, none is required, and so nothing is allowed.'

/** Git has no tag with these characters in its name. */
const baseline = (note: string) => like(matching('^[^\\s~^:?*\\[\\\\]+$', note), 'v1.0')

const rule = like(
  noted(
    object(
      {},
      {
        extends: oneOf(PRESET_IDS, `What this rule starts from. ${PRESETS}`),
        require: someOf(
          claim,
          'The claims that must hold before a deployment is let through, besides those that the preset requires.',
        ),
        note: someOf(
          claim,
          'Claims that are shown beside the verdict and never block, also where the preset requires them.',
        ),
        approval: oneOf(
          APPROVALS,
          "What counts as the approval of a deployment: a review of the environment (the usual), an independent human's review of every pull request in its final form, or either.",
        ),
        'approval-reason': oneOf(
          ['required'],
          'Whoever lets a run into the environment is to write down why, in the comment of the review: an approval without one is a gap. It blocks nothing.',
        ),
        production: like(
          boolean(
            "Whether that is production. Where it is not said, GitHub's mark of the environment counts, or a word of its name: production, prod, prd, live.",
          ),
          true,
        ),
        'retention-days': like(
          { ...integer('How many days the record and the logs must be kept: at least one.'), minimum: 1 },
          365,
        ),
        branches: someOf(
          like(text('The name of a branch, or a pattern.'), 'main'),
          'The branches that may deploy: names, or patterns in which `*` stands for any text.',
        ),
        baseline: baseline(
          'Where the range of the first deployment to these environments begins, in place of the baseline for all: a whole commit id, or the name of a tag.',
        ),
      },
    ),
    'What is asked of a deployment to the environments whose name matches.',
  ),
  { extends: 'soc2' },
)
export type Rule = Static<typeof rule>

const breakGlass = noted(
  object({
    people: someOf(accountId, 'Who may: both who started the run and who started this attempt.'),
    'follow-up-days': like(
      {
        ...integer('Within how many days the review that was left out must be made up for: at most 90.'),
        maximum: 90,
      },
      3,
    ),
  }),
  'Who may let a deployment through in an emergency although claims do not hold, by giving the step a `break-glass-reason`.',
)

const credentialRule = like(
  {
    ...object(
      {},
      {
        owners: someOf(person, 'The people who answer for it; where none are named, the owners of the deployment.'),
        revocation: like(text('How it is cut off, and by whom.'), 'mia deletes the key in the console'),
        production: like(boolean('Whether what it opens is production.'), true),
      },
    ),
    minProperties: 1,
    description: 'What is said of the credentials whose name matches.',
  },
  { owners: [{ id: 101, login: 'mia' }] },
)

/** The policy file, as people write it. Anything the schema does not name is refused. */
export const policySchema = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: POLICY_SCHEMA_ID,
  title: 'Delivery Evidence policy',
  description: 'What deployments are judged by.',
  examples: [{ version: 1, extends: 'soc2' }],
  ...object(
    { version: number(1, 'The version of this format.') },
    {
      extends: oneOf(PRESET_IDS, `What every rule starts from that does not say otherwise. ${PRESETS}`),
      environments: like(
        mapOf(
          rule,
          'By environment name, or a pattern in which `*` stands for any text. An exact name goes before a pattern, an earlier pattern before a later one.',
        ),
        { production: { extends: 'soc2' } },
      ),
      owners: like(
        mapOf(
          someOf(person, 'The people who answer for these.'),
          'The people who answer for deployments: by environment name or pattern, as above, and by the path of a workflow.',
        ),
        { production: [{ id: 101, login: 'mia' }] },
      ),
      credentials: like(
        mapOf(
          credentialRule,
          'Who answers for what a job can reach, how it is cut off, and whether what it opens is production: by the name of the secret or of the identity that is taken on, or a pattern, as above. For any other, the owners of the deployment answer.',
        ),
        { DEPLOY_KEY: { owners: [{ id: 101, login: 'mia' }] } },
      ),
      exceptions: list(
        noted(exceptionTo(claim), 'An exception to one claim.'),
        'What is let through although a required claim does not hold. What was found stays as it is.',
      ),
      'break-glass': breakGlass,
      'follow-ups': list(
        followUp,
        'What was reviewed after the glass was broken. It changes no decision: `delivery-evidence follow-ups` looks for it, here and in the records that hold this file.',
      ),
      'machine-accounts': list(
        accountId,
        'User accounts that are driven by machines or agents; their approval never counts as that of a human.',
      ),
      agents: declaredAgents,
      'agent-sessions': oneOf(
        SESSIONS_KEPT,
        'What the record keeps of references to the sessions of agents, which can be private: `keep` (the usual), `digest`, by which one that is known is found again, or `none`. A digest of a short number can be guessed.',
      ),
      'trusted-automation': list(
        accountId,
        'Accounts of automation whose own pull requests, opened and pushed by nobody else, need no review. Each is shown as an exception.',
      ),
      baseline: baseline(
        'Where the range of the first deployment to an environment begins, unless its rule says otherwise: a whole commit id, or the name of a tag. What came before it is taken as it is.',
      ),
    },
  ),
}
export type Policy = Static<typeof policySchema>
