import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { renderPage } from '../../src/reports/page.ts'
import { aRecord } from '../fixtures/a-record.ts'
import { hostileText } from './hostile.ts'
import { hostileRecord } from './hostile-record.ts'

/** The list of facts grows with every fact; it has tests of its own. */
const withoutFacts = (page: string): string => page.replace(/<section id="facts">.*?<\/section>/s, '')

/** The elements of a page, with their attributes' names. */
const elements = (page: string): string[] =>
  [...page.matchAll(/<([^\s>]+)([^>]*)>/g)].map(([, name, rest]) => `${name}${(rest ?? '').replaceAll(/"[^"]*"/g, '')}`)

describe('renderPage', () => {
  it('reads as it should', async () => {
    await expect(withoutFacts(renderPage(aRecord()))).toMatchFileSnapshot('../fixtures/reports/page.html')
  })

  it('loads nothing and runs nothing, and forbids itself to', () => {
    const page = renderPage(aRecord())
    expect(page).toContain(`content="default-src 'none'; style-src 'unsafe-inline'"`)
    expect(page).not.toMatch(/<script|<link|<img|<iframe|\ssrc=|url\(|@import|\son\w+=/)
    expect(page.replaceAll(/href="#/g, '')).not.toContain('href=')
  })

  it('has the same elements whatever texts from outside hold', () => {
    const plain = elements(renderPage(hostileRecord('x')))
    fc.assert(
      fc.property(hostileText(), (text) => {
        expect(elements(renderPage(hostileRecord(text)))).toEqual(plain)
      }),
    )
  })

  it('tells what was decided before anything was deployed', () => {
    const { verdict } = aRecord().conclusions
    const decisionAtStart = { at: '2026-03-02T09:00:00Z', gate: 'enforce', verdict, factsDigest: 'abc' } as const
    expect(renderPage(aRecord({ decisionAtStart }))).toContain(
      'Decided before anything was deployed, 2026-03-02 09:00:00 UTC',
    )
  })
})
