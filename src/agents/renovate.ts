import { bot, defineAgent, told } from './define.ts'

export const renovate = defineAgent({
  id: 'renovate',
  title: 'Renovate',
  vendor: 'Mend',
  kind: 'automation',
  signals: told('a public signature survey of 2026-07-17, its ids checked against the users API', '2026-11-23', [
    bot(29139614, 'renovate'),
  ]),
})
