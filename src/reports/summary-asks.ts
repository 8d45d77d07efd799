import { ASK_TITLES } from '../model/ask.ts'
import { CAPABILITY_TITLES } from '../model/capability.ts'
import type { Conclusions } from '../model/conclusions.ts'
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
