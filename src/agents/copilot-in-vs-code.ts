import { address, defineAgent, told, tool } from './define.ts'

/** https://github.com/microsoft/vscode/issues/314311 */
export const copilotInVsCode = defineAgent({
  id: 'copilot-in-vs-code',
  title: 'GitHub Copilot in Visual Studio Code',
  vendor: 'GitHub',
  kind: 'agent',
  signals: [
    ...told('microsoft/vscode#314311, second-hand', '2026-11-23', [
      address('copilot@github.com', {
        from: '2026-04-22T00:00:00Z',
        until: '2026-05-07T00:00:00Z',
        because: 'Visual Studio Code 1.117 wrote the line without Copilot having been used',
      }),
    ]),
    ...told('git-ai-project/git-ai src/commands/checkpoint_agent/presets', '2026-11-27', [tool('github-copilot')]),
  ],
})
