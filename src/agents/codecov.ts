import { bot, defineAgent, told } from './define.ts'

export const codecov = defineAgent({
  id: 'codecov',
  title: 'Codecov',
  vendor: 'Codecov',
  kind: 'automation',
  signals: told('trinhbentre/aiblame docs/DETECTION.md', '2026-11-23', [bot(null, 'codecov')]),
})
