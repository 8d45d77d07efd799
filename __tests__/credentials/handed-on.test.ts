import { describe, expect, it } from 'vitest'
import { type Calls, secretsHandedOn } from '../../src/credentials/handed-on.ts'

type CallAt = Calls['ways'][number][number]
type Secrets = Readonly<Record<string, readonly string[]>> | 'none' | 'inherit'

/** A job that calls the next file, and hands on under each name what the expression there reads; `*`: any secret. */
function calling(job: string, secrets: Secrets): CallAt {
  const given = typeof secrets === 'string' ? [] : Object.entries(secrets)
  const at = (name: string) => `jobs.${job}.secrets.${name}`
  const names = [...new Set(given.flatMap(([, reads]) => reads))].filter((name) => name !== '*')
  return {
    repository: null,
    path: `${job}.yml`,
    commit: 'abc',
    call: {
      job,
      name: job,
      uses: './x.yml',
      pin: 'local',
      permissions: { workflow: null, job: null },
      secrets: typeof secrets === 'string' ? secrets : 'named',
      named: {
        named: names.map((name) => ({
          name,
          at: given.flatMap(([key, reads]) => (reads.includes(name) ? [at(key)] : [])),
        })),
        any: given.flatMap(([key, reads]) => (reads.includes('*') ? [at(key)] : [])),
      },
      notUnderstood: [],
    },
  }
}

const reads = (...names: readonly string[]) => ({
  named: names.map((name) => ({ name, at: [`env.${name}`] })),
  any: [],
})
const handedOn = (calls: Calls | undefined, ...names: readonly string[]) => secretsHandedOn(reads(...names), calls)
const namesOf = (calls: Calls | undefined, ...names: readonly string[]) =>
  handedOn(calls, ...names).named.map(({ name }) => name)

describe('a secret that is handed on to a called workflow', () => {
  it('has the name under which the calling workflow has it, and says which job hands it on', () => {
    const way = [calling('release', { key: ['AWS_PROD_KEY'], other: ['OTHER'] })]
    expect(handedOn({ complete: true, ways: [way] }, 'KEY')).toEqual({
      named: [
        {
          name: 'AWS_PROD_KEY',
          aliases: ['KEY'],
          at: ['env.KEY'],
          handedOn: ['jobs.release.secrets.key in release.yml, which calls it'],
          any: [],
        },
      ],
      any: [],
    })
  })

  it('is followed through every file on the way, by its name or by all that is inherited', () => {
    const way = [calling('outer', { Mid: ['PROD'] }), calling('all', 'inherit'), calling('inner', { key: ['MID'] })]
    const { named } = handedOn({ complete: true, ways: [way] }, 'KEY')
    expect(named).toMatchObject([{ name: 'PROD', aliases: ['KEY', 'MID'] }])
    expect(named[0]?.handedOn.map((place) => place.split(' ')[0])).toEqual([
      'jobs.inner.secrets.key',
      'jobs.all.secrets',
      'jobs.outer.secrets.Mid',
    ])
  })

  it('is all that it may be, where ways differ or an expression chooses', () => {
    const ways = [[calling('a', { key: ['ONE'] })], [calling('b', { key: ['TWO', 'THREE'] })]]
    expect(namesOf({ complete: true, ways }, 'KEY')).toEqual(['ONE', 'TWO', 'THREE'])
  })

  it('is one, where it is handed on under two names', () => {
    const way = [calling('a', { id: ['PROD'], key: ['PROD'] })]
    expect(handedOn({ complete: true, ways: [way] }, 'ID', 'KEY').named).toMatchObject([
      { name: 'PROD', at: ['env.ID', 'env.KEY'] },
    ])
  })

  it('keeps its name where nothing hands it on, or what does reads no secret', () => {
    for (const way of [[], [calling('a', 'none')], [calling('a', 'inherit')], [calling('a', { key: [] })]])
      expect(namesOf({ complete: true, ways: [way] }, 'KEY')).toEqual(['KEY'])
  })

  it('may be its own name too, where not all that calls the workflow was seen', () => {
    expect(namesOf(undefined, 'KEY')).toEqual(['KEY'])
    expect(namesOf({ complete: true, ways: [] }, 'KEY')).toEqual(['KEY'])
    expect(namesOf({ complete: false, ways: [[calling('a', { key: ['PROD'] })]] }, 'KEY')).toEqual(['KEY', 'PROD'])
  })

  it('may be any secret, where the caller’s expression reads them all; of a secret the job reads, and no other', () => {
    const calls = { complete: true, ways: [[calling('a', { key: ['*'], other: ['*'] })]] }
    expect(handedOn(calls, 'KEY')).toMatchObject({
      named: [{ name: 'KEY' }],
      any: ['jobs.a.secrets.key in a.yml, which calls it'],
    })
    expect(handedOn(calls, 'ELSE').any).toEqual([])
  })

  it('ends soon, however many names each call multiplies', () => {
    const many = Array.from({ length: 30 }, (_, index) => `S${index}`)
    const call = calling('a', Object.fromEntries(many.map((name) => [name, many])))
    expect(namesOf({ complete: true, ways: [Array.from({ length: 10 }, () => call)] }, ...many)).toHaveLength(30)
  })
})
