import { describe, expect, it } from 'vitest'
import { PAGE_STYLE } from '../../src/reports/page-style.ts'

describe('PAGE_STYLE', () => {
  it('knows light, dark and paper, and asks for nothing from outside', () => {
    expect(PAGE_STYLE).toContain('prefers-color-scheme: dark')
    expect(PAGE_STYLE).toContain('@media print')
    expect(PAGE_STYLE).not.toMatch(/url\(|@import|<\//)
  })
})
