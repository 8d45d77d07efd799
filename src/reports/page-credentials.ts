import type { EvidenceRecord } from '../record/schema.ts'
import { CREDENTIAL_COLUMNS, credentialsTold } from './credentials-told.ts'
import { html, type Markup } from './html.ts'

/** What the job can reach that opens a door, who answers for it, and how it is cut off. */
export const credentialsSection = ({ conclusions: { credentials } }: EvidenceRecord): Markup => html`<section>
<h2>What the job can reach</h2>
<table>
<thead><tr>${CREDENTIAL_COLUMNS.map((column) => html`<th scope="col">${column}</th>`)}</tr></thead>
<tbody>${credentialsTold(credentials).map(
  ({ name, what, rights, owner, cutOff }) =>
    html`<tr><th scope="row"><code>${name}</code></th><td>${what}</td><td>${rights}</td><td>${owner}</td><td>${cutOff}</td></tr>`,
)}</tbody>
</table>
</section>`
