import { expect, test } from 'vitest'
import { factsSchema } from '../../src/facts/index.ts'
import { UNBELIEVED } from '../../src/model/provenance.ts'
import { REFUSALS } from '../../src/model/verification.ts'
import { someFacts, VALUES } from '../fakes/some-facts.ts'
import { checked } from '../fixtures/a-record.ts'

const { 'build-provenance': provenance } = VALUES
const withAttestation = (attestation: object) => {
  const subjects = provenance.subjects.map((one) => ({ ...one, attestations: [attestation] }))
  return {
    ...someFacts(),
    'build-provenance': { ...someFacts()['build-provenance'], value: { ...provenance, subjects } },
  }
}

test('every refusal of a signature is a reason not to believe an attestation', () => {
  expect(UNBELIEVED).toEqual(expect.arrayContaining([...REFUSALS]))
})

test('of an attestation that is not believed, nothing but why is kept', () => {
  const plain = { status: 'not-verified', why: 'bad-signature' }
  expect(() => checked(factsSchema, withAttestation(plain))).not.toThrow()
  expect(() => checked(factsSchema, withAttestation({ ...plain, revision: 'a'.repeat(40) }))).toThrow()
})
