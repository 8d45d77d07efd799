import { address, bot, defineAgent, disclosed, told, tool, uses, variable } from './define.ts'

export const opencode = defineAgent({
  id: 'opencode',
  title: 'OpenCode',
  vendor: 'Anomaly',
  kind: 'agent',
  signals: [
    ...told('block/aittributor src/agent.rs', '2026-11-23', [address('noreply@opencode.ai')]),
    ...told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [
      bot(null, 'opencode-agent'),
      disclosed('OpenCode'),
    ]),
    ...told('vercel/detect-agent agents.json; the action not confirmed', '2026-11-23', [
      variable('OPENCODE'),
      variable('OPENCODE_CLIENT'),
      uses('anomalyco/opencode/github'),
      uses('sst/opencode/github'),
    ]),
    ...told('git-ai-project/git-ai src/commands/checkpoint_agent/presets', '2026-11-27', [tool('opencode')]),
  ],
})
