import { address, command, defineAgent, disclosed, told, tool, uses, variable } from './define.ts'

/** gemini-cli-robot and gemini-cli[bot] release that project and are no agents of anyone else's. */
export const geminiCli = defineAgent({
  id: 'gemini-cli',
  title: 'Gemini CLI',
  vendor: 'Google',
  kind: 'agent',
  signals: [
    ...told('block/aittributor src/agent.rs', '2026-11-23', [address('gemini-cli-agent@google.com')]),
    ...told('google-github-actions/run-gemini-cli action.yml', '2026-11-23', [
      uses('google-github-actions/run-gemini-cli'),
    ]),
    ...told('docs.kernel.org process/coding-assistants', '2026-11-23', [
      disclosed('(?:Google )?Gemini(?: CLI)?', '(?:Google Gemini|Gemini CLI)'),
    ]),
    ...told('google-gemini/gemini-cli shellExecutionService.ts', '2026-11-23', [variable('GEMINI_CLI')]),
    ...told('git-ai-project/git-ai src/commands/checkpoint_agent/presets', '2026-11-27', [tool('gemini')]),
    ...told('https://github.com/google-gemini/gemini-cli/blob/004492b/packages/cli/package.json', '2026-11-27', [
      command('gemini'),
      command('@google/gemini-cli'),
    ]),
  ],
})
