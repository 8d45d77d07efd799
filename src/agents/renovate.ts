import { bot, defineAgent, told } from './define.ts'

export const renovate = defineAgent({
  id: 'renovate',
  title: 'Renovate',
  vendor: 'Mend',
  kind: 'automation',
  signals: told('public signature surveys of 2026 with ids from the users API, second-hand', '2026-11-23', [
    bot(29139614, 'renovate'),
  ]),
})
