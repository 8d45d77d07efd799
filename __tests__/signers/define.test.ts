import { describe, expect, it } from 'vitest'
import { PATIENCE } from '../../src/signers/define.ts'

describe('the patience with Sigstore', () => {
  it('lets a service that never answers be named before the whole time is over', () => {
    const pauses = 500 * PATIENCE.retries
    expect(PATIENCE.attempt * (PATIENCE.retries + 1) + pauses).toBeLessThan(PATIENCE.whole)
    expect(PATIENCE.whole).toBeLessThanOrEqual(20_000)
  })
})
