import { address, bot, defineAgent, told, tool } from './define.ts'

/** The vendor's domains are no signal: people have addresses there. */
export const windsurf = defineAgent({
  id: 'windsurf',
  title: 'Windsurf',
  vendor: 'Cognition',
  kind: 'agent',
  signals: [
    ...told('block/aittributor src/agent.rs', '2026-11-23', [address('noreply@codeium.com')]),
    ...told('public signature surveys of 2026 with ids from the users API, second-hand', '2026-11-23', [
      bot(189301087, 'windsurf-bot'),
    ]),
    ...told('git-ai-project/git-ai src/commands/checkpoint_agent/presets', '2026-11-27', [tool('windsurf')]),
  ],
})
