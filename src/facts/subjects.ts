import { messageOf } from '../model/errors.ts'
import { absent, observed, unavailable } from '../model/fact.ts'
import { at, textAt } from '../model/json.ts'
import type { SubjectInput } from '../model/options.ts'
import { list, matching, object, oneOf, text } from '../model/schema.ts'
import type { Files } from '../model/world.ts'
import { defineFact } from './define.ts'

export const subjects = defineFact({
  id: 'subjects',
  title: 'What was deployed, by digest',
  permissions: [],
  source: { assurance: 'declared', from: "the subjects input, and the runner's list of declared artifacts" },
  needs: {},
  schema: list(
    object({
      name: text(),
      sha256: matching('^[0-9a-f]{64}$'),
      from: oneOf(['input-digest', 'input-file', 'runner-artifacts']),
    }),
  ),
  async collect({ options, files, declaredArtifacts }) {
    const declared = fromRunner(await declaredArtifacts())
    try {
      const given = await Promise.all(options.subjects.map((subject) => fromInput(subject, files)))
      const all = [...given, ...declared]
      return all.length === 0 ? absent() : observed(all)
    } catch (error) {
      return unavailable('not-found', `A file that the subjects input names could not be read: ${messageOf(error)}`)
    }
  },
})

async function fromInput(subject: SubjectInput, files: Files) {
  return subject.kind === 'digest'
    ? { name: subject.name, sha256: subject.sha256, from: 'input-digest' }
    : { name: subject.path, sha256: await files.sha256(subject.path), from: 'input-file' }
}

/** The runner's list is `{"version":1,"subjects":[{"name","digest","kind"}]}`. */
function fromRunner(listing: string | undefined) {
  if (listing === undefined || listing.trim() === '') return []
  const subjects = at(JSON.parse(listing), 'subjects')
  if (!Array.isArray(subjects)) throw new TypeError("the runner's list of artifacts has no subjects")
  return subjects.map((subject: unknown) => ({
    name: textAt(subject, 'name') ?? '',
    sha256: (textAt(subject, 'digest') ?? '').replace(/^sha256:/, ''),
    from: 'runner-artifacts',
  }))
}
