import { address, bot, defineAgent, told } from './define.ts'

export const rooCode = defineAgent({
  id: 'roo-code',
  title: 'Roo Code',
  vendor: 'Roo Code',
  kind: 'agent',
  signals: [
    ...told('git-ai-project/git-ai src/authorship/agent_detection.rs', '2026-11-23', [address('roomote@roocode.com')]),
    ...told('a public signature survey of 2026-07-17, its ids checked against the users API', '2026-11-23', [
      bot(263205322, 'roomote'),
      bot(301996811, 'roomote-roomote'),
    ]),
  ],
})
