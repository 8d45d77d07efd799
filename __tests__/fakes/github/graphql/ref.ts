import type { ClassicProtectionDescription } from '../../world/description.ts'
import { nodeId } from '../../world/ids.ts'
import { classicOf } from '../../world/rules.ts'
import { has } from '../access.ts'
import { actor } from './actor.ts'
import { commit } from './commit.ts'
import { connection } from './connection.ts'
import type { Args, Context, Thing } from './context.ts'
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
    ...protectionOf(context, classicOf(world, name.replace('refs/heads/', ''))),
  }
}

/** Classic protection: what everybody sees of it, and the rule itself, which is an administrator's to see. */
function protectionOf(context: Context, classic: ClassicProtectionDescription | undefined) {
  const shared = {
    pattern: context.world.repository.defaultBranch,
    allowsDeletions: classic?.allowDeletions ?? false,
    allowsForcePushes: classic?.allowForcePushes ?? false,
    blocksCreations: false,
    requiredApprovingReviewCount: classic?.approvals ?? null,
    requiredStatusCheckContexts: classic?.checks?.map(({ context: name }) => name) ?? [],
    requiresCodeOwnerReviews: classic?.codeOwners ?? false,
    requiresConversationResolution: false,
    requiresLinearHistory: false,
  }
  const viewer = { viewerAllowedToDismissReviews: false, viewerCanPush: false }
  const pushers = classic?.forcePushers ?? []
  return {
    refUpdateRule:
      classic === undefined ? null : { __typename: 'RefUpdateRule', ...shared, ...viewer, requiresSignatures: false },
    branchProtectionRule: () => {
      if (classic === undefined || !has(context.grants, 'administration=read')) return null
      return {
        __typename: 'BranchProtectionRule',
        ...shared,
        isAdminEnforced: classic.enforceAdmins ?? false,
        bypassForcePushAllowances: (args: Args) =>
          connection(
            { type: 'BypassForcePushAllowance', name: 'bypassForcePushAllowances' },
            pushers,
            args,
            (login) => ({
              __typename: 'BypassForcePushAllowance',
              actor: () => actor(context, context.world.accounts.get(login)),
            }),
          ),
      }
    },
  }
}
