import { address, bot, branch, defineAgent, told, tool, uses } from './define.ts'

export const factoryDroid = defineAgent({
  id: 'factory-droid',
  title: 'Factory Droid',
  vendor: 'Factory',
  kind: 'agent',
  signals: [
    ...told('Factory-AI/droid-action src/entrypoints/collect-inputs.ts', '2026-11-23', [
      bot(138933559, 'factory-droid'),
      address('droid@factory.ai'),
      branch('droid/'),
      uses('Factory-AI/droid-action'),
    ]),
    ...told('git-ai-project/git-ai src/commands/checkpoint_agent/presets', '2026-11-27', [tool('droid')]),
  ],
})
