import { isSameName } from '../model/same-name.ts'

/** What is looked at of a deployment. */
export interface StatusesSeen {
  readonly environment: string
  readonly statuses: {
    readonly complete: boolean
    readonly items: readonly { readonly state: string; readonly creator: { readonly id: number | null } }[]
  }
}

/**
 * Ids of those who, by this deployment's own statuses, moved it on after it had waited for a review; the last time, as there
 * may be those of earlier attempts.
 */
export function admitters(name: string, deployment: StatusesSeen | undefined): readonly (number | null)[] {
  if (deployment === undefined || !isSameName(deployment.environment, name)) return []
  const { complete, items } = deployment.statuses
  if (!complete) return []
  const waiting = items.findLastIndex(({ state }) => state === 'WAITING')
  return waiting < 0 ? [] : items.slice(waiting + 1).map(({ creator }) => creator.id)
}
