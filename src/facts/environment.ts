import { absent, known, observed, type Seen, type Source, unavailable } from '../model/fact.ts'
import { list, object, oneOf, type Static, text } from '../model/schema.ts'
import type { World } from '../model/world.ts'
import { checkRun } from './check-run.ts'
import { defineFact, type Given } from './define.ts'
import { identityToken } from './identity-token.ts'
import { workflow } from './workflow.ts'

/** Who can tell which environment the job is in, from the surest to the least sure. */
const BASES = ['identity-token', 'check-run', 'workflow-file', 'input'] as const
type Basis = (typeof BASES)[number]

const needs = { checkRun, identityToken, workflow }

export const environment = defineFact({
  id: 'environment',
  title: 'The environment that the job deploys to',
  permissions: [],
  source: { assurance: 'declared', from: 'the environment input' },
  needs,
  schema: object({
    name: text(),
    basis: oneOf(
      BASES,
      'What the name was taken from. A token or a check run proves it; a file or an input only says so.',
    ),
    statements: list(object({ basis: oneOf(BASES), name: text() }), 'Everything that named an environment.'),
  }),
  async collect(world, given) {
    const statements = statementsOf(world, given)
    const [first] = statements
    const token = tokenOfThisJob(world, given)
    const deploymentDenied = known(given.checkRun)?.deployment === null && known(given.workflow)?.deploys !== false
    if (first === undefined) return namesNone(given, token !== undefined)
    if (token !== undefined && (first.basis === 'check-run' || first.basis === 'workflow-file'))
      return unavailable(
        'untrusted',
        `The identity token names no environment, but the ${first.basis.replace('-', ' ')} names ${first.name}.`,
      )
    if (first.basis === 'workflow-file' && deploymentDenied)
      return unavailable('untrusted', `The workflow file names ${first.name}, but the job made no deployment to it.`)
    return observed({ ...first, statements }, sourceOf(first.basis, given))
  },
})

interface Statement {
  readonly basis: Basis
  readonly name: string
}

function statementsOf(world: World, given: Given<typeof needs>): readonly Statement[] {
  const names: Readonly<Record<Basis, string | null | undefined>> = {
    'identity-token': tokenOfThisJob(world, given)?.['environment'],
    'check-run': known(given.checkRun)?.deployment?.environment,
    'workflow-file': literalIn(known(given.workflow)),
    input: world.options.environment,
  }
  return BASES.flatMap((basis) => {
    const name = names[basis]
    return name ? [{ basis, name }] : []
  })
}

/** An expression is not a name yet. */
const literalIn = (file: Static<typeof workflow.schema> | undefined): string | null | undefined =>
  file?.environmentIsExpression === true ? undefined : file?.environment

/** The claims of a token that was issued for this job of this attempt; another job's token says nothing of this one. */
function tokenOfThisJob({ runner, options }: World, given: Given<typeof needs>) {
  const claims = known(given.identityToken)?.claims
  const sameRun =
    claims?.['repository'] === runner.repository &&
    claims['run_id'] === String(runner.runId) &&
    claims['run_attempt'] === String(runner.runAttempt)
  const { checkRunId } = options.job
  const job = claims?.['check_run_id']
  const sameJob = job === undefined || checkRunId === undefined || job === String(checkRunId)
  return sameRun && sameJob ? claims : undefined
}

function sourceOf(basis: Basis, given: Given<typeof needs>): Source {
  const sources: Readonly<Record<Basis, Source>> = {
    'identity-token': given.identityToken.source,
    'check-run': given.checkRun.source,
    'workflow-file': { ...given.workflow.source, assurance: 'declared' },
    input: environment.source,
  }
  return sources[basis]
}

/** Only a source that would have named the environment can say that there is none. */
function namesNone(given: Given<typeof needs>, tokenNamesNone: boolean): Seen<never> {
  if (tokenNamesNone) return absent(given.identityToken.source)
  const file = known(given.workflow)
  if (file !== undefined && !file.environmentIsExpression && file.jobFound) return absent(given.workflow.source)
  return unavailable(
    'needs-another-fact',
    'Neither an identity token, nor the check run, nor the workflow file told the environment.',
    ['id-token: write', 'checks: read', 'contents: read'],
  )
}
