import { bot, defineAgent, told, uses } from './define.ts'

/**
 * By default it commits as `41898282+claude[bot]@users.noreply.github.com`: the id is that of github-actions, the
 * login names Claude. A login that ends in [bot] is therefore taken at its word, and the id beside it is not.
 */
export const claudeCodeAction = defineAgent({
  id: 'claude-code-action',
  title: 'Claude Code Action',
  vendor: 'Anthropic',
  kind: 'agent',
  askedBy: ['co-author'],
  signals: [
    ...told('anthropics/claude-code-action action.yml, src/github/constants.ts', '2026-11-23', [
      uses('anthropics/claude-code-action'),
      uses('anthropics/claude-code-base-action'),
    ]),
    ...told('chaoss/disclosure detection/constants.go', '2026-11-23', [
      bot(209825114, 'claude'),
      bot(208546643, 'claude-code-action'),
      bot(215619710, 'anthropic-claude'),
    ]),
  ],
})
