import { expect, test } from 'vitest'
import { expectOutcome, outcomeOf, play } from './play.ts'

const CLAIM = 'environment-is-protected'

test('the job makes no deployment record: the environment is named by the token', async () => {
  const { record } = await expectOutcome({ world: { run: { deployment: false } } }, CLAIM, 'pass')
  expect(record.facts.environment).toMatchObject({
    value: { name: 'production', basis: 'identity-token' },
    source: { assurance: 'signed' },
  })
})

test('without a token either, only the workflow file names it, and that is no proof: unknown', async () => {
  const permissions = { actions: 'read', checks: 'read', contents: 'read' } as const
  const story = { world: { run: { deployment: false as const, permissions } }, with: { gate: 'warn' } }
  const { record } = await play(story)
  expect(outcomeOf(record, CLAIM)).toBe('unknown')
  expect(record.facts.environment).toMatchObject({
    value: { name: 'production', basis: 'workflow-file' },
    source: { assurance: 'declared' },
  })
})
