import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { KNOWN_ACTIONS } from '../../src/credentials/known-actions.ts'
import { needsOf } from '../../src/credentials/needs.ts'
import { INPUT_VALUES } from '../../src/facts/reading/workflow/declarations.ts'

const inputNames = [...new Set(KNOWN_ACTIONS.flatMap(({ only }) => Object.values(only).flatMap(Object.keys)))]
const inputs = fc.dictionary(fc.constantFrom(...inputNames), fc.constantFrom(...INPUT_VALUES))

describe('what a step needs of the token', () => {
  it('is never more than its action is documented to need, and less only by what its inputs say', () => {
    fc.assert(
      fc.property(fc.constantFrom(...KNOWN_ACTIONS), inputs, ({ action, needs, only }, given) => {
        const found = needsOf({ uses: `${action}@v1`, inputs: given }) ?? []
        const most = Object.entries(needs)
        expect(most).toEqual(expect.arrayContaining(found.map(({ scope, level }) => [scope, level])))
        for (const [scope] of most.filter(([one]) => !(one in only)))
          expect(found).toContainEqual(expect.objectContaining({ scope, certain: true }))
      }),
    )
  })

  it('is never ruled out by an expression', () => {
    const open = Object.fromEntries(inputNames.map((name) => [name, 'other' as const]))
    for (const { action, needs } of KNOWN_ACTIONS)
      expect(needsOf({ uses: `${action}@v1`, inputs: open })?.map(({ scope }) => scope)).toEqual(Object.keys(needs))
  })

  it.each([
    ['softprops/action-gh-release', {}, { contents: true }],
    ['softprops/action-gh-release', { discussion_category_name: 'other' }, { contents: true, discussions: true }],
    ['actions/attest', {}, { attestations: true, 'id-token': true }],
    [
      'actions/attest-build-provenance',
      { 'push-to-registry': 'true' },
      { attestations: true, 'artifact-metadata': true, 'id-token': true },
    ],
    [
      'actions/attest',
      { 'push-to-registry': 'other' },
      { attestations: true, 'artifact-metadata': false, 'id-token': true },
    ],
    [
      'actions/attest',
      { 'push-to-registry': 'true', 'create-storage-record': 'false' },
      { attestations: true, 'id-token': true },
    ],
    ['aws-actions/configure-aws-credentials', { 'role-to-assume': 'other' }, { 'id-token': true }],
    ['aws-actions/configure-aws-credentials', { 'aws-access-key-id': 'other' }, {}],
    [
      'aws-actions/configure-aws-credentials',
      { 'role-to-assume': 'other', 'aws-access-key-id': 'other' },
      { 'id-token': false },
    ],
    ['aws-actions/configure-aws-credentials', { 'role-to-assume': 'other', 'role-chaining': 'true' }, {}],
    ['azure/login', { creds: 'other' }, {}],
    ['azure/login', { 'client-id': 'other' }, { 'id-token': true }],
    ['google-github-actions/auth', { credentials_json: 'other' }, {}],
    ['hashicorp/vault-action', { token: 'other' }, { contents: true }],
    ['pypa/gh-action-pypi-publish', {}, { 'id-token': true }],
    ['pypa/gh-action-pypi-publish', { password: 'other' }, { 'id-token': false }],
    ['cloudflare/wrangler-action', { apitoken: 'other' }, { contents: true }],
    ['docker/login-action', {}, undefined],
  ] as const)('%s with %j needs %j, where false stands for perhaps', (action, given, expected) => {
    const found = needsOf({ uses: `${action}@v1`, inputs: given })
    expect(found && Object.fromEntries(found.map(({ scope, certain }) => [scope, certain]))).toEqual(expected)
  })
})
