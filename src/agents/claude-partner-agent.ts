import { bot, defineAgent, told } from './define.ts'

/** Claude as GitHub offers it among its agents; its App is not in the list of installations. */
export const claudePartnerAgent = defineAgent({
  id: 'claude-partner-agent',
  title: 'Claude, as an agent on GitHub',
  vendor: 'Anthropic',
  kind: 'agent',
  askedBy: ['co-author'],
  signals: told('a public signature survey of 2026-07-17, its ids checked against the users API', '2026-11-23', [
    bot(242468646, 'anthropic-code-agent', 'Claude'),
  ]),
})
