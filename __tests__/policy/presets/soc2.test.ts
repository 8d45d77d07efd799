import { expect, it } from 'vitest'
import { controls } from '../../../src/controls/index.ts'
import { soc2 } from '../../../src/policy/presets/soc2.ts'

it('requires at least an approved deployment to a protected environment, of changes that were all reviewed', () => {
  expect(soc2.require).toEqual(
    expect.arrayContaining([
      'environment-is-protected',
      'deployment-was-approved-by-an-independent-human',
      'every-change-was-reviewed-by-an-independent-human',
      'reviews-cover-the-final-revision',
    ]),
  )
})

it('has every claim once: required or noted', () => {
  expect([...soc2.require, ...soc2.note].toSorted()).toEqual(controls.map(({ id }) => id).toSorted())
})

it('requires nothing that takes the administration of the repository', async () => {
  const { facts } = await import('../../../src/facts/index.ts')
  for (const control of controls.filter(({ id }) => soc2.require.includes(id)))
    for (const id of control.reads)
      expect(facts[id].permissions.filter((permission) => permission.startsWith('administration'))).toEqual([])
})
