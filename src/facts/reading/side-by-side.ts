import type { Reason, Seen, Unavailable } from '../../model/fact.ts'

/** Most questions that are under way at once. https://docs.github.com/en/rest/using-the-rest-api/rate-limits-for-the-rest-api#about-secondary-rate-limits */
const AT_ONCE = 8

/** Refusals that the next question would meet as well. */
const LASTING: readonly Reason[] = ['unauthorized', 'forbidden', 'rate-limited', 'unreachable']

/**
 * Asks about each item, a few at a time, and answers in the order of the items.
 * After a refusal that will not pass, the rest is not asked: it shares the refusal.
 */
export async function sideBySide<I, T>(
  items: readonly I[],
  ask: (item: I) => Promise<Seen<T>>,
): Promise<readonly Seen<T>[]> {
  const answers = new Map<number, Seen<T>>()
  const waiting = items.entries()
  let refusal: Unavailable | undefined
  const work = async () => {
    for (const [index, item] of waiting) {
      const answer = refusal ?? (await ask(item))
      if (answer.status === 'unavailable' && LASTING.includes(answer.reason)) refusal ??= answer
      answers.set(index, answer)
    }
  }
  await Promise.all(Array.from({ length: Math.min(AT_ONCE, items.length) }, work))
  return [...answers].sort(([one], [other]) => one - other).map(([, answer]) => answer)
}

/** What was seen among some answers, and the first refusal among them. */
export function sift<T>(answers: readonly Seen<T>[]): {
  readonly values: readonly T[]
  readonly refusal: Unavailable | undefined
} {
  return {
    values: answers.flatMap((answer) => (answer.status === 'observed' ? [answer.value] : [])),
    refusal: answers.find((answer) => answer.status === 'unavailable'),
  }
}
