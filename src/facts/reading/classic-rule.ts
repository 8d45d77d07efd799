import { defineAnswer } from '../../model/answer.ts'
import type { Seen } from '../../model/fact.ts'
import { boolean, integer, list, nullable, object, type Static, text } from '../../model/schema.ts'
import type { GitHub } from '../../model/world.ts'
import type { Place } from './in-repository.ts'

const readersView = nullable(
  object({
    allowsForcePushes: boolean(),
    allowsDeletions: boolean(),
    requiredApprovingReviewCount: nullable(integer()),
    requiredStatusCheckContexts: nullable(list(text())),
    requiresCodeOwnerReviews: boolean(),
    requiresLinearHistory: boolean(),
    requiresSignatures: boolean(),
  }),
)
export type ReadersView = NonNullable<Static<typeof readersView>>

/** What anybody who can read the repository may see of the classic protection of a branch. */
export const readersAnswer = defineAnswer(
  'classic-rule-for-readers',
  object({ repository: object({ ref: nullable(object({ refUpdateRule: readersView })) }) }),
)

// https://docs.github.com/en/graphql/reference/objects#refupdaterule
const FOR_READERS = `query ($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) {
    ref(qualifiedName: $ref) {
      refUpdateRule {
        allowsForcePushes
        allowsDeletions
        requiredApprovingReviewCount
        requiredStatusCheckContexts
        requiresCodeOwnerReviews
        requiresLinearHistory
        requiresSignatures
      }
    }
  }
}`

const forcePushers = object({
  totalCount: integer(),
  nodes: list(object({ actor: nullable(object({ __typename: text(), databaseId: nullable(integer()) })) })),
})
export type ForcePushers = Static<typeof forcePushers>

/** Who may push by force although the classic protection forbids it; REST does not tell. */
export const forcePushersAnswer = defineAnswer(
  'classic-force-pushers',
  object({
    repository: object({
      ref: nullable(object({ branchProtectionRule: nullable(object({ bypassForcePushAllowances: forcePushers })) })),
    }),
  }),
)

// https://docs.github.com/en/graphql/reference/objects#branchprotectionrule
const FORCE_PUSHERS = `query ($owner: String!, $name: String!, $ref: String!) {
  repository(owner: $owner, name: $name) {
    ref(qualifiedName: $ref) {
      branchProtectionRule {
        bypassForcePushAllowances(first: 100) {
          totalCount
          nodes {
            actor {
              __typename
              ... on App { databaseId }
              ... on Team { databaseId }
              ... on User { databaseId }
            }
          }
        }
      }
    }
  }
}`

const aboutBranch = (place: Pick<Place, 'runner'>, branch: string) => {
  const [owner, name] = place.runner.repository.split('/')
  return { owner, name, ref: `refs/heads/${branch}` }
}

export const askAsReader = (
  { github, runner }: Place,
  branch: string,
): Promise<Seen<Static<typeof readersAnswer.schema>>> =>
  github.query(FOR_READERS, aboutBranch({ runner }, branch), readersAnswer)

export const askForForcePushers = (
  administration: GitHub,
  place: Pick<Place, 'runner'>,
  branch: string,
): Promise<Seen<Static<typeof forcePushersAnswer.schema>>> =>
  administration.query(FORCE_PUSHERS, aboutBranch(place, branch), forcePushersAnswer)
