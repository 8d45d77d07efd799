import { bot, branch, defineAgent, told, tool, trailer } from './define.ts'

/** https://docs.github.com/en/copilot/concepts/agents/coding-agent/about-coding-agent */
export const copilotCloudAgent = defineAgent({
  id: 'copilot-cloud-agent',
  title: 'GitHub Copilot cloud agent',
  vendor: 'GitHub',
  kind: 'agent',
  askedBy: ['co-author'],
  signals: [
    ...told('chaoss/disclosure detection/constants.go', '2026-11-23', [
      bot(198982749, 'copilot-swe-agent', 'Copilot'),
      branch('copilot/'),
    ]),
    ...told('github.blog changelog 2026-03-20: commits link to their session logs', '2026-11-23', [
      trailer(
        'Agent-Logs-Url',
        '(?<session>https://github\\.com/(?<id>[\\w.-]{1,100}/[\\w.-]{1,100}/sessions/[\\w-]{1,80}))',
      ),
    ]),
    ...told('git-ai-project/git-ai src/authorship/background_agent.rs', '2026-11-27', [tool('github-copilot-agent')]),
  ],
})
