import { bot, defineAgent, told } from './define.ts'

export const mergify = defineAgent({
  id: 'mergify',
  title: 'Mergify',
  vendor: 'Mergify',
  kind: 'automation',
  signals: told('trinhbentre/aiblame docs/DETECTION.md', '2026-11-23', [bot(null, 'mergify')]),
})
