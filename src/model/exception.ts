import { integer, matching, object, type Schema, type Static, text } from './schema.ts'

/** A day as people write it, and as days can be compared. */
export const DAY = '^20\\d\\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])$'

/** A schema of a day that people write; the note says which. */
export const day = (note: string) => matching(DAY, `${note} As in 2026-12-31, in UTC.`)

/** Somebody who answers for something. */
export const person = object(
  { id: integer('The numeric id of the account. It decides who is meant.') },
  { login: text('The name of the account, for whoever reads this. It decides nothing.') },
)
export type Person = Static<typeof person>

/** What an exception is for: exactly one of these. */
const scope = {
  ...object(
    {},
    {
      commit: matching('^[0-9a-f]{40}$', 'One commit, by its whole id.'),
      'pull-request': integer('What one pull request brought in, by its number.'),
      credential: text('One credential, by its name.'),
      until: day('Every deployment up to and on this day.'),
    },
  ),
  description: 'What it is for: exactly one of these.',
  minProperties: 1,
  maxProperties: 1,
}

/** An exception as a policy writes it, where claims are written so. */
export const exceptionTo = <C extends string>(claim: Schema<C>) =>
  object({
    claim,
    environment: text('The name of the environment, or a pattern in which `*` stands for any text.'),
    scope,
    owner: { ...person, description: 'Who answers for it: a person.' },
    reason: text('Why it is right to let this through.'),
    expires: day('The last day on which it holds.'),
  })

/** An exception that a record names. */
export const exception = exceptionTo(text())
export type Exception = Static<typeof exception>
