import { nodeId } from '../../world/ids.ts'
import { commit } from './commit.ts'
import type { Context, Thing } from './context.ts'
import { repository } from './repository.ts'

/** A Ref of the schema, by its full name. */
export function ref(context: Context, name: string): Thing {
  const { world } = context
  const [, prefix = 'refs/', short = name] = /^(refs\/\w+\/)(.+)$/.exec(name) ?? []
  return {
    __typename: 'Ref',
    id: nodeId('REF', world.repository.id, name),
    name: short,
    prefix,
    target: () => commit(context, world.commit(name)),
    repository: () => repository(context),
  }
}
