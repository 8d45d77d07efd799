/**
 * Variables that coding agents set in the processes they start, seen in the agents' own code or in detectors of
 * them (2026-11). They can be set or removed by whoever writes the workflow. Names that people set as plain
 * configuration (such as COPILOT_GITHUB_TOKEN or GOOSE_PROVIDER) are left out: they tell nothing of who runs.
 */
export const AGENT_MARKERS: readonly string[] = [
  'AI_AGENT',
  'ANTIGRAVITY_AGENT',
  'AUGMENT_AGENT',
  'CLAUDECODE',
  'CLAUDE_CODE',
  'CLINE_ACTIVE',
  'CODEX_CI',
  'CODEX_SANDBOX',
  'CODEX_THREAD_ID',
  'CURSOR_AGENT',
  'GEMINI_CLI',
  'GH_AW_ENGINE_ID',
  'OPENCODE',
]
