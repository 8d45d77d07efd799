import type { EvidenceRecord } from '../record/schema.ts'
import { type FactSeen, factsSeen } from './facts-seen.ts'
import { html, type Markup } from './html.ts'
import { valueMarkup } from './value.ts'
import { timeText } from './wording.ts'

const TONES = { observed: 'good', absent: 'none', unavailable: 'doubt' } as const

/** Everything that was looked for: what it said, where it was seen and when, or why it could not be seen. */
export const factsSection = (record: EvidenceRecord): Markup => html`<section id="facts">
<h2>What was seen</h2>
<table>
<thead><tr><th scope="col">Fact</th><th scope="col">What it says</th></tr></thead>
<tbody>${factsSeen(record).map(factRow)}</tbody>
</table>
</section>`

const factRow = ({ id, title, state, source, observedAt, fact }: FactSeen): Markup => html`
<tr>
<th scope="row" id="fact-${id}">${title}<br><code class="quiet">${id}</code></th>
<td><span class="state ${TONES[fact.status]}">${state.mark} ${state.word}</span>
<span class="quiet">${source}, ${timeText(observedAt)}</span>${content(fact)}</td>
</tr>`

function content(fact: FactSeen['fact']): Markup {
  if (fact.status === 'observed') return html`<details><summary>Value</summary>${valueMarkup(fact.value)}</details>`
  if (fact.status === 'absent' || fact.needs.length === 0) return html``
  return html`<p>What would show it: ${fact.needs.map((need) => html`<code>${need}</code> `)}</p>`
}
