import { describe, expect, it } from 'vitest'
import { byState, inWords, missing, note, notSeen, refused } from '../../../src/audit/doctor/finding.ts'
import { absent, observed, unavailable } from '../../../src/model/fact.ts'
import { FORBIDDEN } from './some-settings.ts'

const told = { code: 'c', about: 'a', what: 'w.', why: 'y.', claims: [] }

describe('a finding', () => {
  it('comes before what is less bad, and after what was said before', () => {
    const findings = [note(told), missing({ ...told, about: 'first' }), notSeen(told), missing(told)]
    expect(byState(findings).map(({ state, about }) => `${state} ${about}`)).toEqual([
      'missing first',
      'missing a',
      'not-seen a',
      'note a',
    ])
  })

  it('is one of what was not seen, with the permission that would see it', () => {
    expect(refused(FORBIDDEN, 'The policy', told)).toMatchObject([
      {
        state: 'not-seen',
        what: 'The policy could not be seen (403: Resource not accessible).',
        needs: ['administration: read'],
      },
    ])
    expect(refused(absent(), 'It', told)).toMatchObject([{ what: 'It could not be seen (not found).' }])
    expect(refused(observed(1), 'It', told)).toEqual([])
  })

  it('says why GitHub did not tell', () => {
    expect(inWords(unavailable('rate-limited', ''))).toBe('rate limited')
    expect(inWords(unavailable('malformed', 'No JSON.'))).toBe('No JSON')
  })
})
