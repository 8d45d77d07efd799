import { address, defineAgent, told, variable } from './define.ts'

export const kimi = defineAgent({
  id: 'kimi',
  title: 'Kimi Code',
  vendor: 'Moonshot AI',
  kind: 'agent',
  signals: [
    ...told('index of public attribution rulesets, second-hand', '2026-11-23', [address('noreply@moonshot.ai')]),
    ...told('vercel/detect-agent agents.json', '2026-11-27', [variable('KIMI_PLUGIN_ROOT')]),
  ],
})
