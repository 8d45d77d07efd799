import { address, defineAgent, told } from './define.ts'

export const crush = defineAgent({
  id: 'crush',
  title: 'Crush',
  vendor: 'Charm',
  kind: 'agent',
  signals: told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [address('crush@charm.land')]),
})
