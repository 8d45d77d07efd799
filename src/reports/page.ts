import type { EvidenceRecord } from '../record/schema.ts'
import { html, Markup } from './html.ts'
import { agentsSection } from './page-agents.ts'
import { asksSection } from './page-asks.ts'
import { capabilitiesSection } from './page-capabilities.ts'
import { credentialsSection } from './page-credentials.ts'
import { factsSection } from './page-facts.ts'
import { findingsSection } from './page-findings.ts'
import { gapsSection, pathSection, verdictSection } from './page-sections.ts'
import { PAGE_STYLE } from './page-style.ts'
import { verifyCommand } from './verify-command.ts'
import { timeText } from './wording.ts'

/**
 * The record as one HTML page for people. It is made before the record is signed, so it shows the record and nothing else.
 * It loads nothing and runs nothing, and its content security policy holds it to that.
 */
export const renderPage = (record: EvidenceRecord): string =>
  `${html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Delivery Evidence ${record.id}</title>
<style>${new Markup(PAGE_STYLE)}</style>
</head>
<body>
<header>
<h1>Delivery Evidence <code>${record.id}</code></h1>
<p class="quiet">Sealed ${timeText(record.sealedAt)}</p>
</header>
<main>
${[
  verdictSection,
  pathSection,
  capabilitiesSection,
  credentialsSection,
  asksSection,
  agentsSection,
  findingsSection,
  gapsSection,
  factsSection,
  limitsSection,
  verifySection,
  originSection,
].map((section) => section(record))}
</main>
</body>
</html>`}\n`

const limitsSection = ({ limits }: EvidenceRecord): Markup => html`<section>
<h2>What no record of this kind can show</h2>
<ul>${limits.map((limit) => html`<li>${limit}</li>`)}</ul>
</section>`

function verifySection(record: EvidenceRecord): Markup {
  const command = verifyCommand(record)
  const how =
    command === undefined
      ? html`<p>This record was not to be signed: ${record.settings.signing.why} Nothing shows who made it.</p>`
      : html`<p>The record beside it can be checked, offline too: its signature, who signed it, and that its conclusions
follow from what was seen.</p><pre>${command}</pre>`
  return html`<section>
<h2>How to check this</h2>
<p>This page proves nothing by itself.</p>
${how}
</section>`
}

const originSection = ({ tool, settings, judgedFrom, frameworks }: EvidenceRecord): Markup => html`<section>
<h2>How it was made</h2>
<table>
<tbody>
<tr><th scope="row">Tool</th><td>${tool.name} ${tool.version}<br><code>${tool.digest}</code></td></tr>
<tr><th scope="row">Policy</th><td>${
  judgedFrom.policy === null
    ? 'None that could be read.'
    : html`${judgedFrom.policy.id} ${judgedFrom.policy.version}<br><code>${judgedFrom.policy.digest}</code>`
}</td></tr>
<tr><th scope="row">Facts that were judged</th><td><code>${judgedFrom.factsDigest}</code></td></tr>
<tr><th scope="row">Framework mapping</th><td>${frameworks.version}<br><code>${frameworks.digest}</code></td></tr>
<tr><th scope="row">Gate</th><td>${settings.gate}</td></tr>
<tr><th scope="row">Sealed</th><td>${settings.seal === 'now' ? 'by the step itself' : 'after the last step of the job'}</td></tr>
<tr><th scope="row">Way of signing</th><td>${settings.signing.signer}${
  settings.signing.instance === null ? undefined : ` (${settings.signing.instance})`
}: ${settings.signing.why}</td></tr>
<tr><th scope="row">Kept for</th><td>${
  settings.retentionDays === null
    ? 'as long as the repository keeps artifacts'
    : `${settings.retentionDays} days asked for`
}</td></tr>
</tbody>
</table>
</section>`
