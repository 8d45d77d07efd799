import { nodeId } from '../../world/ids.ts'
import { commit } from './commit.ts'
import type { Context, Thing } from './context.ts'
import { repository } from './repository.ts'

/** The Ref of a full or short name; null if there is none. */
export function namedRef(context: Context, name: string): Thing | null {
  const full = [name, `refs/heads/${name}`, `refs/tags/${name}`].find((one) => context.world.git.refs.has(one))
  return full === undefined ? null : ref(context, full)
}

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
