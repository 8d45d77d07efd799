import { bot, defineAgent, told } from './define.ts'

export const preCommitCi = defineAgent({
  id: 'pre-commit-ci',
  title: 'pre-commit.ci',
  vendor: 'pre-commit',
  kind: 'automation',
  signals: told('trinhbentre/aiblame docs/DETECTION.md', '2026-11-23', [bot(null, 'pre-commit-ci')]),
})
