import { bot, defineAgent, told } from './define.ts'

/** The token of a workflow. An agent may stand behind it, which only its other signals can tell. */
export const githubActions = defineAgent({
  id: 'github-actions',
  title: 'GitHub Actions',
  vendor: 'GitHub',
  kind: 'automation',
  signals: told('anthropics/claude-code-action src/github/constants.ts', '2026-11-23', [
    bot(41898282, 'github-actions'),
  ]),
})
