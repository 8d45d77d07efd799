import type { Finding, Outcome } from '../model/conclusions.ts'
import type { EvidenceRecord } from '../record/schema.ts'
import { byTheme, supportsLines, type Theme } from './frameworks.ts'
import { html, type Markup } from './html.ts'
import { rangeMarkup } from './page-range.ts'
import { OUTCOME_WORDS, opinionText, reasonsText } from './wording.ts'

const OUTCOME_TONES: Readonly<Record<Outcome, string>> = {
  pass: 'good',
  fail: 'bad',
  unknown: 'doubt',
  'not-applicable': 'none',
}

/** Each claim by its theme, its answer, what that rests on, and what it is evidence for. */
export const findingsSection = (record: EvidenceRecord): Markup => html`<section>
<h2>What was claimed, and what was found</h2>
<table>
<thead><tr><th scope="col">Claim</th><th scope="col">What was found</th></tr></thead>
${byTheme(record).map((theme) => themeRows(theme, record.frameworks))}
</table>
</section>`

const themeRows = ({ title, findings }: Theme, frameworks: EvidenceRecord['frameworks']): Markup => html`<tbody>
<tr><th scope="rowgroup" colspan="2" class="theme">${title}</th></tr>${
  findings.length === 0
    ? html`<tr><td colspan="2" class="quiet">No claim that was judged is about this.</td></tr>`
    : findings.map((finding) => findingRow(finding, frameworks))
}
</tbody>`

const findingRow = (finding: Finding, frameworks: EvidenceRecord['frameworks']): Markup => html`
<tr>
<th scope="row"><code>${finding.control}</code></th>
<td>${outcomeMark(finding.outcome)}
<p>${finding.because}</p>
<p class="quiet">${reasonsText(finding.reasons)}</p>
${finding.range && rangeMarkup(finding.range)}${notes(finding)}
<p class="quiet">Judged from ${finding.reads.map((id) => html`<a href="#fact-${id}">${id}</a> `)}</p>
${supportsLines(frameworks, finding.control).map((line) => html`<p class="quiet">${line}</p>`)}</td>
</tr>`

const outcomeMark = (outcome: Outcome): Markup =>
  html`<span class="state ${OUTCOME_TONES[outcome]}">${OUTCOME_WORDS[outcome].mark} ${OUTCOME_WORDS[outcome].word}</span>`

function notes({ opinions, limits }: Finding): Markup | undefined {
  const texts = [...opinions.map(opinionText), ...limits.map((limit) => `Limit: ${limit}`)]
  return texts.length === 0 ? undefined : html`<ul>${texts.map((text) => html`<li>${text}</li>`)}</ul>`
}
