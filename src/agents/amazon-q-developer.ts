import { bot, branch, defineAgent, told } from './define.ts'

export const amazonQDeveloper = defineAgent({
  id: 'amazon-q-developer',
  title: 'Amazon Q Developer',
  vendor: 'Amazon Web Services',
  kind: 'agent',
  signals: told('chaoss/disclosure detection/constants.go', '2026-11-23', [
    bot(208079219, 'amazon-q-developer'),
    branch('Q-DEV-issue-'),
  ]),
})
