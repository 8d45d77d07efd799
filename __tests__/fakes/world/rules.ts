import type { Ruleset, World } from './world.ts'

/** The rulesets that are in force on a branch. */
export const activeRulesets = (world: World, branch: string): readonly Ruleset[] =>
  world.rulesets.filter(
    ({ branches, enforcement = 'active' }) =>
      enforcement === 'active' && (branches ?? [world.repository.defaultBranch]).includes(branch),
  )

/** The classic protection of a branch. */
export const classicOf = (world: World, branch: string) =>
  branch === world.repository.defaultBranch ? world.classicProtection : undefined

/** Whether anything protects a ref, of either kind. https://docs.github.com/actions/reference/workflows-and-actions/variables#default-environment-variables */
export function isProtected(world: World, ref: string): boolean {
  const branch = /^refs\/heads\/(.+)$/.exec(ref)?.[1]
  return branch !== undefined && (activeRulesets(world, branch).length > 0 || classicOf(world, branch) !== undefined)
}
