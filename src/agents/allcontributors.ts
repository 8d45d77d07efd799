import { bot, defineAgent, told } from './define.ts'

export const allcontributors = defineAgent({
  id: 'allcontributors',
  title: 'All Contributors',
  vendor: 'All Contributors',
  kind: 'automation',
  signals: told('trinhbentre/aiblame docs/DETECTION.md', '2026-11-23', [bot(null, 'allcontributors')]),
})
