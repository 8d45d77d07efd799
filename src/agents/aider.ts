import { address, command, defineAgent, disclosed, told } from './define.ts'

/**
 * Adds itself to the *name* of the person whose commit it makes, and as co-author. Subjects that begin with `aider:`, as it
 * wrote them once, are no signal: people write them too, where they package it.
 */
export const aider = defineAgent({
  id: 'aider',
  title: 'Aider',
  vendor: 'Aider AI',
  kind: 'agent',
  signals: [
    ...told('Aider-AI/aider aider/repo.py', '2026-11-23', [
      address('aider@aider.chat'),
      address('noreply@aider.chat'),
      { on: 'name', suffix: '(aider)' },
    ]),
    ...told('trinhbentre/aiblame internal/attrib/identities.go', '2026-11-23', [disclosed('aider')]),
    ...told('https://github.com/Aider-AI/aider/blob/068fb38/pyproject.toml', '2026-11-27', [
      command('aider'),
      command('aider-chat'),
    ]),
  ],
})
