import { defineAgent, machine, told } from './define.ts'

/** GitHub itself, as the committer of what is done on its pages and through its API. */
export const webFlow = defineAgent({
  id: 'web-flow',
  title: 'GitHub web flow',
  vendor: 'GitHub',
  kind: 'automation',
  signals: told('docs.github.com: signing of commits made on the web', '2026-11-23', [machine(null, 'web-flow')]),
})
