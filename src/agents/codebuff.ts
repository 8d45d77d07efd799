import { address, defineAgent, told } from './define.ts'

export const codebuff = defineAgent({
  id: 'codebuff',
  title: 'Codebuff',
  vendor: 'Codebuff',
  kind: 'agent',
  signals: told('chaoss/disclosure detection/constants.go', '2026-11-23', [address('noreply@codebuff.com')]),
})
