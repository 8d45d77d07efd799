import { day, person } from '../model/exception.ts'
import { like, matching, noted, object, type Static, text } from '../model/schema.ts'

/** That somebody made up for the review which was left out when the glass was broken. It says so, and proves nothing more. */
export const followUp = noted(
  object({
    record: like(
      matching(
        '^sha256:[0-9a-f]{64}$',
        'The digest of the record of that deployment, as `delivery-evidence follow-ups` and the output `record-digest` tell it.',
      ),
      `sha256:${'0123456789abcdef'.repeat(4)}`,
    ),
    reviewer: noted(person, 'Who reviewed it: neither who started the run nor anybody who had a part in the change.'),
    'reviewed-on': day('The day on which it was reviewed.'),
    found: like(text('What came of it, and where that can be read.'), 'Nothing wrong; see pull request 12.'),
  }),
  'One review that was made up for.',
)
export type FollowUp = Static<typeof followUp>
