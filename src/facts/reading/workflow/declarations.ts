import {
  boolean,
  integer,
  list,
  mapOf,
  noted,
  nullable,
  object,
  oneOf,
  type Static,
  text,
  union,
} from '../../../model/schema.ts'
import { LEVELS } from '../../../model/token-scopes.ts'
import { LOGIN_KINDS } from './login-actions.ts'
import { IMAGE_PINS, PINS } from './pin.ts'
import { RELEASE_PURPOSES } from './release-commands.ts'

// The shapes alone: GitHub's parser is loaded when there is a file to read.

const block = nullable(union(oneOf(['read-all', 'write-all']), mapOf(oneOf(LEVELS), 'Scopes not named have none.')))

/** What the two places of a file say that the token of a job may do. */
export const permissionBlocks = noted(
  object({ workflow: block, job: block }),
  'As the file declares them; null: not declared.',
)
export type PermissionBlocks = Static<typeof permissionBlocks>

/** What an input holds, as far as it is kept. */
export const INPUT_VALUES = ['true', 'false', 'other'] as const
export type InputValue = (typeof INPUT_VALUES)[number]

/** One `uses:` of a workflow. */
export const used = object({
  at: text('Path in the file.'),
  uses: text('As written.'),
  pin: oneOf(
    PINS,
    'Commit: a full commit id. Digest: of a container image. Ref: a tag or branch, which can be moved. Local: of the same commit, or, of a step and by `./`, what lies in the workspace then. None: whatever is newest.',
  ),
  inputs: mapOf(
    oneOf(INPUT_VALUES),
    'The inputs that it is given something for, by name in small letters. Other: another text, which is not kept, or an expression.',
  ),
})
export type Used = Static<typeof used>

/** One image that a container of the job, or one beside it, runs from. */
export const image = object({
  at: text('Path in the file.'),
  image: text('As written.'),
  pin: oneOf(
    IMAGE_PINS,
    'Digest: it is always the same. Ref: a tag, which can be moved. None: whatever is newest. Expression: not resolved.',
  ),
})
export type Image = Static<typeof image>

/** What the expressions of a job read of the secrets or the variables: names only. */
export const reads = object({
  named: list(object({ name: text('In capitals.'), at: list(text(), 'Paths in the file.') })),
  any: list(text(), 'Paths of the expressions that may read any of them, as `toJSON(secrets)` does.'),
})
export type Reads = Static<typeof reads>

/** One step that signs in somewhere, by an action that is known to. */
export const login = object(
  {
    at: text('Path in the file.'),
    action: text('owner/name'),
    kind: oneOf(LOGIN_KINDS),
    names: list(
      object({ input: text(), value: text(), isExpression: boolean() }),
      'As whom, where: what the inputs that name the identity hold, as written.',
    ),
    keys: list(
      object({
        input: text(),
        from: oneOf(
          ['job-token', 'secret', 'expression', 'literal'],
          'Where the key comes from; what it is is not kept.',
        ),
      }),
      'The inputs given that hold a key, a password or a token.',
    ),
  },
  {
    outOf: oneOf(
      LOGIN_KINDS,
      'It makes a key for later steps, out of the identity of this kind that the job has by then.',
    ),
  },
)
export type Login = Static<typeof login>

/** One step that checks a repository out. */
export const checkout = object({
  at: text('Path in the file.'),
  repository: nullable(text('As written, which may be an expression; null: that of the run.')),
  ref: nullable(
    text('As written, which may be an expression; null: the revision of the run, where it is that repository.'),
  ),
})
export type Checkout = Static<typeof checkout>

/** One known agent that a command of a step starts. */
const agentCommand = object({
  at: text('Path of the step in the file.'),
  name: text('The command or the package, as the table of agents has it. Nothing else of the text is kept.'),
})
export type AgentCommand = Static<typeof agentCommand>

/** What the success of a step shows of what it would do, from most to least. */
export const WHEN = ['success', 'reached', 'perhaps'] as const

/** One thing that a step publishes, deploys or writes, by a command or an action that is known to. */
const release = object({
  at: text('Path of the step in the file.'),
  step: nullable(text('The name that the runner gives the step; null: another step may have the same.')),
  by: text('The action as written, or the words of our own table for the command. Nothing else of a command is kept.'),
  purpose: oneOf(RELEASE_PURPOSES),
  when: oneOf(
    WHEN,
    'Success: it is done wherever the step ends with success. Reached: where the step comes to it and it works, which the success of the step does not show. Perhaps: an expression or a variable decides whether it is done at all.',
  ),
})
export type Release = Static<typeof release>

const notUnderstood = list(
  text(),
  "Paths of what GitHub's published schema does not foresee, as far as it can bear on this job: the first fifty.",
)

/** Where a workflow file is. */
export const repository = nullable(text('owner/name; null: the repository of the run.'))

/** One job of a workflow file that calls another workflow. */
export const call = object({
  job: text('Key of the calling job.'),
  name: text('Its name, or its key where it has none; it may be an expression.'),
  uses: text('As written.'),
  pin: oneOf(PINS),
  permissions: permissionBlocks,
  secrets: oneOf(['none', 'named', 'inherit'], 'How secrets are handed on.'),
  named: reads,
  notUnderstood,
})
export type Call = Static<typeof call>

/** What a workflow file declares for one of its jobs, member by member. */
export const declarations = {
  jobFound: boolean('Whether the file has the job that is running.'),
  permissions: permissionBlocks,
  environment: nullable(text('Where the file names one for this job; it may be an expression.')),
  environmentIsExpression: boolean(),
  deploys: boolean('False: the file says that naming the environment makes no deployment.'),
  uses: list(used, 'The actions that the steps use, in order. What those use in turn is not among them.'),
  checkouts: list(checkout, 'What actions/checkout is told to check out, in order.'),
  images: list(image, 'Of its container and its services.'),
  runs: integer('How many steps run commands of their own.'),
  agentCommands: list(agentCommand, 'Known agents that their first words name. What scripts start is not among them.'),
  releases: list(
    release,
    'What the steps publish, deploy or write, as far as it is known of their commands and actions. What scripts and other actions do is not among it.',
  ),
  secrets: reads,
  variables: reads,
  jobToken: list(text(), "Paths where the job's own token is handed to something."),
  logins: list(login, 'Steps that sign in somewhere, by actions that are known to.'),
  notUnderstood,
}
