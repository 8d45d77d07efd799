import { bot, branch, defineAgent, told } from './define.ts'

export const sweep = defineAgent({
  id: 'sweep',
  title: 'Sweep',
  vendor: 'Sweep AI',
  kind: 'agent',
  signals: told('sweepai/sweep config/server.py', '2026-11-23', [bot(null, 'sweep-ai'), branch('sweep/')]),
})
