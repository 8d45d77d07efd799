import {
  address,
  branch,
  command,
  defineAgent,
  disclosed,
  footer,
  inBody,
  machine,
  told,
  tool,
  trailer,
  variable,
} from './define.ts'

const SESSION = '(?<session>https://claude\\.ai/code/session_(?<id>\\w{1,80}))'
const FOOTER = '(?:🤖 )?Generated with \\[Claude Code\\]\\(https://claude\\.(?:ai/code|com/claude-code)\\)'

/**
 * On a desk or on the web, where it commits as `Claude <noreply@anthropic.com>`. That address leads to a *user*
 * account, which proves nothing: whoever sets the address in git is shown as that account.
 */
export const claudeCode = defineAgent({
  id: 'claude-code',
  title: 'Claude Code',
  vendor: 'Anthropic',
  kind: 'agent',
  askedBy: ['pull-request-author'],
  signals: [
    ...told('git-ai-project/git-ai src/authorship/agent_detection.rs', '2026-11-23', [
      address('noreply@anthropic.com'),
      machine(81847, 'claude'),
    ]),
    ...told('anthropics/claude-code issues 14241, 41873, 77830', '2026-11-23', [
      footer('generated with Claude Code', FOOTER),
      footer('session of Claude Code', SESSION),
      trailer('Claude-Session', SESSION),
      trailer('Claude-Generated-By', 'Claude Code(?: \\([\\w/.=%, -]{1,80}\\))?'),
      inBody('generated with Claude Code', FOOTER),
      inBody('session of Claude Code', SESSION),
    ]),
    ...told('entireio/cli', '2026-11-23', [trailer('Entire-Agent', 'Claude Code')]),
    ...told('chaoss/disclosure detection/constants.go', '2026-11-23', [branch('claude/')]),
    ...told('docs.kernel.org process/coding-assistants', '2026-11-23', [
      disclosed(
        'Claude(?: Code| Opus| Sonnet| Haiku)?(?: \\d[\\w.]{0,10})?',
        'Claude Code|Claude (?:Opus|Sonnet|Haiku)(?: \\d[\\w.]{0,10})?',
      ),
    ]),
    ...told('vercel/detect-agent agents.json', '2026-11-23', [variable('CLAUDECODE'), variable('CLAUDE_CODE')]),
    ...told('anthropics/claude-agent-sdk-python; observed in its processes', '2026-11-27', [
      variable('CLAUDE_CODE_ENTRYPOINT'),
    ]),
    ...told('git-ai-project/git-ai src/commands/checkpoint_agent/presets', '2026-11-27', [tool('claude')]),
    ...told('git-ai-project/git-ai src/authorship/background_agent.rs', '2026-11-27', [tool('claude-web')]),
    ...told('cursor/agent-trace reference/trace-store.ts', '2026-11-27', [tool('claude-code')]),
    ...told('https://github.com/anthropics/claude-code/blob/02603f5/README.md', '2026-11-27', [
      command('claude'),
      command('@anthropic-ai/claude-code'),
    ]),
  ],
})
