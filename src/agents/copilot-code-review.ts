import { bot, defineAgent, machine, told } from './define.ts'

/** Comments, may approve, and is named as co-author of suggestions that are accepted; Autofix uses the same address. */
export const copilotCodeReview = defineAgent({
  id: 'copilot-code-review',
  title: 'GitHub Copilot code review',
  vendor: 'GitHub',
  kind: 'reviewer',
  signals: [
    ...told('docs.github.com Copilot code review', '2026-11-23', [bot(null, 'copilot-pull-request-reviewer')]),
    ...told('chaoss/disclosure detection/constants.go', '2026-11-23', [machine(175728472, 'Copilot')]),
  ],
})
