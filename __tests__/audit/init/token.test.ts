import { describe, expect, it } from 'vitest'
import { needsBeyond, tokenChange } from '../../../src/audit/init/token.ts'
import { STEP_PERMISSIONS } from '../../../src/audit/step/lines.ts'

const written = (change: ReturnType<typeof tokenChange>) =>
  'scopes' in change ? change.scopes.map(({ scope, level }) => `${scope}: ${level}`) : []
const NEEDED = STEP_PERMISSIONS.map(({ scope, level }) => `${scope}: ${level}`)

describe("what has to become of a job's permissions", () => {
  it('is nothing where it has all that the step needs, in its own block or by its workflow', () => {
    const all = Object.fromEntries(STEP_PERMISSIONS.map(({ scope }) => [scope, 'write'] as const))
    expect(tokenChange({ job: all, workflow: null })).toEqual({ kind: 'none' })
    expect(tokenChange({ job: null, workflow: 'write-all' })).toEqual({ kind: 'none' })
  })

  it('is the scopes that its own block lacks', () => {
    const change = tokenChange({
      job: { contents: 'write', 'id-token': 'write', issues: 'write' },
      workflow: 'write-all',
    })
    expect(change.kind).toBe('join')
    expect(written(change)).toEqual(NEEDED.filter((one) => !/^(contents|id-token):/.test(one)))
  })

  it('is a block with what its workflow gave it, too: a job that has one gets nothing else', () => {
    const change = tokenChange({
      job: null,
      workflow: { contents: 'write', pages: 'write', checks: 'read', issues: 'none' },
    })
    expect(change).toMatchObject({ kind: 'block', replaces: 'workflow' })
    expect(written(change)).toEqual(
      [...NEEDED.filter((one) => one !== 'contents: read'), 'contents: write', 'pages: write'].sort(),
    )
    expect(
      'scopes' in change && change.scopes.filter(({ why }) => why === 'as before').map(({ scope }) => scope),
    ).toEqual(['contents', 'pages'])
  })

  it('is `read-all` spelt out, but for what cannot be given as read', () => {
    const scopes = written(tokenChange({ job: null, workflow: 'read-all' }))
    expect(scopes).toEqual(expect.arrayContaining([...NEEDED, 'issues: read', 'models: read', 'packages: read']))
    expect(scopes.filter((one) => /^(metadata|copilot-requests):/.test(one))).toEqual([])
  })

  it('is a block of what the step needs alone where none was declared, which is said', () => {
    const change = tokenChange({ job: null, workflow: null })
    expect(change).toMatchObject({ kind: 'block', replaces: 'settings' })
    expect(written(change)).toEqual(NEEDED)
  })

  it.each([
    ['all is read, and nothing more fits in', 'read-all', '`permissions: read-all` takes no more'],
    ['somebody refused a scope', { checks: 'none' }, '`checks: none`'],
    ['somebody gave less than is needed', { attestations: 'read' }, '`attestations: read`'],
    ['a scope could break out of its line', { 'a: b\n    x': 'read' }, 'no word'],
  ] as const)('is not decided where %s', (_, job, why) => {
    expect(tokenChange({ job, workflow: null })).toMatchObject({ kind: 'by-hand', why: expect.stringContaining(why) })
  })
})

describe('what the steps beside it are documented to need', () => {
  it('is what the block does not give, of actions that are known', () => {
    const names = ['actions/checkout@v6', 'actions/deploy-pages@v4', 'Actions/Deploy-Pages@v3', 'some/action@v1']
    const uses = names.map((name) => ({ uses: name, inputs: {} }))
    expect(needsBeyond(STEP_PERMISSIONS, uses)).toEqual([
      { action: 'actions/deploy-pages', scope: 'pages', level: 'write' },
    ])
    expect(needsBeyond([], uses.slice(0, 1))).toEqual([
      { action: 'actions/checkout', scope: 'contents', level: 'read' },
    ])
  })

  it('is what they may need where an expression decides it, and nothing that their inputs rule out', () => {
    const asked = (inputs: Parameters<typeof needsBeyond>[1][number]['inputs']) =>
      needsBeyond(STEP_PERMISSIONS, [{ uses: 'softprops/action-gh-release@v2', inputs }]).map(({ scope }) => scope)
    expect(asked({})).toEqual(['contents'])
    expect(asked({ discussion_category_name: 'other' })).toEqual(['contents', 'discussions'])
  })
})
