import { address, defineAgent, told } from './define.ts'

export const warp = defineAgent({
  id: 'warp',
  title: 'Warp',
  vendor: 'Warp',
  kind: 'agent',
  signals: told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [address('noreply@warp.dev')]),
})
