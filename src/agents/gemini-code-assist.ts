import { bot, defineAgent, told } from './define.ts'

export const geminiCodeAssist = defineAgent({
  id: 'gemini-code-assist',
  title: 'Gemini Code Assist',
  vendor: 'Google',
  kind: 'reviewer',
  signals: told('chaoss/disclosure detection/constants.go', '2026-11-23', [bot(176961590, 'gemini-code-assist')]),
})
