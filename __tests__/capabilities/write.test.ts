import { describe, expect, it } from 'vitest'
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

  it('is never seen to be done, and was not done where it could not be', () => {
    expect(capabilityOf('write', withScopes({ contents: 'write' }))).toMatchObject({ did: 'unknown' })
    expect(capabilityOf('write', bareJob())).toMatchObject({ did: 'no', approval: 'not-needed' })
  })
})
