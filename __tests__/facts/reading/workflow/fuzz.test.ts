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

/** Reads a text in every way, and answers what is declared; undefined: it was refused. Nothing may take long. */
function read(text: string) {
  const began = performance.now()
  try {
    callsIn(text)
    return declaredByWorkflow(text, 'deploy')
  } catch (error) {
    // Every refusal is an error with a message, as a fact's detail.
    expect(error).toBeInstanceOf(Error)
    return undefined
  } finally {
    expect(performance.now() - began).toBeLessThan(5_000)
  }
}

describe('whatever stands in a workflow file', () => {
  it('as bytes is read or refused', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => void read(Buffer.from(bytes).toString('utf8'))),
      { numRuns: 1_000 },
    )
  })

  it('as YAML is read or refused', () => {
    const value = fc.oneof(
      fc.jsonValue({ maxDepth: 4 }),
      fc.constantFrom('${{ secrets.X }}', 'write-all', 'push', null),
    )
    const names = fc.constantFrom(
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
    )
    const shape = fc.letrec<{ node: unknown }>((tie) => ({
      node: fc.oneof(
        { depthSize: 'small' },
        value,
        fc.dictionary(names, tie('node'), { maxKeys: 4 }),
        fc.array(tie('node'), { maxLength: 3 }),
      ),
    })).node
    fc.assert(
      fc.property(shape, shape, (jobs, deploy) => void read(stringify({ on: 'push', jobs: [jobs, { deploy }][1] }))),
      { numRuns: 1_000 },
    )
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
    read(text)
  })

  it('lets nothing through that was not declared well: an allowed file differs from a good one in nothing that counts', () => {
    const edit = fc.record({
      at: fc.nat(WORKFLOW.length),
      cut: fc.nat(12),
      put: fc.oneof(
        fc.string({ maxLength: 4 }),
        fc.constantFrom(
          ...['write-all', '${{ secrets.KEY }}', '@v1', '\n', ': ', '&a ', '*a', 'issues: write', '- ', '  ', "'"],
        ),
      ),
    })
    let allowed = 0
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 3 }), (edits) => {
        const text = edits.reduce((so, { at, cut, put }) => `${so.slice(0, at)}${put}${so.slice(at + cut)}`, WORKFLOW)
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
})

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

/** What would be decided of a deployment that is well but for this workflow file. */
function decisionOf(declared: ReturnType<typeof declaredByWorkflow>) {
  const { repository, path, commit, blob, digest } = VALUES.workflow
  const policy = policyText(JSON.stringify({ version: 1, environments: { production: { require: CLAIMS } } }))
  const facts = someFacts({ workflow: { repository, path, commit, blob, digest, ...declared }, 'policy-file': policy })
  return conclude(facts, null).verdict.decision
}
