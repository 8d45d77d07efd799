import { boolean, integer, list, noted, nullable, object, oneOf, type Static, text } from './schema.ts'

/** What a note can say of who contributed, in the words of Agent Trace. */
export const CONTRIBUTORS = ['human', 'ai', 'mixed', 'unknown'] as const

/** Who prompted an agent, as a note has it. */
export const prompter = noted(
  object({ id: nullable(integer('Numeric id of the account.')), login: nullable(text()) }),
  'Both null: somebody, of whom nothing leads to an account.',
)
export type Prompter = Static<typeof prompter>

/** What a note beside a commit says of one tool. Unsigned: whoever can push can write it. No prompt and no content is kept. */
export const agentNote = object({
  commit: text('Git object id of the commit that it is about.'),
  from: oneOf(['git-ai', 'agent-trace']),
  tool: nullable(text('Null: it names none, or in a form that is not kept.')),
  models: list(text()),
  sessions: list(text(), 'References to sessions. They can be private.'),
  contributors: list(oneOf(CONTRIBUTORS)),
  humanAuthor: nullable(prompter),
})
export type AgentNote = Static<typeof agentNote>

/** The notes that agents left beside the commits of a range. */
export const agentNotes = object({
  complete: boolean('False: there are more commits than notes were looked for.'),
  items: list(agentNote),
  malformed: list(
    object({ where: text('A commit, or the path of a file.'), detail: text() }),
    'What could not be read as what it should be.',
  ),
})
export type AgentNotes = Static<typeof agentNotes>
