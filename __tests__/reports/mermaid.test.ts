import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LINK_IDS, LINK_STATES, LINK_TITLES } from '../../src/model/link.ts'
import { pathDiagram } from '../../src/reports/mermaid.ts'
import { hostileText } from './hostile.ts'

const packetOf = (text: string) =>
  LINK_IDS.map((id, index) => ({
    id,
    state: LINK_STATES[index % LINK_STATES.length] ?? 'unknown',
    text,
    facts: [text],
  }))

describe('pathDiagram', () => {
  it('draws the nine links from left to right, in order, with each state as a word', () => {
    const lines = pathDiagram(packetOf('x')).split('\n')
    expect(lines[0]).toBe('flowchart LR')
    expect(lines.slice(1, 10).map((line) => /"(.*?)<br\/>/.exec(line)?.[1])).toEqual(
      LINK_IDS.map((id) => LINK_TITLES[id]),
    )
    expect(lines[2]).toContain('✎ declared')
    expect(lines[10]).toBe('  n0 --> n1 --> n2 --> n3 --> n4 --> n5 --> n6 --> n7 --> n8')
  })

  it('is the same picture whatever the texts of the links are', () => {
    fc.assert(fc.property(hostileText(), (text) => pathDiagram(packetOf(text)) === pathDiagram(packetOf('x'))))
  })
})
