import { describe, expect, it } from 'vitest'
import { AGENT_MARKERS, markersIn } from '../../src/runner/agent-markers.ts'

describe('AGENT_MARKERS', () => {
  it('are names of variables, each once and in order', () => {
    expect([...new Set(AGENT_MARKERS)].sort()).toEqual(AGENT_MARKERS)
    for (const name of AGENT_MARKERS) expect(name).toMatch(/^[A-Z][A-Z_]+(?:=[a-z-]+)?$/)
  })

  it('hold nothing that people set as plain configuration, and no secret', () => {
    expect(AGENT_MARKERS.filter((name) => /TOKEN|KEY|SECRET|PROVIDER|MODEL|HOME/.test(name))).toEqual([])
  })

  it('are found by name, whatever they are set to, and where only one value tells by that one', () => {
    const found = (set: Readonly<Record<string, string>>) => markersIn((name) => set[name])
    expect(found({ CLAUDECODE: 'x', HOME: '/root' })).toEqual(['CLAUDECODE'])
    expect(found({ OPENCLAW_SHELL: 'tui-local' })).toEqual([])
    expect(found({ OPENCLAW_SHELL: 'exec' })).toEqual(['OPENCLAW_SHELL=exec'])
    expect(found({})).toEqual([])
  })
})
