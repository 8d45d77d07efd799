import { address, defineAgent, told, variable } from './define.ts'

export const augment = defineAgent({
  id: 'augment',
  title: 'Augment',
  vendor: 'Augment Code',
  kind: 'agent',
  signals: [
    ...told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [address('noreply@augmentcode.com')]),
    ...told('vercel/detect-agent agents.json', '2026-11-23', [variable('AUGMENT_AGENT')]),
  ],
})
