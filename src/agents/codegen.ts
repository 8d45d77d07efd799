import { bot, defineAgent, told } from './define.ts'

export const codegen = defineAgent({
  id: 'codegen',
  title: 'Codegen',
  vendor: 'Codegen',
  kind: 'agent',
  signals: told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [bot(null, 'codegen-sh')]),
})
