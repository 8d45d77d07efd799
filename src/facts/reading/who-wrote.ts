import { agents } from '../../agents/index.ts'
import { ofAddress } from '../../agents/signals/match.ts'
import type { Account } from '../../model/account.ts'
import type { Commit } from '../../model/change.ts'
import { integer, nullable, object, type Static, string, text } from '../../model/schema.ts'

/** An author or committer line as GraphQL shows it. Its user is never a bot: the schema has only a User there. */
export const gitActor = object({
  name: nullable(string()),
  email: nullable(string()),
  user: nullable(object({ login: text(), databaseId: nullable(integer()) })),
})
type GitActor = Static<typeof gitActor>

/** The account that commits in GitHub's own name. https://api.github.com/users/web-flow */
const WEB_FLOW = 19864447

/** Its address. Anyone can write it into a commit, so only GitHub's valid signature makes it GitHub's. */
const WEB_FLOW_EMAIL = 'noreply@github.com'

/** https://docs.github.com/en/account-and-profile/reference/email-addresses-reference#your-noreply-email-address */
const BOT_EMAIL = /^(?<id>\d{1,15})\+(?<login>[^@+]+\[bot\])@users\.noreply\.[\w.-]+$/

/** What two APIs say of one line: the account that REST names is used where GraphQL has none. */
export interface Line {
  readonly line: Pick<GitActor, 'email' | 'user'>
  readonly account?: Account | null
}

/** Who the lines of a commit lead to. */
export function whoWrote(
  authors: readonly Line[],
  committer: Line,
  verified: boolean,
): Pick<Commit, 'authors' | 'committer'> {
  const byGitHub = verified && isWebFlow(committer)
  const signature = (line: Line) =>
    isWebFlow(line)
      ? { account: byGitHub ? accountOf(line) : null, isWebFlow: byGitHub }
      : { account: accountOf(line), isWebFlow: false }
  return { authors: authors.map(signature), committer: signature(committer) }
}

const isWebFlow = (line: Line): boolean =>
  line.line.email?.toLowerCase() === WEB_FLOW_EMAIL || accountOf(line)?.id === WEB_FLOW

function accountOf({ line: { email, user }, account }: Line): Account | null {
  if (user !== null && user.databaseId !== null) return { login: user.login, id: user.databaseId, type: 'User' }
  return account ?? botAt(email ?? '')
}

/** GitHub names some bots otherwise in their address than by their login, as it does Copilot; those that are known are found by their id. */
function botAt(address: string): Account | null {
  const { id, login } = BOT_EMAIL.exec(address)?.groups ?? {}
  if (id !== undefined && login !== undefined) return { login, id: Number(id), type: 'Bot' }
  const isNamed = ofAddress(address)
  const [known] = agents
    .flatMap(({ signals }) => signals.flatMap((signal) => (signal.on === 'account' ? [signal] : [])))
    .filter((signal) => signal.type === 'Bot' && isNamed(signal) && address.startsWith(`${signal.id}+`))
  return known === undefined ? null : { login: `${known.login}[bot]`, id: Number(known.id), type: 'Bot' }
}
