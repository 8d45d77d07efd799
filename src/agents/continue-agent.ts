import { address, bot, defineAgent, told, tool } from './define.ts'

export const continueAgent = defineAgent({
  id: 'continue-agent',
  title: 'Continue',
  vendor: 'Continue',
  kind: 'agent',
  signals: [
    ...told('chaoss/disclosure detection/constants.go', '2026-11-23', [bot(230936708, 'continue')]),
    ...told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [address('noreply@continue.dev')]),
    ...told('git-ai-project/git-ai src/commands/checkpoint_agent/presets', '2026-11-27', [tool('continue-cli')]),
  ],
})
