import type { Asker } from '../../../src/model/attribution.ts'
import { ending, ofCommit, ofPullRequest } from '../sample.ts'

/** A message that names Claude as co-author. */
export const CLAUDE = ending('Co-authored-by: Claude <noreply@anthropic.com>')

/** Who asked, a line each. */
export const short = (askers: readonly Asker[]) =>
  askers.map(({ agent, login, account, basis, tier }) => `${agent} ${login} ${account?.id} ${basis} ${tier}`)

/** Who asked for what one pull request shows of agents. */
export const inPullRequest = (...[opened]: Parameters<typeof ofPullRequest>) =>
  short(ofPullRequest(opened).changes.flatMap(({ onBehalfOf }) => onBehalfOf))

/** Who asked for what one commit shows of agents. */
export const inCommit = (...[told]: Parameters<typeof ofCommit>) =>
  short(ofCommit(told).changes.flatMap(({ onBehalfOf }) => onBehalfOf))
