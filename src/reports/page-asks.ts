import { ASK_TITLES, type Ask, type AskAnswer } from '../model/ask.ts'
import type { EvidenceRecord } from '../record/schema.ts'
import { html, type Markup } from './html.ts'
import { ASK_WORDS } from './wording.ts'

const ASK_TONES: Readonly<Record<AskAnswer, string>> = { answered: 'good', partly: 'doubt', 'not-answered': 'bad' }

/** The four asks of an audit, each with what the record shows and what it does not. */
export const asksSection = ({ conclusions: { asks } }: EvidenceRecord): Markup => html`<section>
<h2>What an auditor asks</h2>
<table>
<thead><tr><th scope="col">Question</th><th scope="col">What this record shows</th></tr></thead>
<tbody>${asks.map(askRow)}</tbody>
</table>
</section>`

const askRow = ({ id, answer, fields, missing }: Ask): Markup => html`<tr>
<th scope="row">${ASK_TITLES[id]}</th>
<td><span class="state ${ASK_TONES[answer]}">${ASK_WORDS[answer].mark} ${ASK_WORDS[answer].word}</span>
<ul>${fields.map(({ label, value, from }) => html`<li>${label}: ${value} <span class="quiet">(${from.join(', ')})</span></li>`)}${missing.map(
  ({ label, from }) => html`<li>Missing: ${label} <span class="quiet">(${from.join(', ')})</span></li>`,
)}</ul></td>
</tr>`
