import { bot, branch, defineAgent, inBody, mention, told, tool } from './define.ts'

/** Opens pull requests as the person; only the text says that it did. Its App's account reviews and comments. */
export const codexCloud = defineAgent({
  id: 'codex-cloud',
  title: 'OpenAI Codex cloud',
  vendor: 'OpenAI',
  kind: 'agent',
  askedBy: ['pull-request-author'],
  signals: [
    ...told('chaoss/disclosure detection/constants.go', '2026-11-23', [
      bot(199175422, 'chatgpt-codex-connector'),
      bot(215057067, 'openai-codex'),
      branch('codex/'),
    ]),
    ...told('openai/codex issues 938, 14051', '2026-11-23', [
      inBody(
        'task of Codex',
        '(?:-{3,} ?)?\\[Codex Task\\]\\((?<session>https://chatgpt\\.com/codex/tasks/task_(?<id>\\w{1,80}))\\)',
        'author',
      ),
      inBody('generated with Codex', '(?:🤖 )?Generated with \\[Codex\\]\\(https://openai\\.com/codex\\)'),
    ]),
    ...told('git-ai-project/git-ai src/authorship/background_agent.rs', '2026-11-27', [tool('codex-cloud')]),
    ...told('openai/codex issue 20093', '2026-11-27', [mention('codex')]),
  ],
})
