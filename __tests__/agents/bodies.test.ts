import { describe, expect, test } from 'vitest'
import { tracesInBody } from '../../src/agents/reading/body.ts'
import { BODIES } from './lines.ts'
import { all, hitsIn } from './signals.ts'

describe("a pull request's description", () => {
  test.each(BODIES)('%s tells of %s', (line, agent, given) => {
    const hits = hitsIn(tracesInBody(`Fixes it.\n\n${line}\n`))
    expect(hits.map((hit) => hit.agent.id)).toEqual([agent])
    expect(hits).toMatchObject([given])
  })

  test('every pattern has its line above', () => {
    const told = new Set(BODIES.flatMap(([line]) => hitsIn(tracesInBody(line))).map(({ signal }) => signal))
    expect(
      all
        .filter(({ signal }) => signal.on === 'body')
        .filter(({ signal }) => !told.has(signal))
        .map((one) => one.title),
    ).toEqual([])
  })
})
