import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { describe, expect, test } from 'vitest'
import { textAt } from '../src/model/json.ts'

/** Which folders of src each folder may import, and what to think when it wants another. */
const MAY_IMPORT: Readonly<Record<string, { readonly folders: readonly string[]; readonly because: string }>> = {
  model: { folders: [], because: 'the words of the domain know nothing of who uses them' },
  agents: { folders: ['model'], because: 'what is known of agents is data; who looks at it comes to it' },
  facts: {
    folders: ['model', 'agents'],
    because: 'a fact says what was seen; what follows from it belongs to controls, packet or policy',
  },
  controls: {
    folders: ['model', 'facts', 'agents', 'review', 'credentials'],
    because: 'a claim is judged from facts alone; it reads no world and no policy file',
  },
  review: {
    folders: ['model', 'agents'],
    because: 'a review is judged from the words of a change; it sees no fact and no world',
  },
  capabilities: {
    folders: ['model', 'facts', 'controls', 'credentials', 'review'],
    because: 'what a job could and did do follows from facts and findings; no policy weighs it',
  },
  asks: {
    folders: ['model', 'facts', 'controls', 'credentials'],
    because: 'an ask is answered from the record alone',
  },
  frameworks: { folders: [], because: 'which requirement a claim supports is data; no conclusion may rest on it' },
  credentials: {
    folders: ['model', 'facts'],
    because: 'what a job can reach follows from facts alone, by rules that others wrote down',
  },
  packet: { folders: ['model', 'facts', 'agents', 'credentials'], because: 'a link is drawn from facts and findings' },
  policy: {
    folders: ['model', 'agents', 'facts', 'controls'],
    because: 'a policy weighs findings; how they are shown or signed is not its business',
  },
  record: {
    folders: ['model', 'facts', 'frameworks', 'conclude'],
    because: 'a record is put together from what was seen and concluded',
  },
  reports: {
    folders: ['model', 'facts', 'frameworks', 'record'],
    because: 'a report turns a record into text and knows nothing else',
  },
  signers: { folders: ['model', 'record'], because: 'a signer signs bytes; what they say is decided before' },
  sinks: { folders: ['model'], because: 'a sink hands over what it is given, through the ports it is given' },
  runner: { folders: ['model'], because: 'an adapter knows one thing outside and nothing of our stages' },
  audit: {
    folders: [
      'model',
      'record',
      'policy',
      'reports',
      'signers',
      'controls',
      'facts',
      'credentials',
      'agents',
      'conclude',
    ],
    because:
      'an auditor needs no runner and no sink, and GitHub only through the port that `doctor` is given; claims and workflow files are taken as the step takes them, and who is tied to a deployment follows as conclusions do',
  },
  conclude: {
    folders: [
      'model',
      'agents',
      'facts',
      'review',
      'controls',
      'credentials',
      'packet',
      'policy',
      'capabilities',
      'asks',
    ],
    because: 'conclusions are a pure function of the facts',
  },
}

/** GitHub's own readers of workflow files and expressions: they turn text into a tree and talk to nobody. */
const PARSERS = ['@actions/workflow-parser/', '@actions/expressions']

/** Files at the top of src: the line, its ends and its doors may import what they join. */
const TOP = ['main', 'cli', 'run', 'stages', 'ports', 'exit']

/** Folders of pure code: no I/O, no clock, no chance. */
const PURE = [
  'model',
  'agents',
  'review',
  'credentials',
  'capabilities',
  'asks',
  'controls',
  'packet',
  'policy',
  'frameworks',
  'record',
  'reports',
  'conclude',
  'exit.ts',
]

