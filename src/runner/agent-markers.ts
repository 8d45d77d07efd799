/**
 * Variables that coding agents set in the processes they start, seen in the agents' own code or in detectors of
 * them (2026-11); with a value where no other tells of one. They can be set or removed by whoever writes the workflow.
 * Names that people set as plain configuration (such as COPILOT_GITHUB_TOKEN or GOOSE_PROVIDER) are left out: they tell
 * nothing of who runs.
 */
export const AGENT_MARKERS: readonly string[] = [
  'AI_AGENT',
  'ANTIGRAVITY_AGENT',
  'AUGMENT_AGENT',
  'CLAUDECODE',
  'CLAUDE_CODE',
  'CLAUDE_CODE_ENTRYPOINT',
  'CLINE_ACTIVE',
  'CODEX_CI',
  'CODEX_SANDBOX',
  'CODEX_SANDBOX_NETWORK_DISABLED',
  'CODEX_THREAD_ID',
  'CURSOR_AGENT',
  'CURSOR_EXTENSION_HOST_ROLE=agent-exec',
  'GEMINI_CLI',
  'GH_AW_ENGINE_ID',
  'GH_AW_ENGINE_VERSION',
  'GROK_PLUGIN_ROOT',
  'JUNIE_DATA',
  'JUNIE_SHIM_PATH',
  'KIMI_PLUGIN_ROOT',
  'OPENCLAW_SHELL=exec',
  'OPENCODE',
  'OPENCODE_CLIENT',
]

/** The markers that are set, where a name leads to a value; of a value nothing is told that does not stand above. */
export const markersIn = (read: (name: string) => string | undefined): readonly string[] =>
  AGENT_MARKERS.filter((marker) => {
    const [name = '', only] = marker.split('=')
    const value = read(name)
    return value !== undefined && (only === undefined || value === only)
  })
