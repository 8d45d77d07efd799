import { KINDS } from '../../model/attribution.ts'
import { integer, like, list, matching, noted, object, oneOf, type Static, text } from '../../model/schema.ts'
import { type Agent, accountOf, address, told, trailerKey } from '../define.ts'

/** An agent as a policy names it: by exact signals alone, so that no policy's pattern is ever run. */
const declaredAgent = noted(
  object(
    {
      id: like(
        matching(
          '^[a-z0-9]+(?:-[a-z0-9]+)*$',
          'Its name in records, in small letters, digits and hyphens: none that the tool brings itself.',
        ),
        'our-coder',
      ),
      title: like(text('Its name for people.'), 'Our coder'),
      kind: oneOf(KINDS, 'Automation is not AI: what it does follows from its rules.'),
    },
    {
      accounts: list(
        like(integer('Numeric account id.'), 4242),
        'Accounts that it acts through; their approval never counts.',
      ),
      addresses: list(
        like(matching('^[^\\s<>@]+@[^\\s<>@]+$', 'An address.'), 'coder@example.com'),
        'Addresses it commits with, or is named by as co-author.',
      ),
      trailers: list(
        like(matching('^[A-Za-z][A-Za-z0-9-]{0,60}$', 'A key of letters, digits and hyphens.'), 'Our-Coder-Task'),
        'Keys of trailers that it writes into commit messages, whatever their value. Of the value nothing is kept.',
      ),
    },
  ),
  'An agent, by what it can be told by.',
)

/** The agents of a policy. */
export const declaredAgents = list(
  declaredAgent,
  'Agents, reviewers and automation of your own, beside the known ones.',
)
export type DeclaredAgents = Static<typeof declaredAgents>

/** The same as the tool's own agents are told. Who asked one is looked for wherever that can show. */
export const toAgents = (declared: DeclaredAgents): readonly Agent[] =>
  declared.map(({ id, title, kind, accounts = [], addresses = [], trailers = [] }) => ({
    id,
    title,
    vendor: 'named by the policy',
    kind,
    askedBy: ['co-author', 'pull-request-author'],
    signals: told('the policy', null, [
      ...accounts.map(accountOf),
      ...addresses.map((exact) => address(exact)),
      ...trailers.map(trailerKey),
    ]),
  }))
