import { defineAgent, told, variable } from './define.ts'

/** Its value tells: what a person types into its terminal has another. */
export const openclaw = defineAgent({
  id: 'openclaw',
  title: 'OpenClaw',
  vendor: 'OpenClaw',
  kind: 'agent',
  signals: told('unjs/std-env src/agents.ts; the documents of OpenClaw on its exec tool', '2026-11-27', [
    variable('OPENCLAW_SHELL=exec'),
  ]),
})
