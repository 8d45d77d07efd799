import { defineAgent, machine, told } from './define.ts'

export const snyk = defineAgent({
  id: 'snyk',
  title: 'Snyk',
  vendor: 'Snyk',
  kind: 'automation',
  signals: told('trinhbentre/aiblame docs/DETECTION.md', '2026-11-23', [machine(null, 'snyk-bot')]),
})
