import { bot, defineAgent, told } from './define.ts'

export const dependabot = defineAgent({
  id: 'dependabot',
  title: 'Dependabot',
  vendor: 'GitHub',
  kind: 'automation',
  signals: told('public signature surveys of 2026 with ids from the users API, second-hand', '2026-11-23', [
    bot(49699333, 'dependabot'),
  ]),
})
