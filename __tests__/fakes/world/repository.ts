import type { Account } from './account.ts'

/** The repository that a world is about. */
export interface Repository {
  readonly id: number
  readonly owner: Account
  readonly name: string
  /** `owner/name` */
  readonly fullName: string
  readonly visibility: 'public' | 'private' | 'internal'
  readonly defaultBranch: string
  readonly createdAt: Date
}
