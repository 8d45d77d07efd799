import { bot, defineAgent, told } from './define.ts'

export const v0 = defineAgent({
  id: 'v0',
  title: 'v0',
  vendor: 'Vercel',
  kind: 'agent',
  signals: told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [bot(null, 'v0')]),
})
