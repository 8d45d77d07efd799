import { bot, defineAgent, told } from './define.ts'

export const greptile = defineAgent({
  id: 'greptile',
  title: 'Greptile',
  vendor: 'Greptile',
  kind: 'reviewer',
  signals: told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [bot(null, 'greptile-apps')]),
})
