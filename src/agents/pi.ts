import { address, defineAgent, told, tool } from './define.ts'

export const pi = defineAgent({
  id: 'pi',
  title: 'Pi',
  vendor: 'Earendil',
  kind: 'agent',
  signals: [
    ...told('block/aittributor src/agent.rs', '2026-11-23', [address('noreply@pi.dev')]),
    ...told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [address('pi@earendil.works')]),
    ...told('git-ai-project/git-ai src/commands/checkpoint_agent/presets', '2026-11-27', [tool('pi')]),
  ],
})
