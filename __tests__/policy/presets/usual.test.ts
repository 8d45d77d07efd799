import { expect, it } from 'vitest'
import { usualPreset } from '../../../src/policy/presets/usual.ts'

it.each(['production', 'Prod', 'prod-eu', 'eu/production2', 'Live (EU)', 'prd_1', 'pre-prod'])(
  '%s looks like production',
  (name) => expect(usualPreset(name, false)).toBe('soc2'),
)

it.each(['staging', 'preview-7', 'products', 'reproduction', 'delivery', 'alive', '', undefined])(
  '%s does not, unless GitHub marks it',
  (name) => {
    expect(usualPreset(name, false)).toBe('observe')
    expect(usualPreset(name, true)).toBe('soc2')
  },
)
