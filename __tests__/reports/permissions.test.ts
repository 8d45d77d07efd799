import { describe, expect, it } from 'vitest'
import type { GapFound } from '../../src/model/conclusions.ts'
import { missingPermissions, permissionsBlock } from '../../src/reports/permissions.ts'

const gapWith = (...needs: string[]): GapFound => ({
  id: 'x',
  code: 'fact-unavailable',
  link: null,
  why: 'x',
  remedy: 'x',
  needs,
})

describe('missingPermissions', () => {
  it('gathers each scope once, write before read', () => {
    const gaps = [gapWith('contents: read', 'attestations: write'), gapWith('attestations: read', 'contents: read')]
    expect(missingPermissions(gaps)).toEqual({ lines: ['attestations: write', 'contents: read'], others: [] })
  })

  it('keeps apart what no workflow can grant, and what is no permission at all', () => {
    const { lines, others } = missingPermissions([gapWith('administration: read', 'contents: read\n  id-token: write')])
    expect(lines).toEqual([])
    expect(others).toEqual(['administration: read', 'contents: read\n  id-token: write'])
  })
})

describe('permissionsBlock', () => {
  it('reads as it stands in a workflow', () => {
    expect(permissionsBlock(['actions: read'])).toBe('permissions:\n  actions: read')
  })
})
