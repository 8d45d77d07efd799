import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Performance } from './perform.ts'

const ROOT = join(import.meta.dirname, '../..')
const COMMAND = join(ROOT, 'dist/cli/index.js')

/** What `verify` is called with, in a folder that a story left. */
export const argumentsFor = ({ folder, record, issuer }: Performance): readonly string[] => {
  const { facts } = record
  const repository = facts.run.status === 'observed' ? ['--repo', facts.run.value.repository] : []
  const trust = ['--trusted-root', join(folder, 'trusted-root.json'), '--certificate-oidc-issuer', issuer]
  return ['verify', folder, ...trust, ...repository]
}

/** The command line that verifies again what the demo verified; to be typed where the demo was started. */
export function commandLine(args: readonly string[]): string {
  const own = join(ROOT, 'node_modules/.bin/node')
  const node = existsSync(own) ? relative('.', own) : 'node'
  return [node, relative('.', COMMAND), ...args].join(' ')
}

/** Runs the auditor's command as it ships, with its output where ours goes, and answers its exit code. */
export async function runVerify(args: readonly string[]): Promise<number | null> {
  const child = spawn(process.execPath, [COMMAND, ...args], { stdio: 'inherit' })
  return await new Promise((done, fail) => {
    child.on('error', fail)
    child.on('close', done)
  })
}
