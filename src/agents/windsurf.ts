import { address, bot, defineAgent, told } from './define.ts'

/** The vendor's domains are no signal: people have addresses there. */
export const windsurf = defineAgent({
  id: 'windsurf',
  title: 'Windsurf',
  vendor: 'Cognition',
  kind: 'agent',
  signals: [
    ...told('block/aittributor src/agent.rs', '2026-11-23', [address('noreply@codeium.com')]),
    ...told('a public signature survey of 2026-07-17, its ids checked against the users API', '2026-11-23', [
      bot(189301087, 'windsurf-bot'),
    ]),
  ],
})
