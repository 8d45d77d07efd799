import { list, object, oneOf, type Static, text } from './schema.ts'

/** What a deploying job may be able to do, always asked in this order. */
export const CAPABILITY_IDS = ['write', 'deploy', 'use-credentials', 'publish', 'touch-production'] as const
export type CapabilityId = (typeof CAPABILITY_IDS)[number]

/** The capabilities' names for people. */
export const CAPABILITY_TITLES: Readonly<Record<CapabilityId, string>> = {
  write: 'Write to the repository',
  deploy: 'Deploy',
  'use-credentials': 'Use credentials',
  publish: 'Publish',
  'touch-production': 'Touch production',
}

/** `no` takes evidence of absence; what was not seen is `unknown`. */
export const ANSWERS = ['yes', 'no', 'unknown'] as const
export type Answer = (typeof ANSWERS)[number]

/** Whether an approval of this run and environment covers what was done. */
export const COVERS = ['covered', 'not-covered', 'unknown', 'not-needed'] as const
export type Cover = (typeof COVERS)[number]

export const capability = object({
  id: oneOf(CAPABILITY_IDS),
  could: oneOf(ANSWERS, 'Whether the job could do it. No: there is evidence that it could not.'),
  did: oneOf(ANSWERS, 'Whether this run did it. What a step does inside is not seen.'),
  basis: object({
    could: text('One sentence.'),
    did: text('One sentence.'),
    approval: text('Whose approval covers it, or why none does.'),
  }),
  facts: list(text(), 'Ids of the facts it rests on.'),
  approval: oneOf(
    COVERS,
    'Whether an independent human let this run into its environment; not needed where nothing was done.',
  ),
})
export type Capability = Static<typeof capability>
