import { bot, defineAgent, told } from './define.ts'

export const cody = defineAgent({
  id: 'cody',
  title: 'Cody',
  vendor: 'Sourcegraph',
  kind: 'agent',
  signals: told('chaoss/disclosure detection/constants.go', '2026-11-23', [bot(201248094, 'sourcegraph-cody')]),
})
