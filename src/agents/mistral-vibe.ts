import { address, defineAgent, told } from './define.ts'

export const mistralVibe = defineAgent({
  id: 'mistral-vibe',
  title: 'Mistral Vibe',
  vendor: 'Mistral AI',
  kind: 'agent',
  signals: told('index of public attribution rulesets, second-hand', '2026-11-23', [address('vibe@mistral.ai')]),
})
