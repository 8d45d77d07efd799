import { address, bot, defineAgent, told, tool } from './define.ts'

/** Surveys and public history give its App different ids; none is given here. */
export const rooCode = defineAgent({
  id: 'roo-code',
  title: 'Roo Code',
  vendor: 'Roo Code',
  kind: 'agent',
  signals: [
    ...told('git-ai-project/git-ai src/authorship/agent_detection.rs', '2026-11-23', [address('roomote@roocode.com')]),
    ...told('public signature surveys of 2026 with ids from the users API, second-hand', '2026-11-23', [
      bot(null, 'roomote'),
      bot(null, 'roomote-roomote'),
    ]),
    ...told('git-ai-project/git-ai src/authorship/agent_detection.rs', '2026-11-27', [tool('roo-background')]),
  ],
})
