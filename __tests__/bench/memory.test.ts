import { expect, test } from 'vitest'
import type { Moment } from '../fakes/world/description.ts'
import { POLICY } from './measurements/range.ts'
import { runWholeAction } from './whole-action.ts'

/** The heap that the action is left, in megabytes; of these, dozens go to the action itself and to what it keeps of the range. */
const HEAP_MB = 64
const PULL_REQUESTS = 500

/** As long as GitHub lets a description be; a character beyond Latin 1 makes V8 take two bytes for each. */
const WORDS = 'It was needed, so it’s done. '.repeat(2_200)

const message = `Sell umbrellas\n\n${WORDS}\n\nCo-authored-by: Claude <noreply@anthropic.com>`

/** Of all that is written here, no more is kept than who let an agent work on it. */
const wordy: Moment = {
  pullRequest: {
    by: 'mia',
    body: `${WORDS}\n\n[Codex Task](https://chatgpt.com/codex/tasks/task_e_0a1b)`,
    steps: [
      { push: { message } },
      { comment: WORDS },
      { review: 'APPROVED', by: 'omar', body: WORDS },
      { merge: 'squash', commit: { message } },
    ],
  },
}

/** The messages of both commits, of which one is read through both APIs, the description, the comment and the review. */
const TEXTS = 6

test('memory grows with what is kept of a range and not with what is read: texts of five times the heap go through it', async () => {
  const readMb = (PULL_REQUESTS * TEXTS * WORDS.length * 2) / 2 ** 20
  expect(readMb).toBeGreaterThan(5 * HEAP_MB)
  const history: readonly Moment[] = [
    { commit: { name: 'base' } },
    { deployment: { commit: 'base' } },
    ...Array.from({ length: PULL_REQUESTS }, () => wordy),
  ]
  // Node ends a process that needs more, and the step would fail.
  await runWholeAction(0, { history, files: { '.github/delivery-evidence.yml': POLICY } }, HEAP_MB)
}, 120_000)
