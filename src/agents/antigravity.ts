import { address, defineAgent, told, variable } from './define.ts'

export const antigravity = defineAgent({
  id: 'antigravity',
  title: 'Antigravity',
  vendor: 'Google',
  kind: 'agent',
  signals: [
    ...told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [
      address('antigravity@google.com'),
      address('antigravity@gemini.ai'),
    ]),
    ...told('vercel/detect-agent agents.json', '2026-11-23', [variable('ANTIGRAVITY_AGENT')]),
  ],
})
