import { parse } from 'graphql'
import { expect, it } from 'vitest'
import { ACTOR } from '../../../src/facts/reading/actor.ts'
import { LIST_FRAGMENTS, PER_PAGE, PULL_FRAGMENTS } from '../../../src/facts/reading/pull-request-answer.ts'

it('the fragments are GraphQL, each once, and pages are as long as GitHub allows', () => {
  const { definitions } = parse(PULL_FRAGMENTS + Object.values(LIST_FRAGMENTS).join('') + ACTOR)
  const names = definitions.map((one) => (one.kind === 'FragmentDefinition' ? one.name.value : ''))
  expect(names).toEqual(['pull', 'commits', 'reviews', 'timelineItems', 'who'])
  expect(PER_PAGE).toBe(100)
})
