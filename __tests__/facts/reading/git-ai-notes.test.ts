import { expect, it } from 'vitest'
import { agents } from '../../../src/agents/index.ts'
import { NOTES_REF, readGitAiNotes } from '../../../src/facts/reading/git-ai-notes.ts'
import { observed } from '../../../src/model/fact.ts'
import { aWorld } from '../../fakes/a-world.ts'

const sha = 'ab'.repeat(20)

it('asks for a note wherever git may have put it', async () => {
  const asked: string[] = []
  const world = aWorld()
  const query: typeof world.github.query = (document, variables, answer) => {
    asked.push(document)
    return world.github.query(document, variables, answer)
  }
  await readGitAiNotes({ ...world, github: { ...world.github, query } }, [sha], agents)
  for (const path of [sha, `ab/${sha.slice(2)}`, `ab/ab/${sha.slice(4)}`])
    expect(asked.join('')).toContain(`"${NOTES_REF}:${path}"`)
})

it('has not seen the notes where one of them was not shown, and says of what is no text that it is none', async () => {
  expect(await readGitAiNotes(aWorld(), [sha], agents)).toMatchObject({ status: 'unavailable' })
  const query = observed({ repository: { field0: { __typename: 'Tree' }, field1: null, field2: null } })
  expect(await readGitAiNotes(aWorld({ query }), [sha], agents)).toEqual(
    observed({ items: [], malformed: [{ where: sha, detail: 'GitHub shows no whole text of it' }] }),
  )
})
