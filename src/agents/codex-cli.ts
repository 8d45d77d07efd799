import { address, command, defineAgent, disclosed, told, tool, uses, variable } from './define.ts'

/** Leaves nothing in a commit unless it is told to. `codex@example.com` is the default of its sandbox. */
export const codexCli = defineAgent({
  id: 'codex-cli',
  title: 'OpenAI Codex',
  vendor: 'OpenAI',
  kind: 'agent',
  signals: [
    ...told('openai/codex issues 11617, 18095, 19799', '2026-11-23', [
      address('noreply@openai.com'),
      address('codex@openai.com'),
      address('codex@example.com'),
    ]),
    ...told('openai/codex-action README', '2026-11-23', [uses('openai/codex-action')]),
    ...told('docs.kernel.org process/coding-assistants', '2026-11-23', [disclosed('(?:OpenAI )?Codex(?: CLI)?')]),
    ...told('unjs/std-env src/agents.ts', '2026-11-23', [
      variable('CODEX_SANDBOX'),
      variable('CODEX_THREAD_ID'),
      variable('CODEX_CI'),
    ]),
    ...told('vercel/detect-agent agents.json', '2026-11-27', [variable('CODEX_SANDBOX_NETWORK_DISABLED')]),
    ...told('git-ai-project/git-ai src/commands/checkpoint_agent/presets', '2026-11-27', [tool('codex')]),
    ...told('https://github.com/openai/codex/blob/01d69e2/codex-cli/package.json', '2026-11-27', [
      command('codex'),
      command('@openai/codex'),
    ]),
  ],
})
