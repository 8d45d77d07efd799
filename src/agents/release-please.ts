import { bot, defineAgent, told } from './define.ts'

export const releasePlease = defineAgent({
  id: 'release-please',
  title: 'Release Please',
  vendor: 'Google',
  kind: 'automation',
  signals: told('trinhbentre/aiblame docs/DETECTION.md', '2026-11-23', [bot(null, 'release-please')]),
})
