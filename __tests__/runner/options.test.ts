import { describe, expect, it, test } from 'vitest'
import { EvidenceError } from '../../src/model/errors.ts'
import { INPUTS, type InputName } from '../../src/runner/inputs.ts'
import { readOptions } from '../../src/runner/options.ts'

type Inputs = Partial<Record<InputName, string>>

/** What the runner hands over when the workflow says nothing. */
const DEFAULTS: Inputs = { ...literalDefaults(), 'github-token': 'ghs_1', 'job-status': 'success', 'job-index': '0' }

function literalDefaults(): Inputs {
  return Object.fromEntries(
    Object.entries(INPUTS).map(([name, input]) => [name, input.default.includes('${{') ? '' : input.default]),
  )
}

const optionsWith = (inputs: Inputs) => readOptions((name) => ({ ...DEFAULTS, ...inputs })[name] ?? '')

/** The error that these inputs end with. */
function refusalOf(inputs: Inputs): EvidenceError {
  try {
    optionsWith(inputs)
  } catch (error) {
    if (error instanceof EvidenceError) return error
    throw error
  }
  throw new Error('the inputs were taken')
}

describe('readOptions', () => {
  it('takes the defaults', () => {
    const { token, ...options } = optionsWith({})
    expect(token.reveal()).toBe('ghs_1')
    expect(options).toEqual({
      administrationToken: undefined,
      environment: undefined,
      policy: undefined,
      breakGlassReason: undefined,
      incident: undefined,
      gate: 'warn',
      seal: 'now',
      signer: 'auto',
      signingKey: undefined,
      sigstoreInstance: undefined,
      trustedRoot: undefined,
      retentionDays: undefined,
      subjects: [],
      validation: [],
      job: {
        status: 'success',
        checkRunId: undefined,
        matrixIndex: 0,
        workflowRef: undefined,
        workflowSha: undefined,
      },
    })
  })

  it('takes everything that can be given', () => {
    const {
      administrationToken,
      signingKey,
      token: _,
      ...options
    } = optionsWith({
      'administration-token': 'ghs_2',
      environment: 'production',
      policy: './ops/policy.yml',
      gate: 'enforce',
      seal: 'job-end',
      signer: 'key',
      'signing-key': 'a key',
      'sigstore-instance': 'github',
      'trusted-root': 'trusted_root.jsonl',
      'retention-days': '400',
      subjects: `dist/shop.tgz\nshop@sha256:${'0'.repeat(64)}`,
      validation: 'smoke.xml\n\ndist/tests.json',
      'job-status': 'cancelled',
      'check-run-id': '9001',
      'job-index': '3',
      'job-workflow-ref': 'acme/ci/.github/workflows/deploy.yml@v1',
      'job-workflow-sha': '8f3c',
    })
    expect(administrationToken?.reveal()).toBe('ghs_2')
    expect(signingKey?.reveal()).toBe('a key')
    expect(options).toMatchObject({
      environment: 'production',
      policy: 'ops/policy.yml',
      gate: 'enforce',
      seal: 'job-end',
      signer: 'key',
      sigstoreInstance: 'github',
      trustedRoot: 'trusted_root.jsonl',
      retentionDays: 400,
      subjects: [{ kind: 'path' }, { kind: 'digest', name: 'shop' }],
      validation: ['smoke.xml', 'dist/tests.json'],
      job: { status: 'cancelled', checkRunId: 9001, matrixIndex: 3, workflowSha: '8f3c' },
    })
  })
})

