import { bot, branch, defineAgent, machine, told } from './define.ts'

/** TERM_PROGRAM=kiro is no signal: a person's terminal in the editor has it too. */
export const kiro = defineAgent({
  id: 'kiro',
  title: 'Kiro',
  vendor: 'Amazon Web Services',
  kind: 'agent',
  signals: told('public signature surveys of 2026 with ids from the users API, second-hand', '2026-11-23', [
    machine(244629292, 'kiro-agent'),
    bot(245459735, 'kiro-agent'),
    branch('kiro/'),
  ]),
})
