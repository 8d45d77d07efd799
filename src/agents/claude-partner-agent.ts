import { bot, defineAgent, told } from './define.ts'

/** Claude as GitHub offers it among its agents; its App is not in the list of installations. */
export const claudePartnerAgent = defineAgent({
  id: 'claude-partner-agent',
  title: 'Claude, as an agent on GitHub',
  vendor: 'Anthropic',
  kind: 'agent',
  askedBy: ['co-author'],
  signals: told('public signature surveys of 2026 with ids from the users API, second-hand', '2026-11-23', [
    bot(242468646, 'anthropic-code-agent', 'Claude'),
  ]),
})
