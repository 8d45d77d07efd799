import type { Gap } from '../model/conclusions.ts'
import { LINK_TITLES, type LinkState } from '../model/link.ts'
import type { EvidenceRecord } from '../record/schema.ts'
import { besideVerdict } from './beside-verdict.ts'
import { gapDetails, SEVERITY_WORDS } from './gap-details.ts'
import { html, type Markup } from './html.ts'
import { pathLine } from './path-line.ts'
import { missingPermissions, permissionsBlock } from './permissions.ts'
import { blockTroubles } from './troubles.ts'
import { policySentence, STATE_WORDS, timeText, verdictSentence } from './wording.ts'

const STATE_TONES: Readonly<Record<LinkState, string>> = {
  verified: 'good',
  declared: 'note',
  inferred: 'note',
  'not-applicable': 'none',
  unknown: 'doubt',
  contradictory: 'bad',
}

/** The verdict, what stood in the way, and what was decided before, where something was. */
export function verdictSection(record: EvidenceRecord): Markup {
  const { verdict } = record.conclusions
  const before = record.decisionAtStart
  return html`<section class="verdict ${verdict.decision === 'allow' ? 'good' : 'bad'}">
<h2>${verdict.decision === 'allow' ? '✔' : '✖'} ${verdictSentence(verdict)}</h2>
${bullets(
  blockTroubles(record).map(
    ({ title, why, remedy }) => html`<code>${title}</code>: ${why} <b>What to do:</b> ${remedy}`,
  ),
)}${bullets(besideVerdict(record))}
<p class="quiet">${policySentence(record)}</p>${
    before === null
      ? undefined
      : html`<p class="quiet">Decided before anything was deployed, ${timeText(before.at)}: ${verdictSentence(before.verdict)}</p>`
  }
</section>`
}

const bullets = (items: readonly (Markup | string)[]): Markup | undefined =>
  items.length === 0 ? undefined : html`<ul>${items.map((item) => html`<li>${item}</li>`)}</ul>`

/** The nine links. */
export const pathSection = ({ conclusions: { packet } }: EvidenceRecord): Markup => html`<section>
<h2>The path of this change</h2>
<p>${pathLine(packet)}</p>
<ol class="path">${packet.map(
  ({ id, state, text }) => html`
<li class="${STATE_TONES[state]}"><h3>${LINK_TITLES[id]}</h3>
<span class="state">${STATE_WORDS[state].mark} ${STATE_WORDS[state].word}</span><p>${text}</p></li>`,
)}</ol>
</section>`

/** What the record cannot prove, and what would close that. */
export function gapsSection(record: EvidenceRecord): Markup {
  const { gaps } = record.conclusions
  const { lines, others } = missingPermissions(gaps)
  if (gaps.length === 0) return html`<section><h2>What this record cannot prove</h2><p>No gap was found.</p></section>`
  return html`<section>
<h2>What this record cannot prove (${gaps.length})</h2>
<table>
<thead><tr><th scope="col">Weight</th><th scope="col">What is missing</th><th scope="col">What to do</th></tr></thead>
<tbody>${gaps.map((gap) => gapRow(gap, record))}</tbody>
</table>${
    lines.length === 0
      ? undefined
      : html`<p>Permissions that would have shown more, beside those that the job was given:</p><pre>${permissionsBlock(lines)}</pre>`
  }${others.length === 0 ? undefined : html`<p>No workflow can grant these to its own token: ${others.join('; ')}.</p>`}
</section>`
}

const gapRow = (gap: Gap, record: EvidenceRecord): Markup => html`<tr>
<td><span class="state">${SEVERITY_WORDS[gap.severity].mark} ${SEVERITY_WORDS[gap.severity].word}</span></td>
<td>${gap.why}${gapDetails(gap, record).map((line) => html`<br><span class="quiet">${line}</span>`)}</td>
<td>${gap.remedy}</td></tr>`
