import { parse } from 'graphql'
import { expect, it } from 'vitest'
import { ACTOR } from '../../../src/facts/reading/actor.ts'
import {
  CONVERSATION_FRAGMENT,
  CONVERSATION_TYPES,
  PER_REVIEW,
} from '../../../src/facts/reading/conversation-answer.ts'

it('the fragments are GraphQL, each once, and ask for what can call somebody', () => {
  const { definitions } = parse(CONVERSATION_FRAGMENT + ACTOR)
  const names = definitions.map((one) => (one.kind === 'FragmentDefinition' ? one.name.value : ''))
  expect(names).toEqual(['conversation', 'assignee', 'who'])
  expect(CONVERSATION_TYPES.split(', ')).toContain('ISSUE_COMMENT')
  expect(PER_REVIEW).toBeLessThanOrEqual(100)
})
