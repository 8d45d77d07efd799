import { bot, defineAgent, told } from './define.ts'

/** Codex as GitHub offers it among its agents. */
export const codexPartnerAgent = defineAgent({
  id: 'codex-partner-agent',
  title: 'Codex, as an agent on GitHub',
  vendor: 'OpenAI',
  kind: 'agent',
  askedBy: ['co-author'],
  signals: told('public signature surveys of 2026 with ids from the users API, second-hand', '2026-11-23', [
    bot(242516109, 'openai-code-agent', 'Codex'),
    bot(267193182, 'codex'),
  ]),
})
