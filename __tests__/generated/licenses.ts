import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

// Writes dist/licenses.txt: the notices of every package in the bundles, from the lists of modules that ncc leaves in lib/.
// (ncc's own --license loses all but the last chunk's.)

interface Module {
  readonly name?: string
  readonly modules?: readonly Module[]
}

const PACKAGE_FOLDER = /^\.\/((?:.*\/)?node_modules\/(?:@[^/]+\/)?[^/]+)\//

const foldersIn = ({ name = '', modules = [] }: Module): readonly string[] => [
  ...(PACKAGE_FOLDER.exec(name)?.slice(1, 2) ?? []),
  ...modules.flatMap(foldersIn),
]

function noticeOf(folder: string): string {
  const { name, version, license }: { name?: string; version?: string; license?: string } = JSON.parse(
    readFileSync(join(folder, 'package.json'), 'utf8'),
  )
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|notice|copying)/i.test(file))
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return [`${name} ${version} (${license ?? 'see below'})`, ...texts].join('\n\n')
}

const stats = ['lib/main.stats.json', 'lib/cli.stats.json'].map(
  (file): Module => JSON.parse(readFileSync(file, 'utf8')),
)
const folders = [...new Set(stats.flatMap(foldersIn))]
  .filter((folder) => existsSync(join(folder, 'package.json')))
  .sort()
writeFileSync('dist/licenses.txt', `${folders.map(noticeOf).join(`\n\n${'-'.repeat(80)}\n\n`)}\n`)
