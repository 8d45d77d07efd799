import { defineAgent, inBody, told, variable } from './define.ts'

/**
 * The run that its marker names is GitHub's to confirm; the marker itself is text that anyone can write.
 * https://github.github.io/gh-aw/reference/footers
 */
export const ghAw = defineAgent({
  id: 'gh-aw',
  title: 'GitHub Agentic Workflows',
  vendor: 'GitHub',
  kind: 'agent',
  signals: [
    ...told('github.github.io/gh-aw/reference/footers', '2026-11-23', [
      inBody(
        'marker of an agentic workflow',
        '<!-- gh-aw-agentic-workflow: (?<free>[^<>]{1,600}?)(?:, run: (?<session>https://(?<id>[\\w.-]{1,100}/[\\w.-]{1,100}/[\\w.-]{1,100}/actions/runs/\\d{1,20}))(?!\\d)| -->)',
        'author',
      ),
      inBody(
        'id of an agentic workflow',
        '<!-- gh-aw-(?:workflow|workflow-call|tracker)-id: [\\w .:/-]{1,200} -->',
        'author',
      ),
    ]),
    ...told('unjs/std-env src/agents.ts', '2026-11-23', [variable('GH_AW_ENGINE_ID')]),
    ...told('github/gh-aw pkg/workflow/engine_helpers.go', '2026-11-27', [variable('GH_AW_ENGINE_VERSION')]),
  ],
})
