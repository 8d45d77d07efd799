import { describe, expect, it } from 'vitest'
import { codeOwners } from '../../src/facts/code-owners.ts'
import { collect } from '../../src/facts/collect.ts'
import { observed } from '../../src/model/fact.ts'
import { aWorld } from '../fakes/a-world.ts'
import { inWorld, type Opened } from '../fakes/loopback-world.ts'
import { someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import type { WorldDescription } from '../fakes/world/description.ts'

const ERRORS = 'GET /repos/{owner}/{repo}/codeowners/errors'
const POLICY = '.github/delivery-evidence.yml'

const seenIn = (described: WorldDescription, trouble: (opened: Opened) => void = () => {}) =>
  inWorld(described, async (opened) => {
    trouble(opened)
    return (await collect(opened.world))['code-owners']
  })
const owning = (files: Readonly<Record<string, string>>) => ({ files, teams: { platform: { members: ['lena'] } } })

const { workflow, 'policy-file': policyFile } = someFacts()
const given = { workflow, policyFile }
const root = { __typename: 'Tree' }
const blob = {
  __typename: 'Blob',
  oid: 'ce013625030ba8dba906f756967f9e9ca394464a',
  byteSize: 6,
  isTruncated: false,
  text: 'hello\n',
}
const answered = (...objects: readonly unknown[]) =>
  codeOwners.collect(
    aWorld({
      query: observed({ repository: Object.fromEntries(objects.map((one, index) => [`field${index}`, one])) }),
      get: { [ERRORS]: observed({ errors: [] }) },
    }),
    given,
  )

describe('code-owners', () => {
  it('has the owners of the workflow file and of the policy, and how many lines are wrong', async () => {
    const text = `/.github/ @acme/platform lena@acme.example\n!a @lena\n[b] @lena\n/${POLICY} @nobody\n`
    expect(await seenIn(owning({ '.github/CODEOWNERS': text }))).toMatchObject({
      value: {
        path: '.github/CODEOWNERS',
        invalidLines: 3,
        files: [
          { path: '.github/workflows/deploy.yml', owners: ['@acme/platform', 'an address'] },
          { path: POLICY, owners: ['@nobody'] },
        ],
      },
    })
  })

  it('goes by the first file that is there', async () => {
    const all = { '.github/CODEOWNERS': '* @mia', CODEOWNERS: '* @omar', 'docs/CODEOWNERS': '* @lena' }
    const { CODEOWNERS: _root, ...two } = all
    const { '.github/CODEOWNERS': _github, ...others } = all
    const { 'docs/CODEOWNERS': docs } = all
    const folder = { '.github/CODEOWNERS/a': '', 'docs/CODEOWNERS': docs }
    for (const [files, path] of [
      [all, '.github/CODEOWNERS'],
      [two, '.github/CODEOWNERS'],
      [others, 'CODEOWNERS'],
      [folder, 'docs/CODEOWNERS'],
    ] as const)
      expect(await seenIn(owning(files))).toMatchObject({ value: { path } })
  })

  it('is read from the default branch, whatever is deployed', async () => {
    const history = [
      { branch: 'release' },
      { commit: { name: 'taken', files: { CODEOWNERS: '* @mia' } }, branch: 'release' },
    ]
    expect(await seenIn({ history, run: { ref: 'refs/heads/release', commit: 'taken' } })).toMatchObject({
      status: 'absent',
    })
  })

  it('is absent only where files can be read', async () => {
    expect(await answered(root, null, null, null)).toEqual({ status: 'absent' })
    expect(await answered(null, null, null, null)).toMatchObject({ status: 'unavailable', reason: 'not-found' })
    expect(await seenIn({}, ({ github }) => github.fail('graphql', { status: 403 }))).toMatchObject({
      reason: 'forbidden',
    })
  })

  it.each([
    ['larger than GitHub loads', { byteSize: 3 * 1024 * 1024 + 1 }, 'unsupported'],
    ['not shown whole', { isTruncated: true }, 'unsupported'],
    ['not a text', { text: null }, 'unsupported'],
    ['another text than its id says', { text: 'hello' }, 'malformed'],
  ])('is not judged by a file that is %s', async (_, changes, reason) => {
    expect(await answered(root, { ...blob, ...changes }, null, null)).toMatchObject({ status: 'unavailable', reason })
    expect(await answered(root, blob, null, null)).toMatchObject({ value: { path: '.github/CODEOWNERS' } })
  })

  it('is not seen where GitHub does not tell which lines are wrong', async () => {
    const refused = await seenIn(owning({ CODEOWNERS: '* @mia' }), ({ github }) => github.fail(ERRORS, { status: 403 }))
    expect(refused).toMatchObject({ status: 'unavailable', reason: 'forbidden' })
  })

  it('leaves out a file whose place is not known, or is in another repository', async () => {
    const elsewhere = someFacts({ workflow: { ...VALUES.workflow, repository: 'acme/ci' } }).workflow
    for (const workflow of [unseen('workflow'), elsewhere]) {
      const world = aWorld({
        query: observed({ repository: { field0: root, field1: blob, field2: null, field3: null } }),
        get: { [ERRORS]: observed({ errors: [] }) },
      })
      const seen = await codeOwners.collect(world, { workflow, policyFile })
      expect(seen).toMatchObject({ value: { files: [{ path: POLICY, owners: [] }] } })
    }
  })
})
