import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { conclude } from '../../../../src/conclude.ts'
import { callsIn } from '../../../../src/facts/reading/workflow/calls-in.ts'
import { declaredByWorkflow } from '../../../../src/facts/reading/workflow/declared-by-workflow.ts'
import { policyText, someFacts, VALUES } from '../../../fakes/some-facts.ts'

const WORKFLOW = `name: Deploy
on: { push: { branches: [main] } }
permissions: {}
env: { REGION: "\${{ vars.REGION }}" }
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    permissions:
      contents: read
      id-token: write
    steps:
      - uses: actions/checkout@0123456789abcdef0123456789abcdef01234567
        with: { fetch-depth: 0, persist-credentials: false }
      - uses: aws-actions/configure-aws-credentials@0123456789abcdef0123456789abcdef01234567
        with:
          role-to-assume: arn:aws:iam::123456789012:role/deploy
`

/** Calls a workflow of the same repository, which declares nothing itself. */
const CALLER = `name: Release
on: { push: { branches: [main] } }
permissions: { contents: read }
jobs:
  check:
    runs-on: ubuntu-latest
    steps: [{ run: ./check }]
  release:
    needs: [check]
    uses: ./.github/workflows/deploy.yml
    permissions:
      contents: read
      id-token: write
    secrets: inherit
`

/** Reads a text in every way, and answers what is declared; undefined: it was refused. */
function read(text: string) {
  return orRefused(() => {
    callsIn(text)
    return declaredByWorkflow(text, 'deploy')
  })
}

/** Every refusal is an error with a message, as a fact's detail. */
function orRefused<T>(reading: () => T): T | undefined {
  try {
    return reading()
  } catch (error) {
    expect(error).toBeInstanceOf(Error)
    return undefined
  }
}

describe('whatever stands in a workflow file', () => {
  it('as bytes is read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void read(Buffer.from(bytes).toString('utf8'))),
      { numRuns: 1_000 },
    )
  })

  it('as YAML is read or refused, wherever in the document it stands', () => {
    let [readWell, refused] = [0, 0]
    fc.assert(
      fc.property(documents, (document) => {
        if (read(stringify(document)) === undefined) refused++
        else readWell++
      }),
      { numRuns: 2_000 },
    )
    // Neither answer is the only one, or this would look at half of the reader.
    expect(Math.min(readWell, refused)).toBeGreaterThan(100)
  })

  it.each([
    ['deep nesting', '['.repeat(50_000)],
    [
      'deep mappings',
      Array.from({ length: 5_000 }, (_, depth) => `${' '.repeat(depth)}a:`)
        .join('\n')
        .slice(0, 500_000),
    ],
    ['many aliases', `a: &a [x]\nb: [${'*a,'.repeat(100_000)}]`],
    [
      'aliases of aliases',
      `a: &a [x]\nb: &b [${'*a,'.repeat(300)}]\nc: &c [${'*b,'.repeat(300)}]\nd: [${'*c,'.repeat(300)}]`,
    ],
    ['many anchors', Array.from({ length: 20_000 }, (_, index) => `k${index}: &a${index} x`).join('\n')],
    ['many keys', Array.from({ length: 30_000 }, (_, index) => `k${index}: x`).join('\n')],
    ['many expressions', WORKFLOW.replace('production', `"${'${{ a }}'.repeat(40_000)}"`)],
    ['an expression without an end', WORKFLOW.replace('production', `"\${{ ${'a.'.repeat(100_000)}"`)],
    ['a deep expression', WORKFLOW.replace('production', `"\${{ ${'('.repeat(10_000)}1${')'.repeat(10_000)} }}"`)],
    ['openings only', WORKFLOW.replace('production', `"${'${{'.repeat(100_000)}"`)],
    ['many steps', `${WORKFLOW}${'      - uses: a/b@v1\n'.repeat(10_000)}`],
    [
      'many secrets',
      `${WORKFLOW}      - run: ${Array.from({ length: 3_000 }, (_, index) => `\${{ secrets.S${index} }}`).join(' ')}\n`,
    ],
    ['a long key', `${'k'.repeat(400_000)}: { ? a : b }`],
    ['tags', `!!map { !!str a: !!js/function "x", b: !!set { c } }`],
    ['nulls', '\0'.repeat(1_000)],
  ])('such as %s is read or refused, and soon', (_, text) => {
    // Code that hangs can't be stopped from within: so it runs in a process that is ended.
    const { status, signal, stdout, stderr } = spawnSync(process.execPath, READER, {
      input: text,
      encoding: 'utf8',
      timeout: 20_000,
      killSignal: 'SIGKILL',
    })
    expect({ status, signal, stderr }).toEqual({ status: 0, signal: null, stderr: '' })
    expect(stdout).toMatch(/^(read|refused)$/)
  })

  it('lets nothing through that was not declared well: an allowed file differs from a good one in nothing that counts', () => {
    let allowed = 0
    fc.assert(
      fc.property(editsOf(WORKFLOW), (text) => {
        const declared = read(text)
        if (declared === undefined || decisionOf(declared) !== 'allow') return
        allowed++
        expect(textOfJob(text)).not.toMatch(/secrets\s*\.|"permissions":"write-all"/)
        expect(declared.uses.every(({ uses }) => /^\.\/|@[0-9a-f]{40}$/i.test(uses))).toBe(true)
        expect(declared.permissions.job ?? declared.permissions.workflow).not.toBeNull()
        expect(declared.notUnderstood).toEqual([])
      }),
      { numRuns: 2_000 },
    )
    expect(allowed).toBeGreaterThan(50)
  }, 120_000)

  it('lets nothing through that the calling file did not declare well', () => {
    let allowed = 0
    fc.assert(
      fc.property(editsOf(CALLER), (text) => {
        const call = orRefused(() => callsIn(text))?.find(({ uses }) => uses.endsWith('/deploy.yml'))
        if (call === undefined || decisionOf(SILENT, call) !== 'allow') return
        allowed++
        const block = plainBlockOf(text, call.job)
        expect(block).toBeTypeOf('object')
        expect(
          Object.entries(block ?? {}).filter(([scope, level]) => level === 'write' && scope !== 'id-token'),
        ).toEqual([])
        expect(call.uses).toMatch(/^\.\/|@[0-9a-f]{40}$/i)
        expect(call.notUnderstood).toEqual([])
      }),
      { numRuns: 2_000 },
    )
    expect(allowed).toBeGreaterThan(50)
  }, 120_000)
})

