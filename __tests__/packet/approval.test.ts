import { expect, it } from 'vitest'
import { agents } from '../../src/agents/index.ts'
import { attributionOf } from '../../src/conclude/attribution.ts'
import { nobody } from '../../src/model/owner.ts'
import { drawPacket } from '../../src/packet/draw.ts'
import { someFacts, unseen } from '../fakes/some-facts.ts'
import { linkOf } from './drawing.ts'

it('says what the claim found, and is a link only where an approval counts', () => {
  expect(linkOf('approval', someFacts())).toMatchObject({ state: 'verified', text: expect.stringContaining('omar') })
  expect(linkOf('approval', someFacts({ approvals: [] }))).toMatchObject({
    state: 'unknown',
    text: expect.stringContaining('no approval is recorded'),
  })
})

it('is unknown where the claim is, or where nobody judged it', () => {
  const facts = someFacts({}, { approvals: unseen('approvals') })
  expect(linkOf('approval', facts)).toMatchObject({ state: 'unknown', text: 'Could not be seen: approvals.' })
  const packet = drawPacket(someFacts(), [], attributionOf(someFacts(), agents), nobody('Nobody is named.'))
  const unjudged = packet.find(({ id }) => id === 'approval')
  expect(unjudged).toMatchObject({ state: 'unknown', text: 'The approval was not judged.' })
})
