import { describe, expect, it } from 'vitest'
import type { HeadSighting } from '../../src/model/change.ts'
import { headsAt } from '../../src/review/server-clock.ts'
import { all, minute, pullRequest, pushed, ran, some } from './a-change.ts'

const heads = (...sightings: readonly HeadSighting[]) => {
  const moment = headsAt(pullRequest({ heads: all(...sightings) }), minute(10))
  return moment && [...moment.heads].toSorted()
}

describe('headsAt', () => {
  it.each<[string, readonly HeadSighting[], readonly string[] | undefined]>([
    ['the last push before is', [pushed('a', minute(1)), pushed('b', minute(2))], ['b']],
    ['a push after is not', [pushed('a', minute(1)), pushed('b', minute(11))], ['a']],
    [
      'a later one, when pushes came after it too',
      [pushed('a', minute(1)), pushed('b', minute(2)), pushed('c', minute(11)), pushed('b', minute(12))],
      ['b'],
    ],
    [
      'another that was there meanwhile is',
      [pushed('b', minute(1)), pushed('a', minute(2)), pushed('b', minute(11))],
      ['a'],
    ],
    [
      'one that was replaced and came back is',
      [pushed('b', minute(1)), pushed('a', minute(11)), pushed('b', minute(12))],
      ['b'],
    ],
    ['either, within the same second', [pushed('a', minute(1)), pushed('b', minute(10))], ['a', 'b']],
    ['nothing tells of what was there before', [pushed('b', minute(10))], undefined],
    ['nothing was seen before', [pushed('b', minute(11))], undefined],
    ['the head was never seen', [pushed('a', minute(1))], undefined],
    ['the head was never seen, and another later', [pushed('a', minute(1)), pushed('c', minute(11))], undefined],
    ['the head came back unseen', [pushed('b', minute(1)), pushed('a', minute(2))], undefined],
    ['pushes of one second, the head last', [pushed('a', minute(1)), pushed('b', minute(1))], ['b']],
    [
      'pushes of one second, and later ones',
      [pushed('a', minute(1)), pushed('b', minute(1)), pushed('c', minute(11))],
      ['a', 'b'],
    ],
    ['a run tells that the head was there', [ran('b', minute(9))], ['b']],
    ['runs of two heads, nothing later', [ran('a', minute(1)), ran('b', minute(2))], ['b']],
    ['a run after may be of what was there before', [ran('a', minute(1)), ran('b', minute(11))], ['a', 'b']],
    [
      'a run after of what was pushed after is not',
      [pushed('a', minute(1)), pushed('b', minute(11)), ran('b', minute(12))],
      ['a'],
    ],
    ['a run after of what was pushed before says nothing', [pushed('b', minute(1)), ran('b', minute(11))], ['b']],
    [
      'a run in the second of its push says nothing',
      [pushed('a', minute(1)), pushed('b', minute(11)), ran('b', minute(11))],
      ['a'],
    ],
    ['a run before its push is another time', [ran('b', minute(1)), pushed('b', minute(11))], ['b']],
    ['a run since the last push', [pushed('a', minute(1)), ran('b', minute(2)), pushed('c', minute(11))], ['a', 'b']],
    ['a run before the last push', [ran('a', minute(1)), pushed('b', minute(2)), pushed('c', minute(11))], ['b']],
    ['a run of an old head, later', [pushed('a', minute(1)), pushed('b', minute(2)), ran('a', minute(3))], ['b']],
    ['a run in the very second', [pushed('b', minute(1)), ran('a', minute(10))], ['a', 'b']],
    [
      'a run after of what was pushed before, and is again later, says nothing',
      [pushed('b', minute(1)), pushed('a', minute(2)), ran('b', minute(11)), pushed('b', minute(20))],
      ['a'],
    ],
    [
      'two pushes of a head, a run between',
      [pushed('b', minute(3)), pushed('b', minute(1)), ran('b', minute(2))],
      ['b'],
    ],
  ])('when %s', (_, sightings, expected) => {
    expect(heads(...sightings)).toEqual(expected)
    expect(heads(...sightings.toReversed())).toEqual(expected)
  })

  it('knows nothing when not every move is known', () => {
    expect(headsAt(pullRequest({ heads: some(pushed('b', minute(1))) }), minute(10))).toBeUndefined()
  })

  it('tells whether the branch moved in that very second, however finely it is given', () => {
    const moment = (at: string) =>
      headsAt(pullRequest({ heads: all(pushed('a', minute(1)), pushed('b', minute(10))) }), at)?.moving
    expect(moment('2026-03-02T09:10:00.900Z')).toBe(true)
    expect(moment(minute(9))).toBe(false)
    expect(moment(minute(11))).toBe(false)
  })
})
