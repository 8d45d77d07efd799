import { describe, expect, it } from 'vitest'
import { artifact } from '../../src/sinks/artifact.ts'
import { defineSink } from '../../src/sinks/define.ts'

describe('defineSink', () => {
  it('gives back the sink that it was given', () => {
    expect(defineSink(artifact)).toBe(artifact)
  })
})
