import type { Facts } from '../facts/index.ts'
import type { Verdict } from '../model/conclusions.ts'
import { parsePolicy } from './parse.ts'
import type { Policy } from './schema.ts'

/** The policy that judges, and where it came from; `problem` says why the file could not be used. */
export interface LoadedPolicy {
  readonly state: Verdict['policy']
  readonly policy: Policy
  readonly problem: string | undefined
}

/** What is asked where the repository has no policy file: what the usual preset of the environment asks. */
export const BUILT_IN_POLICY: Policy = { version: 1 }

/** The policy in the facts. A file that can't be read or is not right never loosens anything: it denies. */
export function loadPolicy(fact: Facts['policy-file']): LoadedPolicy {
  const unusable = (state: Verdict['policy'], problem: string) => ({ state, policy: BUILT_IN_POLICY, problem })
  if (fact.status !== 'observed')
    return unusable(
      'unreadable',
      fact.status === 'unavailable' ? fact.detail : 'There is no default branch to read it from.',
    )
  const { path, askedFor, file } = fact.value
  if (file === null)
    return askedFor
      ? unusable('missing', `The default branch has no file ${path}.`)
      : { state: 'built-in', policy: BUILT_IN_POLICY, problem: undefined }
  const parsed = parsePolicy(file.text)
  return 'problem' in parsed
    ? unusable('invalid', `${path}, ${parsed.problem}`)
    : { state: 'from-default-branch', policy: parsed.policy, problem: undefined }
}
