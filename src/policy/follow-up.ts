import { day, person } from '../model/exception.ts'
import { matching, noted, object, type Static, text } from '../model/schema.ts'

/** That somebody made up for the review which was left out when the glass was broken. It says so, and proves nothing more. */
export const followUp = object({
  record: matching(
    '^sha256:[0-9a-f]{64}$',
    'The digest of the record of that deployment, as `delivery-evidence follow-ups` and the output `record-digest` tell it.',
  ),
  reviewer: noted(person, 'Who reviewed it: neither who started the run nor anybody who had a part in the change.'),
  'reviewed-on': day('The day on which it was reviewed.'),
  found: text('What came of it, and where that can be read.'),
})
export type FollowUp = Static<typeof followUp>
