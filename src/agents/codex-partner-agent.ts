import { bot, defineAgent, told } from './define.ts'

/** Codex as GitHub offers it among its agents. */
export const codexPartnerAgent = defineAgent({
  id: 'codex-partner-agent',
  title: 'Codex, as an agent on GitHub',
  vendor: 'OpenAI',
  kind: 'agent',
  askedBy: ['co-author'],
  signals: told('a public signature survey of 2026-07-17, its ids checked against the users API', '2026-11-23', [
    bot(242516109, 'openai-code-agent', 'Codex'),
    bot(267193182, 'codex'),
  ]),
})
