import { ASK_TITLES } from '../model/ask.ts'
import { CAPABILITY_TITLES } from '../model/capability.ts'
import type { Conclusions } from '../model/conclusions.ts'
import { CREDENTIAL_COLUMNS, credentialsTold } from './credentials-told.ts'
import { markdown, row, table } from './markdown.ts'
import { ANSWER_WORDS, ASK_WORDS, COVER_WORDS, type Word } from './wording.ts'

/** The five capabilities in short; the page says what they rest on. */
export const capabilitiesSection = ({ capabilities }: Conclusions): readonly string[] => [
  '### What the job could do, and did',
  table(
    ['Capability', 'Could it?', 'Did it?', 'Approval'],
    capabilities.map(({ id, could, did, approval }) =>
      row(CAPABILITY_TITLES[id], worded(ANSWER_WORDS[could]), worded(ANSWER_WORDS[did]), worded(COVER_WORDS[approval])),
    ),
  ),
]

/** Rows of the table of credentials; the record and its page have them all. */
const MOST_ROWS = 100

/** What the job can reach that opens a door, who answers for it, and how it is cut off. */
export function credentialsSection({ credentials }: Conclusions): readonly string[] {
  const rows = credentialsTold(credentials.slice(0, MOST_ROWS)).map(({ name, what, rights, owner, cutOff }) =>
    row(...[name, what, rights, owner, cutOff].map(markdown)),
  )
  const more = credentials.length - rows.length
  return [
    '### What the job can reach',
    table(CREDENTIAL_COLUMNS, rows),
    ...(more > 0 ? [`And ${more} more, in the record and on its page.`] : []),
  ]
}

/** The four asks in short: what is missing; the page says what is there. */
export const asksSection = ({ asks }: Conclusions): readonly string[] => [
  '### What an auditor asks',
  table(
    ['Question', 'Answer', 'What is missing'],
    asks.map(({ id, answer, missing }) =>
      row(ASK_TITLES[id], worded(ASK_WORDS[answer]), missing.map(({ label }) => markdown(label)).join('; ')),
    ),
  ),
]

const worded = ({ mark, word }: Word): string => `${mark} ${word}`
