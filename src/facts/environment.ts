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
    basis: oneOf(BASES, 'What the name was taken from. An input alone proves nothing.'),
    statements: list(object({ basis: oneOf(BASES), name: text() }), 'Everything that named an environment.'),
  }),
  async collect(world, given) {
    const statements = statementsOf(world, given)
    const [first] = statements
    if (first !== undefined) return observed({ ...first, statements }, sourceOf(first.basis, given))
    return namesNone(given)
  },
})

interface Statement {
  readonly basis: Basis
  readonly name: string
}

function statementsOf({ options }: World, given: Given<typeof needs>): readonly Statement[] {
  const names: Readonly<Record<Basis, string | null | undefined>> = {
    'identity-token': known(given.identityToken)?.claims['environment'],
    'check-run': known(given.checkRun)?.deployment?.environment,
    'workflow-file': literalIn(known(given.workflow)),
    input: options.environment,
  }
  return BASES.flatMap((basis) => {
    const name = names[basis]
    return name ? [{ basis, name }] : []
  })
}

/** An expression is not a name yet. */
const literalIn = (file: Static<typeof workflow.schema> | undefined): string | null | undefined =>
  file?.environmentIsExpression === true ? undefined : file?.environment

function sourceOf(basis: Basis, given: Given<typeof needs>): Source {
  const sources: Readonly<Record<Basis, Source>> = {
    'identity-token': given.identityToken.source,
    'check-run': given.checkRun.source,
    'workflow-file': given.workflow.source,
    input: environment.source,
  }
  return sources[basis]
}

/** Only a source that would have named the environment can say that there is none. */
function namesNone(given: Given<typeof needs>): Seen<never> {
  if (given.identityToken.status === 'observed') return absent(given.identityToken.source)
  const file = known(given.workflow)
  if (file !== undefined && !file.environmentIsExpression && file.jobFound) return absent(given.workflow.source)
  return unavailable(
    'needs-another-fact',
    'Neither an identity token, nor the check run, nor the workflow file told the environment.',
    ['id-token: write', 'checks: read', 'contents: read'],
  )
}
