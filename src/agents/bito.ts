import { bot, defineAgent, told } from './define.ts'

export const bito = defineAgent({
  id: 'bito',
  title: 'Bito',
  vendor: 'Bito',
  kind: 'reviewer',
  signals: told('index of public attribution rulesets, second-hand', '2026-11-23', [bot(null, 'bito-code-review')]),
})
