import { bot, defineAgent, told } from './define.ts'

export const ellipsis = defineAgent({
  id: 'ellipsis',
  title: 'Ellipsis',
  vendor: 'Ellipsis',
  kind: 'reviewer',
  signals: told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [bot(null, 'ellipsis-dev')]),
})
