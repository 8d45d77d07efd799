import { expect, it } from 'vitest'
import { KNOWN_ACTIONS } from '../../../../src/credentials/known-actions.ts'
import { COMMAND_ACTIONS, RELEASE_ACTIONS } from '../../../../src/facts/reading/workflow/release-actions.ts'
import { RELEASE_COMMANDS } from '../../../../src/facts/reading/workflow/release-commands.ts'

it('has every action of which it is known what it needs to release', () => {
  const actions = [...RELEASE_ACTIONS, ...COMMAND_ACTIONS].map(({ action }) => action)
  const releasing = KNOWN_ACTIONS.filter(({ purpose }) => purpose === 'release').map(({ action }) => action)
  expect(releasing.length).toBeGreaterThan(5)
  expect(actions).toEqual(expect.arrayContaining(releasing))
})

it('runs only programs of which the commands are known', () => {
  const programs = RELEASE_COMMANDS.map(({ words: [program] }) => program)
  for (const { program } of COMMAND_ACTIONS) expect(programs).toContain(program)
})
