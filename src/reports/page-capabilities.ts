import { CAPABILITY_TITLES } from '../model/capability.ts'
import type { EvidenceRecord } from '../record/schema.ts'
import { html, type Markup } from './html.ts'
import { ANSWER_WORDS, COVER_WORDS, type Word } from './wording.ts'

/** The five capabilities: whether the job could, whether it did, and whether an approval covers it. */
export const capabilitiesSection = ({ conclusions: { capabilities } }: EvidenceRecord): Markup => html`<section>
<h2>What the job could do, and did</h2>
<table>
<thead><tr><th scope="col">Capability</th><th scope="col">Could it?</th><th scope="col">Did it?</th><th scope="col">Approval</th></tr></thead>
<tbody>${capabilities.map(
  ({ id, could, did, basis, approval }) => html`<tr><th scope="row">${CAPABILITY_TITLES[id]}</th>
<td>${worded(ANSWER_WORDS[could])}<p>${basis.could}</p></td><td>${worded(ANSWER_WORDS[did])}<p>${basis.did}</p></td>
<td>${worded(COVER_WORDS[approval])}<p>${basis.approval}</p></td></tr>`,
)}</tbody>
</table>
</section>`

const worded = ({ mark, word }: Word): Markup => html`<span class="state">${mark} ${word}</span>`
