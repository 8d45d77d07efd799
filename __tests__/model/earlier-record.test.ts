import { expect, it } from 'vitest'
import { misfit } from '../../src/model/conforms.ts'
import { VALUES } from '../fakes/some-facts.ts'

const record = VALUES['earlier-record']
const withArtifact = (changes: object) => ({
  ...record,
  artifacts: record.artifacts.map((artifact) => ({ ...artifact, ...changes })),
})

it('GitHub may leave out the digest of an artifact, and its times', () => {
  const untold = withArtifact({ digest: null, createdAt: null, expiresAt: null })
  expect(misfit('fact-earlier-record', untold)).toBeUndefined()
})

it('whether an artifact is still there is always told, and whether these are all', () => {
  expect(misfit('fact-earlier-record', withArtifact({ expired: null }))).toContain('expired')
  expect(misfit('fact-earlier-record', { ...record, complete: undefined })).toContain('complete')
})
