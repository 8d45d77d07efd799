import { address, bot, branch, defineAgent, told, uses, variable } from './define.ts'

export const junie = defineAgent({
  id: 'junie',
  title: 'Junie',
  vendor: 'JetBrains',
  kind: 'agent',
  signals: [
    ...told('JetBrains/junie-github-action COOKBOOK.md', '2026-11-23', [
      address('junie@jetbrains.com'),
      branch('junie/'),
      uses('JetBrains/junie-github-action'),
    ]),
    ...told('chaoss/disclosure detection/constants.go', '2026-11-23', [bot(220155983, 'jetbrains-ai')]),
    ...told('unjs/std-env src/agents.ts', '2026-11-23', [variable('JUNIE_DATA'), variable('JUNIE_SHIM_PATH')]),
  ],
})
