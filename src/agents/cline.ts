import { address, bot, defineAgent, told, tool, variable } from './define.ts'

export const cline = defineAgent({
  id: 'cline',
  title: 'Cline',
  vendor: 'Cline',
  kind: 'agent',
  signals: [
    ...told('chaoss/disclosure detection/constants.go', '2026-11-23', [bot(205137888, 'cline')]),
    ...told('block/aittributor src/agent.rs', '2026-11-23', [address('noreply@cline.bot'), variable('CLINE_ACTIVE')]),
    ...told('git-ai-project/git-ai src/commands/checkpoint_agent/presets', '2026-11-27', [tool('cline')]),
  ],
})
