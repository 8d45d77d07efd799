import { integer, like, matching, noted, object, type Schema, type Static, text } from './schema.ts'

/** How long a month is; the 29th of February is there every four years, as it is throughout this century. */
const EVERY_YEAR = '(0[1-9]|1[0-2])-(0[1-9]|1\\d|2[0-8])|(0[13-9]|1[0-2])-(29|30)|(0[13578]|1[02])-31'
const LEAP_YEAR = '([02468][048]|[13579][26])-02-29'

/** A day of the calendar as people write it, and as days can be compared. */
export const DAY = `^20(\\d\\d-(${EVERY_YEAR})|${LEAP_YEAR})$`

/** A schema of a day that people write; the note says which. */
export const day = (note: string) => like(matching(DAY, `${note} A day of the calendar, in UTC.`), '2026-12-31')

/** Somebody who answers for something. */
export const person = like(
  noted(
    object(
      { id: like(integer('The numeric id of the account. It decides who is meant.'), 101) },
      { login: like(text('The name of the account, for whoever reads this. It decides nothing.'), 'mia') },
    ),
    'A person, by account.',
  ),
  { id: 101, login: 'mia' },
)
export type Person = Static<typeof person>

/** What an exception is for: exactly one of these. */
const scope = {
  ...object(
    {},
    {
      commit: like(
        matching('^[0-9a-f]{40}$', 'One commit, by its whole id.'),
        'a94a8fe5ccb19ba61c4c0873d391e987982fbbd3',
      ),
      'pull-request': like(integer('What one pull request brought in, by its number.'), 7),
      credential: like(text('One credential, by its name.'), 'DEPLOY_KEY'),
      until: day('Every deployment up to and on this day.'),
    },
  ),
  description: 'What it is for: exactly one of these.',
  examples: [{ 'pull-request': 7 }],
  minProperties: 1,
  maxProperties: 1,
}

/** An exception as a policy writes it, where claims are written so. */
export const exceptionTo = <C extends string>(claim: Schema<C>) =>
  object({
    claim,
    environment: like(
      text('The name of the environment, or a pattern in which `*` stands for any text.'),
      'production',
    ),
    scope,
    owner: { ...person, description: 'Who answers for it: a person.' },
    reason: like(text('Why it is right to let this through.'), 'The plan has no reviewers; agreed on in CHG-7.'),
    expires: day('The last day on which it holds.'),
  })

/** An exception that a record names. */
export const exception = exceptionTo(text())
export type Exception = Static<typeof exception>
