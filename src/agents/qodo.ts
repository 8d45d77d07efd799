import { bot, defineAgent, told } from './define.ts'

export const qodo = defineAgent({
  id: 'qodo',
  title: 'Qodo Merge',
  vendor: 'Qodo',
  kind: 'reviewer',
  signals: [
    ...told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [
      bot(null, 'qodo-merge-pro'),
      bot(null, 'qodo-code-review'),
    ]),
    ...told('chaoss/disclosure detection/constants.go', '2026-11-23', [bot(151058649, 'codiumai-pr-agent-pro')]),
  ],
})
