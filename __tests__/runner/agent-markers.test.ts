import { describe, expect, it } from 'vitest'
import { AGENT_MARKERS } from '../../src/runner/agent-markers.ts'

describe('AGENT_MARKERS', () => {
  it('are names of variables, each once and in order', () => {
    expect([...new Set(AGENT_MARKERS)].sort()).toEqual(AGENT_MARKERS)
    for (const name of AGENT_MARKERS) expect(name).toMatch(/^[A-Z][A-Z_]+$/)
  })

  it('hold nothing that people set as plain configuration, and no secret', () => {
    expect(AGENT_MARKERS.filter((name) => /TOKEN|KEY|SECRET|PROVIDER|MODEL|HOME/.test(name))).toEqual([])
  })
})
