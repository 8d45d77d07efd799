import type { Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import { workflowName } from '../model/workflow-name.ts'
import type { Blocks } from './declared-scopes.ts'
import { type JobToken, jobToken } from './job-token.ts'
import { restrictionOf } from './restriction.ts'

/** What the workflow file says of the job, whichever version of the file it is. */
export type File = Omit<
  Extract<Facts['workflow'], { readonly status: 'observed' }>['value'],
  'commit' | 'blob' | 'digest'
>

/** The facts beside the file that tell what a job's token may do. */
export type TokenFacts = Pick<Facts, 'workflow-calls' | 'token-permissions' | 'run' | 'event' | 'repository'>

/** What the token of the job may do, by everything that was seen; undefined: the file was not. */
export function tokenOf(file: File | undefined, facts: TokenFacts): JobToken {
  const observed = known(facts['token-permissions'])
  const calls = known(facts['workflow-calls'])
  const run = known(facts.run)
  return jobToken({
    // Where the file has no such job, it says nothing of its token.
    own: file?.jobFound === true ? { path: workflowName(file), ...file.permissions } : null,
    ways: calls?.ways.map((way) => way.map(blocksOf)) ?? [],
    complete: calls?.complete ?? false,
    restriction: restrictionOf({
      event: run?.event ?? '',
      actorId: run?.actorId ?? null,
      fromFork: known(facts.event)?.fromFork ?? null,
      visibility: known(facts.repository)?.visibility ?? null,
    }),
    tokenDefault: known(facts.repository)?.tokenDefault ?? null,
    granted: observed?.granted ?? null,
    identityTokenOffered: observed?.identityTokenOffered ?? false,
  })
}

/** What was not understood in the file of the job or of what calls it: it may bear on the token, and on what else the job is given. */
export const notUnderstoodOf = (file: File, { 'workflow-calls': calls }: Pick<Facts, 'workflow-calls'>) => [
  ...file.notUnderstood,
  ...(known(calls)?.ways.flat() ?? []).flatMap(({ path, call }) =>
    call.notUnderstood.map((place) => `${place} (in ${path})`),
  ),
]

type Call = Parameters<typeof workflowName>[0] & { readonly call: { readonly permissions: Omit<Blocks, 'path'> } }

const blocksOf = (caller: Call): Blocks => ({ path: workflowName(caller), ...caller.call.permissions })
