import { bot, defineAgent, told } from './define.ts'

export const coderabbit = defineAgent({
  id: 'coderabbit',
  title: 'CodeRabbit',
  vendor: 'CodeRabbit',
  kind: 'reviewer',
  signals: told('chaoss/disclosure detection/constants.go', '2026-11-23', [bot(136622811, 'coderabbitai')]),
})
