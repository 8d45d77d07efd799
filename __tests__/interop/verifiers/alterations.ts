import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Evidence } from './verifier.ts'

/** One way in which evidence can be other than what was signed, or who was expected to sign it another. */
export interface Alteration {
  readonly part: keyof Evidence
  readonly title: string
  /** What that part is then. New files go into `folder`. */
  alter(evidence: Evidence, folder: string): Promise<string>
}

/** Every part of the evidence but the trusted root, which takes another Sigstore instance. */
export const alterations: readonly Alteration[] = [
  {
    part: 'record',
    title: 'the record when one byte is added to it',
    alter: async ({ record }, folder) => await rewrite(record, folder, (text) => `${text} `),
  },
  {
    part: 'bundle',
    title: 'a bundle whose statement was rewritten',
    alter: async ({ bundle }, folder) => await rewrite(bundle, folder, forgeStatement),
  },
  {
    part: 'identity',
    title: 'the signature of another workflow',
    alter: async ({ identity }) => identity.replace('deploy.yml', 'other.yml'),
  },
  {
    part: 'issuer',
    title: 'an identity that another issuer vouched for',
    alter: async () => 'https://token.actions.githubusercontent.com',
  },
  {
    part: 'predicateType',
    title: 'a statement of another type',
    alter: async () => 'https://slsa.dev/provenance/v1',
  },
  {
    part: 'repository',
    title: 'the signature of another repository',
    alter: async ({ repository }) => `${repository}-fork`,
  },
]

async function rewrite(path: string, folder: string, edit: (text: string) => string): Promise<string> {
  const [before, altered] = [await readFile(path, 'utf8'), join(folder, 'altered.json')]
  const after = edit(before)
  if (after === before) throw new Error(`${path} was not altered`)
  await writeFile(altered, after)
  return altered
}

function forgeStatement(text: string): string {
  const parsed: { dsseEnvelope: { payload: string } } = JSON.parse(text)
  const statement = Buffer.from(parsed.dsseEnvelope.payload, 'base64').toString()
  const forged = statement.replace('"predicate":{', '"predicate":{"forged":true,')
  if (forged === statement) throw new Error('the statement was not altered')
  const payload = Buffer.from(forged).toString('base64')
  return JSON.stringify({ ...parsed, dsseEnvelope: { ...parsed.dsseEnvelope, payload } })
}
