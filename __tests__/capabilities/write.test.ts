import { describe, expect, it } from 'vitest'
import { unseen } from '../fakes/some-facts.ts'
import { bareJob, capabilityOf } from './a-job.ts'

const withScopes = (job: Record<string, 'read' | 'write'>) => bareJob({ permissions: { workflow: null, job } })

describe('write (C1)', () => {
  it.each([
    ['contents: write', { contents: 'write' }, 'yes'],
    ['pull-requests: write', { 'pull-requests': 'write' }, 'yes'],
    ['actions: write', { actions: 'write' }, 'yes'],
    ['contents: read', { contents: 'read' }, 'no'],
    ['packages: write', { packages: 'write' }, 'no'],
    ['nothing', {}, 'no'],
  ] as const)('with %s: %s', (_, scopes, could) => {
    expect(capabilityOf('write', withScopes(scopes)).could).toBe(could)
  })

  it('tells what limits it on the branch, and where that was not seen', () => {
    const could = (others: Parameters<typeof bareJob>[1]) =>
      capabilityOf('write', bareJob({ permissions: { workflow: null, job: { contents: 'write' } } }, others)).basis
        .could
    expect(could({})).toMatch(/^The job's token can write: contents\. The rules of main require an approved pull/)
    expect(could({ 'branch-rules': unseen('branch-rules') })).toContain('What limits that on the branch was not seen.')
  })

  it('is not seen to be done by what the token may, and was not done where it could not be', () => {
    expect(capabilityOf('write', withScopes({ contents: 'write' }))).toMatchObject({ did: 'unknown' })
    expect(capabilityOf('write', bareJob())).toMatchObject({ did: 'no', approval: 'not-needed' })
  })
})
