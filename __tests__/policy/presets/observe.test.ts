import { expect, it } from 'vitest'
import { controls } from '../../../src/controls/index.ts'
import { observe } from '../../../src/policy/presets/observe.ts'

it('shows every claim and requires none', () => {
  expect(observe).toMatchObject({ require: [], note: controls.map(({ id }) => id) })
})
