import { describe, expect, it } from 'vitest'
import { readActivity } from '../../../src/facts/reading/activity.ts'
import { observed, type Seen, unavailable } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const mia = { login: 'mia', id: 101, type: 'User' }
const move = (id: number, timestamp: string) => ({
  ...{ id, ref: 'refs/heads/work', before: 'b', after: `a${id}`, timestamp, actor: mia, activity_type: 'push' },
})

/** Reads where the pages are answered with these, one after another; each leads on to the next. */
async function reading(since: string, mostPages: number, ...pages: readonly (readonly unknown[] | Seen<never>)[]) {
  const asked: object[] = []
  const world = aWorld()
  const page = async (_: string, parameters: object) => {
    const items = pages[asked.push(parameters) - 1] ?? []
    if ('status' in items) return items
    const after = asked.length < pages.length ? `cursor-${asked.length}` : null
    return observed(JSON.parse(JSON.stringify({ items, after })))
  }
  const place = { runner: world.runner, github: { ...world.github, page } }
  return { asked, ...(await readActivity(place, { since, mostPages })) }
}

describe('readActivity', () => {
  it('follows the cursors back to the time that was asked for, and no further', async () => {
    const { asked, moves, covers } = await reading(
      '2026-03-02T08:30:00Z',
      9,
      [move(3, '2026-03-02T09:00:00Z')],
      [move(2, '2026-03-02T08:00:00Z')],
      [move(1, '2026-03-02T07:00:00Z')],
    )
    expect(asked).toEqual([{ per_page: 100 }, { per_page: 100, after: 'cursor-1' }])
    expect(moves.map(({ after, at, by }) => [after, at, by?.id])).toEqual([
      ['a3', '2026-03-02T09:00:00Z', 101],
      ['a2', '2026-03-02T08:00:00Z', 101],
    ])
    expect(covers('2026-03-02T08:30:00Z')).toBe(true)
    expect(covers('2026-03-02T08:00:00Z')).toBe(false)
  })

  it('goes no further than the move that led to a commit, once it has it', async () => {
    const first = move(3, '2026-03-02T09:00:00Z')
    const world = aWorld()
    let turned = 0
    const page = async () => {
      turned += 1
      return observed(JSON.parse(JSON.stringify({ items: [first], after: 'more' })))
    }
    const place = { runner: world.runner, github: { ...world.github, page } }
    const reach = { since: '2020-01-01T00:00:00Z', mostPages: 9 }
    await readActivity(place, { ...reach, until: first.after })
    expect(turned).toBe(1)
    await readActivity(place, { ...reach, until: 'another' })
    expect(turned).toBe(10)
  })

  it('covers all time where it came to the end', async () => {
    const { covers } = await reading('2020-01-01T00:00:00Z', 9, [move(1, '2026-03-02T07:00:00Z')])
    expect(covers('2020-01-01T00:00:00Z')).toBe(true)
  })

  it('covers no more than it read, where there are more pages than it turns', async () => {
    const { asked, covers } = await reading('2020-01-01T00:00:00Z', 1, [move(2, '2026-03-02T09:00:00Z')], [])
    expect(asked).toHaveLength(1)
    expect(covers('2026-03-02T08:00:00Z')).toBe(false)
  })

  it('keeps what it read before a refusal, each move once', async () => {
    const twice = move(2, '2026-03-02T09:00:00Z')
    const refusal = unavailable('rate-limited', '429')
    const { moves, covers, refusal: told } = await reading('2026-03-01T00:00:00Z', 9, [twice], [twice], refusal)
    expect(moves).toHaveLength(1)
    expect(told).toBe(refusal)
    expect(covers('2026-03-01T00:00:00Z')).toBe(false)
  })

  it('covers nothing where nothing was answered', async () => {
    const { covers } = await reading('2026-03-01T00:00:00Z', 9, unavailable('forbidden', '403'))
    expect(covers('2099-01-01T00:00:00Z')).toBe(false)
  })
})
