import { describe, expect, it } from 'vitest'
import { bareJob, capabilityOf, releaseOf } from './a-job.ts'

const withScopes = (job: Record<string, 'read' | 'write'>) => bareJob({ permissions: { workflow: null, job } })

describe('publish (C4)', () => {
  it.each([
    ['releases and tags', withScopes({ contents: 'write' }), 'yes'],
    ['packages', withScopes({ packages: 'write' }), 'yes'],
    ['pages', withScopes({ pages: 'write' }), 'yes'],
    [
      'a step that is known to publish',
      bareJob({ releases: [releaseOf('publish', 'pypa/gh-action-pypi-publish@v1')] }),
      'yes',
    ],
    ['a token that can only read', withScopes({ contents: 'read', packages: 'read' }), 'no'],
    [
      'a stored key of which nothing is known',
      bareJob({ secrets: { named: [{ name: 'NPM_TOKEN', at: ['env.T'] }], any: [] } }),
      'unknown',
    ],
  ])('%s', (_, facts, could) => {
    expect(capabilityOf('publish', facts)).toMatchObject({ could, did: could === 'no' ? 'no' : 'unknown' })
  })
})