const READER = [
  '--import',
  join(import.meta.dirname, '../../../corpus/json-imports.ts'),
  join(import.meta.dirname, 'read-stdin.ts'),
]

const scalar = fc.oneof(fc.jsonValue({ maxDepth: 4 }), fc.constantFrom('${{ secrets.X }}', 'write-all', 'push', null))
const NAMES = [
  'on',
  'jobs',
  'deploy',
  'steps',
  'uses',
  'with',
  'permissions',
  'environment',
  'env',
  'if',
  'run',
  'contents',
]

/** Any YAML in the words of workflows. */
const anything = fc.letrec<{ node: unknown }>((tie) => ({
  node: fc.oneof(
    { depthSize: 'small' },
    scalar,
    fc.dictionary(fc.constantFrom(...NAMES), tie('node'), { maxKeys: 4 }),
    fc.array(tie('node'), { maxLength: 3 }),
  ),
})).node

/** Whole workflows, in which each part is what it should be or anything. */
const orAnything = (value: unknown) => fc.oneof(fc.constant(value), anything)
const block = fc.oneof(fc.constantFrom('read-all', null, {}, { contents: 'read' }), anything)
const body = fc.record(
  {
    'runs-on': orAnything('ubuntu-latest'),
    permissions: block,
    environment: orAnything('production'),
    env: orAnything({ REGION: 'north' }),
    uses: anything,
    secrets: anything,
    steps: fc.oneof(fc.array(orAnything({ run: './deploy' }), { maxLength: 3 }), anything),
  },
  { requiredKeys: [] },
)
const documents = fc.oneof(
  { weight: 1, arbitrary: anything },
  {
    weight: 9,
    arbitrary: fc.record(
      {
        on: orAnything('push'),
        permissions: block,
        env: orAnything({ REGION: 'north' }),
        defaults: anything,
        jobs: fc.oneof(
          fc.record({ deploy: fc.oneof(body, anything), other: anything }, { requiredKeys: [] }),
          anything,
        ),
      },
      { requiredKeys: [] },
    ),
  },
)

/** A text with a few edits in it. */
function editsOf(good: string): fc.Arbitrary<string> {
  const words = ['write-all', '${{ secrets.KEY }}', '@v1', '\n', ': ', '&a ', '*a', 'issues: write', '- ', '  ', "'"]
  const edit = fc.record({
    at: fc.nat(good.length),
    cut: fc.nat(12),
    put: fc.oneof(fc.string({ maxLength: 4 }), fc.constantFrom(...words)),
  })
  return fc
    .array(edit, { minLength: 1, maxLength: 3 })
    .map((edits) => edits.reduce((so, { at, cut, put }) => `${so.slice(0, at)}${put}${so.slice(at + cut)}`, good))
}

const CLAIMS = [
  'token-permissions-are-declared',
  'token-is-least-privilege',
  'credentials-are-short-lived',
  'actions-are-pinned',
  'agents-hold-no-production-credential',
]

/** The job and what it inherits as plain YAML has them, but for the role, which is a name and no key. */
function textOfJob(text: string): string {
  const { env, jobs }: { env?: unknown; jobs?: { deploy?: unknown } } = parse(text)
  return JSON.stringify([env, jobs?.deploy], (key, value) => (key === 'role-to-assume' ? undefined : value))
}

/** What plain YAML has for the permissions of a job that calls. */
function plainBlockOf(text: string, job: string): unknown {
  const { permissions, jobs }: { permissions?: unknown; jobs?: Readonly<Record<string, { permissions?: unknown }>> } =
    parse(text)
  return jobs?.[job]?.permissions ?? permissions
}

/** A job whose own file declares nothing. */
const SILENT = declaredByWorkflow(WORKFLOW.replace(/permissions: {}\n| {4}permissions:\n( {6}.*\n){2}/g, ''), 'deploy')

/** What would be decided of a deployment that is well but for this workflow file, or for the one that calls it. */
function decisionOf(declared: ReturnType<typeof declaredByWorkflow>, call?: ReturnType<typeof callsIn>[number]) {
  const { repository, path, commit, blob, digest } = VALUES.workflow
  const policy = policyText(JSON.stringify({ version: 1, environments: { production: { require: CLAIMS } } }))
  const calls = call === undefined ? [] : [{ repository, path: '.github/workflows/release.yml', commit, call }]
  const facts = someFacts({
    workflow: { repository, path, commit, blob, digest, ...declared },
    'workflow-calls': { complete: true, ways: [calls] },
    'policy-file': policy,
  })
  return conclude(facts, null).verdict.decision
}
