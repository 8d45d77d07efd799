import type { Delivery, Receipt, Signing } from '../model/delivery.ts'
import type { EvidenceRecord } from '../record/schema.ts'
import { codeBlock, link, markdown, row, table } from './markdown.ts'
import { visibleJson } from './visible.ts'
import { RECEIPT_WORDS, timeText } from './wording.ts'

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
const SUMMARY_LIMIT = 1024 * 1024

/** Kept free for the few sentences that say that something did not fit. */
const SPARE = 4096

/** Whether GitHub still shows a summary that has another part added. */
export const fits = (before: string, part: string): boolean =>
  Buffer.byteLength(before) + Buffer.byteLength(part) <= SUMMARY_LIMIT - SPARE

/** Who signed the record, and which destination did what with it. */
export function deliverySection(record: EvidenceRecord, delivery: Delivery | undefined): readonly string[] {
  if (delivery === undefined) return []
  const { evidence, signing, receipts } = delivery
  return [
    '### Signature and delivery',
    table(
      ['Where', 'Result', 'Details'],
      [
        row('Signature', ...signingCells(record, signing)),
        ...receipts.map((receipt) => row(markdown(receipt.sink), ...receiptCells(receipt))),
      ],
    ),
    `Record ${markdown(record.id)}, digest ${markdown(evidence.recordDigest)}`,
  ]
}

function signingCells({ settings }: EvidenceRecord, signing: Signing): readonly [string, string] {
  if (signing.status === 'unsigned')
    return ['✖ not signed', `${markdown(signing.why)} **What to do:** ${markdown(signing.remedy)}`]
  return [`✔ signed (${signing.signer})`, markdown(settings.signing.why)]
}

function receiptCells(receipt: Receipt): readonly [string, string] {
  const { mark, word } = RECEIPT_WORDS[receipt.status]
  const result = `${mark} ${word}`
  if (receipt.status === 'skipped') return [result, markdown(receipt.why)]
  if (receipt.status !== 'taken')
    return [result, `${markdown(receipt.why)} **What to do:** ${markdown(receipt.remedy)}`]
  const id = receipt.url === undefined ? markdown(receipt.id) : link(receipt.id, receipt.url)
  return [result, receipt.expiresAt === undefined ? id : `${id}, kept until ${markdown(timeText(receipt.expiresAt))}`]
}

/** The whole record as JSON; where it is on disk, when the page of the run has no room for it. */
export function recordSection(record: EvidenceRecord, delivery: Delivery | undefined, before: string): string {
  const json = visibleJson(delivery?.evidence.recordText ?? JSON.stringify(record))
  const section = ['<details><summary>The record</summary>', codeBlock('json', json), '</details>'].join('\n\n')
  if (fits(before, section)) return section
  const place = delivery?.evidence.recordPath ?? 'the folder delivery-evidence of the temporary folder of the runner'
  return `The record is too long to be printed here. It is on the runner, at ${markdown(place)}; keep it before the job ends.`
}
