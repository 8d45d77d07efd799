import { basename, dirname, join, resolve } from 'node:path'
import { EvidenceError } from '../../model/errors.ts'
import { parsePolicy } from '../../policy/parse.ts'
import type { Policy } from '../../policy/schema.ts'
import { idsOfText } from '../../record/text-ids.ts'
import type { Files } from '../define.ts'
import { repositoryText } from './repository-text.ts'

/** A policy file that can be used. */
export interface PolicyFile {
  readonly path: string
  readonly digest: string
  readonly text: string
  readonly policy: Policy
}

/** Where the policy of a workflow's repository usually is. Undefined: the workflow is not where GitHub would run it. */
export function usualPolicyOf(workflow: string): string | undefined {
  const folder = dirname(resolve(workflow))
  const isPlace = basename(folder) === 'workflows' && basename(dirname(folder)) === '.github'
  return isPlace ? join(dirname(workflow), '..', 'delivery-evidence.yml') : undefined
}

/** Reads the policy that a command line names. One that is wrong would deny everything, which nobody asks for: it throws. */
export async function policyAt(path: string, files: Files): Promise<PolicyFile> {
  const text = await repositoryText(path, files)
  const parsed = parsePolicy(text)
  if ('problem' in parsed)
    throw new EvidenceError('POLICY', `${path}, ${parsed.problem}`, 'Correct the policy that is named.')
  return { path, digest: idsOfText(text).digest, text, policy: parsed.policy }
}
