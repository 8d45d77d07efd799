import type { Credential } from './credential.ts'

/** By whose word something counts as production: the policy's, GitHub's mark of the environment, or a word of its name. */
export type ProductionBasis = 'policy' | 'github' | 'name'

/** What a deployment can touch that counts as production. */
export interface Production {
  /** By whose word where the job deploys to is; undefined: nobody's, which does not show that it is none. */
  readonly environment: ProductionBasis | undefined
  /** The credentials that open it, by the policy. */
  readonly credentials: readonly Credential[]
  /** False: what the policy counts as production is not known. */
  readonly policyKnown: boolean
}
