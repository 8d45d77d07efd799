import type { OwnersSeen } from '../../src/conclude/owners.ts'
import type { Facts } from '../../src/facts/index.ts'
import type { LoadedPolicy } from '../../src/policy/load.ts'
import type { Policy } from '../../src/policy/schema.ts'
import { someFacts } from '../fakes/some-facts.ts'

/** A machine's account. */
export const MACHINE = { id: 4242 }

/** What tells who answers for something, under a policy that lists this. */
export const naming = (
  listed: Partial<Policy> = {},
  facts: Facts = someFacts(),
  trouble: Partial<LoadedPolicy> = {},
): OwnersSeen => ({
  loaded: { state: 'from-default-branch', policy: { version: 1, ...listed }, problem: undefined, ...trouble },
  facts,
  isPerson: ({ id, type }) => id !== MACHINE.id && type === 'User',
})
