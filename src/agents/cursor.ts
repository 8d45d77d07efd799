import {
  address,
  bot,
  branch,
  defineAgent,
  disclosed,
  footer,
  inBody,
  told,
  tool,
  trailer,
  variable,
} from './define.ts'

const SESSION =
  '(?<session>https://(?:www\\.)?cursor\\.com/(?:agents/|agents\\?id=|background-agent\\?bcId=)bc-(?<id>[\\w-]{1,80}))'
const MADE_WITH = 'Made with \\[Cursor\\]\\(https://cursor\\.com(?<free>[\\w./?=&-]{1,80})?\\)'

/** In the editor, and in the cloud. CURSOR_TRACE_ID is no signal: a person's own terminal has it too. */
export const cursor = defineAgent({
  id: 'cursor',
  title: 'Cursor',
  vendor: 'Anysphere',
  kind: 'agent',
  askedBy: ['pull-request-author'],
  signals: [
    ...told('chaoss/disclosure detection/constants.go', '2026-11-23', [bot(206951365, 'cursor'), branch('cursor/')]),
    ...told('public signature surveys of 2026 with ids from the users API, second-hand', '2026-11-23', [
      bot(201670782, 'cursoragent'),
      address('composer@anysphere.co'),
    ]),
    ...told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [
      address('cursoragent@cursor.com'),
      address('agent@cursor.com'),
      address('cursor@agent'),
      trailer('Made-with', 'Cursor'),
      footer('made with Cursor', MADE_WITH),
      inBody('made with Cursor', MADE_WITH),
      inBody('written by a Cursor agent', '<!-- CURSOR_AGENT_PR_BODY_BEGIN -->', 'author'),
      inBody('summed up by Cursor Bugbot', '<!-- CURSOR_SUMMARY -->', 'reviewer'),
      disclosed('Cursor(?: Agent| CLI)?', 'Cursor (?:Agent|CLI)'),
    ]),
    ...told('public descriptions of pull requests, as Cursor wrote them', '2026-11-27', [
      inBody('session of a Cursor agent', `(?:(?:<div>)?<a href=")?${SESSION}`),
    ]),
    ...told('unjs/std-env src/agents.ts', '2026-11-23', [variable('CURSOR_AGENT')]),
    ...told('vercel/detect-agent agents.json', '2026-11-27', [variable('CURSOR_EXTENSION_HOST_ROLE=agent-exec')]),
    ...told('git-ai-project/git-ai src/commands/checkpoint_agent/presets', '2026-11-27', [tool('cursor')]),
    ...told('git-ai-project/git-ai src/authorship/background_agent.rs', '2026-11-27', [tool('cursor-agent')]),
  ],
})
