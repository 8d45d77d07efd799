import { describe, expect, it } from 'vitest'
import { hold, type Scopes } from '../../../src/audit/corroborate/hold.ts'
import { someFacts, unseen, VALUES } from '../../fakes/some-facts.ts'
import { aRecord } from '../../fixtures/a-record.ts'

const DECLARED: Scopes = { contents: 'read', 'id-token': 'write' }

/** A record of a job whose workflow declares `contents: read`, and an identity token; and whose runner was told that. */
const recorded = (granted: Scopes | null, others: Parameters<typeof someFacts>[1] = {}) => {
  const permissions = { workflow: {}, job: DECLARED }
  const told = { granted, notRead: granted === null ? 'no log' : null, identityTokenOffered: true }
  const workflow = { ...VALUES.workflow, permissions }
  return aRecord({ facts: someFacts({ workflow, 'token-permissions': told }, others) })
}

describe('hold', () => {
  it('finds nothing where files, runner and log agree', () => {
    const logged: Scopes = { contents: 'read', metadata: 'read' }
    expect(hold(recorded(logged), logged)).toEqual({ files: [], runner: [] })
  })

  it('names the scopes that the log has otherwise than the files, or than the runner', () => {
    const held = hold(recorded({ contents: 'read', metadata: 'read' }), { contents: 'write', packages: 'write' })
    expect(held).toEqual({ files: ['contents', 'packages'], runner: ['contents', 'metadata', 'packages'] })
  })

  it('takes none for what the log does not name', () => {
    expect(hold(recorded({ contents: 'read', packages: 'none' }), { contents: 'read' })).toMatchObject({ runner: [] })
    expect(hold(recorded(null), { metadata: 'read' })).toEqual({ files: ['contents'], runner: null })
  })

  it('does not compare with files that were not seen', () => {
    const held = hold(recorded(null, { workflow: unseen('workflow') }), { contents: 'read' })
    expect(held).toEqual({ files: null, runner: null })
  })
})
