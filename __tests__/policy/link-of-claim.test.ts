import { describe, expect, it } from 'vitest'
import { controls } from '../../src/controls/index.ts'
import { LINK_IDS } from '../../src/model/link.ts'
import { claimsOfLink, linkOfClaim } from '../../src/policy/link-of-claim.ts'

describe('linkOfClaim', () => {
  it.each(controls.map(({ id }) => id))('has a link for %s, which has the claim in turn', (id) => {
    const link = linkOfClaim(id)
    expect(LINK_IDS).toContain(link)
    if (link !== null) expect(claimsOfLink(link)).toContain(id)
  })

  it('has none for what is no claim', () => {
    expect(linkOfClaim('policy')).toBeNull()
  })
})

describe('claimsOfLink', () => {
  it('has claims for every link', () => {
    expect(LINK_IDS.filter((link) => claimsOfLink(link).length === 0)).toEqual([])
  })
})
