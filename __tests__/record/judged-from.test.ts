import { describe, expect, it } from 'vitest'
import { judgedFrom } from '../../src/record/judged-from.ts'
import { policyText, someFacts, unseen, VALUES } from '../fakes/some-facts.ts'
import { aRecord } from '../fixtures/a-record.ts'

const { tool } = aRecord()

describe('judgedFrom', () => {
  it('names a policy file by its path, its Git object id and the digest of its text', () => {
    const { policy } = judgedFrom(someFacts({ 'policy-file': policyText('version: 1\n') }), tool)
    const { path, file } = policyText('version: 1\n')
    expect(policy).toEqual({ id: path, version: file?.blob, digest: file?.digest })
  })

  it('takes the built-in policy for what it is: a part of the tool', () => {
    expect(judgedFrom(someFacts(), tool).policy).toEqual({
      id: 'built-in',
      version: tool.version,
      digest: tool.digest,
    })
  })

  it('names none where it could not be read, or where the one that was asked for is not there', () => {
    expect(judgedFrom(someFacts({}, { 'policy-file': unseen('policy-file') }), tool).policy).toBeNull()
    const missing = someFacts({ 'policy-file': { ...VALUES['policy-file'], askedFor: true } })
    expect(judgedFrom(missing, tool).policy).toBeNull()
  })

  it('has another digest for other facts, and the same for the same', () => {
    const digest = judgedFrom(someFacts(), tool).factsDigest
    expect(judgedFrom(structuredClone(someFacts()), tool).factsDigest).toBe(digest)
    expect(judgedFrom(someFacts({}, { job: unseen('job') }), tool).factsDigest).not.toBe(digest)
  })
})