describe('a wrong input', () => {
  test.each<[input: InputName, given: string, remedy: RegExp]>([
    ['github-token', '', /Leave it out/],
    ['validation', `smoke.xml@sha256:${'0'.repeat(64)}`, /one path a line/],
    ['validation', '0'.repeat(64), /one path a line/],
    ['gate', '', /enforce, warn, off/],
    ['gate', 'Enforce', /enforce, warn, off/],
    ['gate', 'true', /enforce, warn, off/],
    ['break-glass-reason', '...', /why this cannot wait/],
    ['break-glass-reason', 'x'.repeat(1001), /why this cannot wait/],
    ['incident', 'the shop is down', /such as INC-1204/],
    ['incident', '<b>INC</b>', /such as INC-1204/],
    ['incident', 'x'.repeat(101), /such as INC-1204/],
    ['seal', 'later', /now, job-end/],
    ['signer', 'gpg', /auto, sigstore, key, none/],
    ['job-status', 'skipped', /success, failure, cancelled/],
    ['subjects', 'shop@sha256:abc', /64 lower-case hex digits/],
  ])('is named with what to write instead: %s %j', (input, given, remedy) => {
    const refusal = refusalOf({ [input]: given })
    expect(refusal).toMatchObject({ code: 'INPUT', remedy: expect.stringMatching(remedy) })
    expect(refusal.message).toContain(`Input ${input}: `)
  })

  test.each(['1e3', ' 5 ', '0x10', '-1', '+1', '1.5', '٣', 'NaN', 'Infinity', '9007199254740993', '9'.repeat(400)])(
    'is %j where a whole number is due',
    (given) => {
      for (const input of ['retention-days', 'check-run-id', 'job-index'] as const)
        expect(refusalOf({ [input]: given })).toMatchObject({
          message: expect.stringContaining(`Input ${input}: `),
          remedy: expect.stringContaining('whole number from'),
        })
    },
  )

  it('is a 0 where counting starts with 1', () => {
    expect(refusalOf({ 'retention-days': '0' }).remedy).toBe('Write a whole number from 1, or leave it out.')
    expect(refusalOf({ 'check-run-id': '0' }).message).toContain('check-run-id')
    expect(optionsWith({ 'job-index': '0' }).job.matrixIndex).toBe(0)
  })

  it('is a gate that asks for a signature with a signer that gives none', () => {
    expect(refusalOf({ gate: 'enforce', signer: 'none' })).toMatchObject({
      message: expect.stringContaining('Input signer'),
      remedy: 'Write auto, or gate: warn.',
    })
    expect(optionsWith({ gate: 'warn', signer: 'none' }).signer).toBe('none')
  })

  // Octokit would put such a token into the message of its error, and so into the record.
  test.each(['ghs_secret with space', 'ghs_secret\nx', 'ghs_secret\u0000', 'ghs_sécret', 'ghs_secret✓'])(
    'is the token %j, which is not repeated',
    (given) => {
      for (const input of ['github-token', 'administration-token'] as const) {
        const { message, remedy } = refusalOf({ [input]: given })
        expect(message).toContain(`Input ${input}: `)
        expect(`${message} ${remedy}`).not.toMatch(/ghs_/)
      }
    },
  )

  it('does not show the secrets among the options', () => {
    const shown = JSON.stringify(optionsWith({ 'signing-key': 'the-key', 'administration-token': 'ghs_2' }))
    expect(shown).not.toMatch(/ghs_[12]|the-key/)
  })
})

describe('the path of the policy', () => {
  test.each<[given: string, path: string]>([
    ['policy.yml', 'policy.yml'],
    ['./policy.yml', 'policy.yml'],
    ['.github/delivery-evidence.yml', '.github/delivery-evidence.yml'],
    ['..hidden/a..b.yml', '..hidden/a..b.yml'],
    ['with space/%2e%2e/ü.yml', 'with space/%2e%2e/ü.yml'],
  ])('can be %j', (given, path) => {
    expect(optionsWith({ policy: given }).policy).toBe(path)
  })

  test.each([
    '/etc/passwd',
    '//etc/passwd',
    '..',
    '.',
    './',
    './.',
    '../policy.yml',
    'a/../../policy.yml',
    'a/..',
    './../policy.yml',
    'a/./policy.yml',
    'a//policy.yml',
    'folder/',
    '.github\\delivery-evidence.yml',
    '..\\policy.yml',
    'https://example.com/policy.yml',
    'a.yml\nb.yml',
  ])('can not be %j', (given) => {
    expect(refusalOf({ policy: given })).toMatchObject({
      code: 'INPUT',
      message: expect.stringContaining('Input policy'),
      remedy: 'Write a path such as .github/delivery-evidence.yml.',
    })
  })
})
