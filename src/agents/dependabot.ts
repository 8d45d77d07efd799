import { bot, defineAgent, told } from './define.ts'

export const dependabot = defineAgent({
  id: 'dependabot',
  title: 'Dependabot',
  vendor: 'GitHub',
  kind: 'automation',
  signals: told('a public signature survey of 2026-07-17, its ids checked against the users API', '2026-11-23', [
    bot(49699333, 'dependabot'),
  ]),
})
