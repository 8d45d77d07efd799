import { bot, defineAgent, told } from './define.ts'

/** Suggests fixes for alerts of code scanning; who accepts one commits it. */
export const copilotAutofix = defineAgent({
  id: 'copilot-autofix',
  title: 'GitHub Copilot Autofix',
  vendor: 'GitHub',
  kind: 'agent',
  signals: told('trinhbentre/aiblame docs/DETECTION.md', '2026-11-23', [bot(null, 'github-advanced-security')]),
})
