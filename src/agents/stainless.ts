import { bot, defineAgent, told } from './define.ts'

export const stainless = defineAgent({
  id: 'stainless',
  title: 'Stainless',
  vendor: 'Stainless',
  kind: 'automation',
  signals: told('trinhbentre/aiblame docs/DETECTION.md', '2026-11-23', [bot(null, 'stainless-app')]),
})
