import { describe, expect, it } from 'vitest'
import { attempt, look } from '../../../src/facts/reading/look.ts'
import { repository } from '../../../src/facts/repository.ts'
import { absent, observed, unavailable } from '../../../src/model/fact.ts'
import { VALUES } from '../../fakes/some-facts.ts'

const seen = (value: typeof VALUES.repository) => look(repository, async () => observed(value))

describe('looking for something', () => {
  it('observes what fits its schema', async () => {
    expect(await seen(VALUES.repository)).toEqual(observed(VALUES.repository))
  })

  it.each([
    ['what does not fit it', { ...VALUES.repository, name: '' }],
    ['half a character', { ...VALUES.repository, defaultBranch: '\ud800' }],
  ])('does not believe %s', async (_, value) => {
    expect(await seen(value)).toMatchObject({ status: 'unavailable', reason: 'malformed' })
  })

  it('takes what is thrown for one more way of not seeing', async () => {
    const broken = await attempt(['actions: read'], async () => {
      throw new TypeError('no such member\ud800')
    })
    expect(broken).toEqual(
      unavailable('malformed', 'What was read is not in the form it should have: no such member\ufffd'),
    )
  })

  it('names the permission that cures a refusal, where GitHub does not', async () => {
    const refusedFor = async (...refusal: Parameters<typeof unavailable>) =>
      await attempt(['actions: read'], async () => unavailable(...refusal))
    expect(await refusedFor('forbidden', '403')).toMatchObject({ needs: ['actions: read'] })
    expect(await refusedFor('forbidden', '403', ['checks: read'])).toMatchObject({ needs: ['checks: read'] })
    expect(await refusedFor('server-error', '500')).toMatchObject({ needs: [] })
  })

  it('leaves absence as it is', async () => {
    expect(await look(repository, async () => absent())).toEqual(absent())
  })
})
