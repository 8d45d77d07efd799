import { bot, defineAgent, told } from './define.ts'

export const copilotChat = defineAgent({
  id: 'copilot-chat',
  title: 'GitHub Copilot chat',
  vendor: 'GitHub',
  kind: 'agent',
  signals: told('chaoss/disclosure detection/constants.go', '2026-11-23', [bot(167198135, 'copilot')]),
})
