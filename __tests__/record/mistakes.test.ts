import { expect, test } from 'vitest'
import { mistakesAtStart, mistakesIn } from '../../src/record/mistakes.ts'
import { someFacts, unseen, VALUES, type ValueOf } from '../fakes/some-facts.ts'
import { aRecord } from '../fixtures/a-record.ts'

const plain = aRecord({})
const withGap = (code: 'policy-missing' | 'policy-invalid' | 'policy-unreadable') => ({
  ...plain,
  conclusions: {
    ...plain.conclusions,
    gaps: [
      {
        id: `${code}:policy`,
        code,
        severity: 'high' as const,
        link: 'approval' as const,
        claims: [],
        cause: 'does-not-exist' as const,
        why: 'line 3',
        remedy: 'Correct the file.',
        needs: [],
        owners: [],
      },
    ],
  },
})
const withSubjects = (reason: 'not-found' | 'malformed') => ({
  ...plain,
  facts: {
    ...plain.facts,
    subjects: { ...plain.facts.run, status: 'unavailable' as const, reason, detail: 'no app.tgz', needs: [] },
  },
})

test.each(['policy-missing', 'policy-invalid'] as const)(
  '%s is a mistake of the owner, with why and what to do',
  (code) => {
    expect(mistakesIn(withGap(code))).toEqual([{ title: 'policy', why: 'line 3', remedy: 'Correct the file.' }])
  },
)

test('a policy that could not be read is no mistake of the owner: it denies, and the gate says what that does', () => {
  expect(mistakesIn(withGap('policy-unreadable'))).toEqual([])
})

test('a file that subjects names and that is not there is one; a surprising list of the runner is not', () => {
  expect(mistakesIn(withSubjects('not-found')).map(({ title }) => title)).toEqual(['subjects'])
  expect(mistakesIn(withSubjects('malformed'))).toEqual([])
})

test('so is a file that validation names; before the job has ended, no file is missed yet', () => {
  const facts = { ...plain.facts, validation: unseen('validation', 'not-found', 'no smoke.txt') }
  expect(mistakesIn({ ...plain, facts })).toEqual([
    { title: 'validation', why: 'no smoke.txt', remedy: 'Write a path that is there when the record is sealed.' },
  ])
  expect(mistakesAtStart({ ...plain, facts })).toEqual([])
  expect(mistakesAtStart(withGap('policy-missing'))).toEqual(mistakesIn(withGap('policy-missing')))
})

test('so is a file with trusted roots that cannot be read, once there is something to check under them', () => {
  const withRoot = (trustedRoot: ValueOf<'build-provenance'>['trustedRoot']) => ({
    ...plain,
    facts: someFacts({ 'build-provenance': { ...VALUES['build-provenance'], trustedRoot } }),
  })
  expect(mistakesIn(withRoot({ sha256: null, notRead: 'ENOENT' }))).toEqual([
    { title: 'trusted-root', why: 'ENOENT', remedy: expect.stringContaining('gh attestation trusted-root') },
  ])
  expect(mistakesIn(withRoot(null))).toEqual([])
})
