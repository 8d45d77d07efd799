import { address, bot, branch, defineAgent, footer, inBody, told, tool } from './define.ts'

const SESSION = '(?<session>https://app\\.devin\\.ai/sessions/(?<id>\\w{1,80}))'

export const devin = defineAgent({
  id: 'devin',
  title: 'Devin',
  vendor: 'Cognition',
  kind: 'agent',
  signals: [
    ...told('chaoss/disclosure detection/constants.go', '2026-11-23', [
      bot(158243242, 'devin-ai-integration'),
      branch('devin/'),
    ]),
    ...told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [
      address('devin@cognition.ai'),
      footer('generated with Devin', '(?:🤖 )?Generated with \\[?Devin\\]?(?:\\((?<free>https://[\\w./-]{1,80})\\))?'),
    ]),
    ...told('fastrepl/anarlog#2041, as Devin wrote it', '2026-11-23', [
      inBody('session of Devin', `(?:Link to (?:local )?Devin (?:run|session)): ${SESSION}`),
      inBody('requested from Devin', 'Requested by: (?:[^@<>()]{0,80}\\()?@(?<login>[\\w-]{1,39})\\)?'),
    ]),
    ...told('git-ai-project/git-ai src/authorship/background_agent.rs', '2026-11-27', [tool('devin')]),
  ],
})