const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => join('src', file))
const textOf = (file: string): string => readFileSync(file, 'utf8')
const importsOf = (file: string): readonly string[] =>
  [...textOf(file).matchAll(/(?:from|import\()\s*'([^']+)'/g)].flatMap(([, specifier]) => specifier ?? [])
const folderOf = (file: string): string => relative('src', file).split('/')[0]?.replace(/\.ts$/, '') ?? ''

describe.each(sources)('%s', (file) => {
  const folder = folderOf(file)

  test('imports only what its folder may', () => {
    if (TOP.includes(folder)) return
    const rule = MAY_IMPORT[folder]
    expect(rule, `src/${folder} has no rule: say in this table what it may import`).toBeDefined()
    for (const specifier of importsOf(file).filter((candidate) => candidate.startsWith('.'))) {
      const target = folderOf(join(dirname(file), specifier))
      const allowed = target === folder || rule?.folders.includes(target)
      expect(allowed, `${file} imports ${specifier}: ${rule?.because}`).toBe(true)
    }
  })

  test('touches the world only where that is its work', () => {
    const packages = importsOf(file).filter(
      (specifier) => specifier.startsWith('@actions/') && !PARSERS.some((parser) => specifier.startsWith(parser)),
    )
    if (folder !== 'runner') expect(packages, 'only src/runner talks to the runner and to GitHub').toEqual([])
    if (!['main', 'cli'].includes(folder))
      expect(textOf(file), 'only the doors read the environment').not.toMatch(/process\.env/)
    if (PURE.some((pure) => relative('src', file).startsWith(pure)))
      expect(textOf(file), 'pure code has no clock, no chance and no I/O').not.toMatch(
        /Date\.now|new Date\(\)|Math\.random|randomUUID|node:fs|node:http|node:net|\bfetch\(/,
      )
  })

  test('is small: at most 200 lines', () => {
    if (file === 'src/model/validators.ts') return
    expect(textOf(file).split('\n').length).toBeLessThanOrEqual(200)
  })

  test('is not named for being useful', () => {
    expect(file).not.toMatch(/\b(utils?|helpers?|common|misc|types|functions)\b/)
  })
})

test('no command but doctor may look at GitHub', () => {
  const online = sources.filter((file) => /^src\/audit\/[\w-]+\.ts$/.test(file) && textOf(file).includes('.github('))
  expect(online).toEqual(['src/audit/doctor.ts'])
  for (const file of sources.filter((one) => one.startsWith('src/audit/')))
    expect(textOf(file), 'a socket is opened at the door').not.toMatch(/node:(?:https?|net|tls)|\bfetch\(/)
})

/** A folder whose files are units, and how each names itself. */
const UNITS = ['agents', 'facts', 'controls', 'packet', 'sinks']

describe.each(UNITS)('the units in src/%s', (folder) => {
  const serving = ['index', 'define', 'collect', 'evaluate', 'draw', 'deliver']
  const ids = readdirSync(`src/${folder}`)
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replace('.ts', ''))
    .filter((id) => !serving.includes(id))

  test.each(ids)('%s is named as its file', async (id) => {
    const unit: Readonly<Record<string, unknown>> = await import(`../src/${folder}/${id}.ts`)
    expect(Object.values(unit).map((exported) => textAt(exported, 'id'))).toContain(id)
  })
})

/** Files that promise nothing at run time, or that the tests on `dist` run. */
const NEEDS_NO_TEST = [
  /\/index\.ts$/,
  /\/define\.ts$/,
  /^src\/(main|stages|ports|run)\.ts$/,
  /^src\/model\/(validators|change)\.ts$/,
  /^src\/agents\/[\w-]+\.ts$/, // Data: __tests__/agents/agents.test.ts holds every one, by the registry.
]

describe('every file of src has its test', () => {
  const promising = sources.filter(
    (file) =>
      !NEEDS_NO_TEST.some((pattern) => pattern.test(file)) &&
      /^export (const|function|async function|class)/m.test(textOf(file)),
  )
  test.each(promising)('%s', (file) => {
    const own = file.replace(/^src/, '__tests__').replace(/\.ts$/, '.test.ts')
    expect(existsSync(own), `write ${own}`).toBe(true)
  })
})

/** Documents for people, and the code in them that names a path of the repository. */
const DOCUMENTS = [
  'README.md',
  'SECURITY.md',
  'CHANGELOG.md',
  'docs/scenarios.md',
  'src/README.md',
  '__tests__/README.md',
]

describe.each(DOCUMENTS)('%s', (document) => {
  test('names no path that is not there', () => {
    const paths = [...textOf(document).matchAll(/`((?:src|__tests__|schema|dist|\.ci)\/[\w./-]*)`/g)].flatMap(
      ([, path]) => path ?? [],
    )
    expect(paths.filter((path) => !existsSync(path))).toEqual([])
  })
})

test('docs/scenarios.md has every story', () => {
  const stories = readdirSync('__tests__/scenarios').filter((file) => !SERVES_STORIES.includes(file))
  const told = textOf('docs/scenarios.md')
  expect(stories.filter((file) => !told.includes(`(../__tests__/scenarios/${file})`))).toEqual([])
})

const SERVES_STORIES = ['play.ts', 'scenario.ts', 'scenarios.test.ts']

test("the tool's version is package.json's", async () => {
  const { TOOL } = await import('../src/model/identifiers.ts')
  const { name, version }: { name: string; version: string } = JSON.parse(textOf('package.json'))
  expect(TOOL).toEqual({ name, version })
})
