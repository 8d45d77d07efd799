import type { JudgedPullRequest, RangeExplanation } from '../model/review.ts'
import { html, type Markup } from './html.ts'
import { commitText, countsText, pullRequestText, reviewText, thatDoNot, thatPass } from './range-text.ts'

/** Longer lists are there, and closed. */
const MOST_OPEN = 10

/** What was found of each part of a range: all pull requests with their reviews, and the commits that did not pass. */
export function rangeMarkup(range: RangeExplanation): Markup {
  const failing = thatDoNot(range.pullRequests)
  const passing = thatPass(range.pullRequests)
  const commits = thatDoNot(range.commits)
  return html`<p class="quiet">${countsText(range)}</p>
${section('Pull requests that do not pass', failing.map(pullMarkup), failing.length <= MOST_OPEN)}${section(
  'Commits that do not pass',
  commits.map((commit) => html`<li>${commitText(commit)}</li>`),
  commits.length <= MOST_OPEN,
)}${section('Pull requests that pass', passing.map(pullMarkup), false)}`
}

const pullMarkup = (pull: JudgedPullRequest): Markup =>
  html`<li>${pullRequestText(pull)}${
    pull.reviews.length > 0
      ? html`<ul class="quiet">${pull.reviews.map((review) => html`<li>${reviewText(review)}</li>`)}</ul>`
      : undefined
  }</li>`

function section(title: string, items: readonly Markup[], isOpen: boolean): Markup | undefined {
  if (items.length === 0) return undefined
  const list = html`<summary>${title} (${items.length})</summary><ul>${items}</ul>`
  return isOpen ? html`<details open>${list}</details>` : html`<details>${list}</details>`
}
