import { command, defineAgent, disclosed, machine, told, tool, trailer } from './define.ts'

/** Its commits are the person's own, but for the co-author it adds. */
export const copilotCli = defineAgent({
  id: 'copilot-cli',
  title: 'GitHub Copilot CLI or app',
  vendor: 'GitHub',
  kind: 'agent',
  signals: [
    ...told('block/aittributor src/agent.rs', '2026-11-23', [machine(223556219, 'Copilot')]),
    ...told('observed in modelcontextprotocol/csharp-sdk', '2026-11-23', [
      trailer('Copilot-Session', '(?<session>(?<id>[0-9a-f]{8}-[0-9a-f-]{27}))'),
    ]),
    ...told('docs.kernel.org process/coding-assistants', '2026-11-23', [
      disclosed('(?:GitHub )?Copilot(?: CLI)?', 'GitHub Copilot(?: CLI)?'),
    ]),
    ...told('git-ai-project/git-ai src/commands/checkpoint_agent/presets', '2026-11-27', [tool('github-copilot-cli')]),
    ...told('https://github.com/github/copilot-cli/blob/02287ec/README.md', '2026-11-27', [command('@github/copilot')]),
  ],
})
