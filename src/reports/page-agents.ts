import type { EvidenceRecord } from '../record/schema.ts'
import { AGENT_COLUMNS, agentsSentence, agentsTold } from './agents-told.ts'
import { html, type Markup } from './html.ts'

/** Which agents left a trace. */
export function agentsSection({ conclusions: { agents } }: EvidenceRecord): Markup {
  const rows = agentsTold(agents).map(
    ({ title, did, vouchedBy, where, forWhom }) =>
      html`<tr><th scope="row">${title}</th><td>${did}</td><td>${vouchedBy}</td><td>${where}</td><td>${forWhom}</td></tr>`,
  )
  return html`<section>
<h2>Agents</h2>
<p>${agentsSentence(agents)}</p>${
    rows.length === 0
      ? undefined
      : html`<table>
<thead><tr>${AGENT_COLUMNS.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${rows}</tbody>
</table>`
  }
</section>`
}
