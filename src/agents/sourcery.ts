import { bot, defineAgent, told } from './define.ts'

export const sourcery = defineAgent({
  id: 'sourcery',
  title: 'Sourcery',
  vendor: 'Sourcery',
  kind: 'reviewer',
  signals: told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [bot(null, 'sourcery-ai')]),
})
