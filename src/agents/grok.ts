import { address, defineAgent, told, variable } from './define.ts'

export const grok = defineAgent({
  id: 'grok',
  title: 'Grok',
  vendor: 'xAI',
  kind: 'agent',
  signals: [
    ...told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [address('grok@x.ai')]),
    ...told('vercel/detect-agent agents.json', '2026-11-27', [variable('GROK_PLUGIN_ROOT')]),
  ],
})
