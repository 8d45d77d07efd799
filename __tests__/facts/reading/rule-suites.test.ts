import { describe, expect, it } from 'vitest'
import { readRuleSuites } from '../../../src/facts/reading/rule-suites.ts'
import { observed, type Seen, unavailable } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const ROUTE = 'GET /repos/{owner}/{repo}/rulesets/rule-suites'
const row = (id: number, changes: object = {}) => ({
  ...{ id, before_sha: 'a', after_sha: 'b', pushed_at: '2026-03-02T09:00:00Z', actor_id: 101, actor_name: 'mia' },
  ...{ result: 'pass', ref: 'refs/heads/main' },
  ...changes,
})
const reading = (answer: Seen<unknown> | ((parameters: object) => Seen<unknown>)) =>
  readRuleSuites(aWorld({ get: { [ROUTE]: answer } }).github, 'main')

describe('readRuleSuites', () => {
  it('asks for a month of one branch', async () => {
    const asked: object[] = []
    await reading((parameters) => {
      asked.push(parameters)
      return observed([])
    })
    expect(asked).toEqual([{ ref: 'refs/heads/main', time_period: 'month', per_page: 100, page: 1 }])
  })

  it('keeps each suite once', async () => {
    const suite = { id: 1, before: 'a', after: 'b', at: '2026-03-02T09:00:00Z', result: 'pass' }
    expect(await reading(observed([row(1), row(1), row(2, { result: 'bypass' })]))).toMatchObject({
      value: {
        complete: true,
        items: [
          { ...suite, by: { login: 'mia', id: 101 } },
          { ...suite, id: 2, by: { login: 'mia', id: 101 }, result: 'bypass' },
        ],
      },
    })
  })

  it('does not know the name of an account that is gone', async () => {
    expect(await reading(observed([row(1, { actor_name: null })]))).toMatchObject({ value: { items: [{ by: null }] } })
  })

  it.each(['id', 'before_sha', 'after_sha', 'pushed_at', 'result'])(
    'takes no row without %s for a suite',
    async (name) => {
      await expect(reading(observed([row(1, { [name]: undefined })]))).rejects.toThrow('which push')
    },
  )

  it('says that there is more where the pages do not end, and is refused where one is', async () => {
    const full = Array.from({ length: 100 }, (_, index) => row(index + 1))
    expect(await reading(observed(full))).toMatchObject({ value: { complete: false, items: { length: 100 } } })
    const refusal = unavailable('forbidden', '403', ['administration: read'])
    expect(await reading(refusal)).toEqual(refusal)
  })
})
