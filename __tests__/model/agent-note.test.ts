import { expect, it } from 'vitest'
import { agentNote, agentNotes, CONTRIBUTORS, prompter } from '../../src/model/agent-note.ts'
import { VALUES } from '../fakes/some-facts.ts'
import { checked } from '../fixtures/a-record.ts'

it('has a place for no prompt and no content', () => {
  const note = { commit: 'a1', from: 'git-ai', tool: 'cursor', models: [], sessions: [], contributors: ['ai'] }
  expect(checked(agentNote, { ...note, humanAuthor: null })).toBeDefined()
  expect(() => checked(agentNote, { ...note, humanAuthor: null, messages: [] })).toThrow()
  expect(() => checked(prompter, { id: 1, login: 'mia', address: 'mia@example.com' })).toThrow()
  expect(checked(agentNotes, VALUES['agent-notes'])).toBeDefined()
  expect(CONTRIBUTORS).toContain('unknown')
})
