import { filesAt, makeCommit } from './commits.ts'
import type { NoteDescription } from './description.ts'
import type { World } from './world.ts'

/** Writes a note as git does: a file named as the commit it is about, in a commit that only the notes' ref leads to. https://git-scm.com/docs/git-notes */
export function writeNote(world: World, { on, text, ref = 'refs/notes/ai', fanOut = 0 }: NoteDescription): void {
  const { sha } = world.commit(on ?? world.repository.defaultBranch)
  const folders = Array.from({ length: fanOut }, (_, index) => `${sha.slice(2 * index, 2 * index + 2)}/`)
  const before = world.git.refs.get(ref)
  const path = `${folders.join('')}${sha.slice(2 * fanOut)}`
  const described = { message: 'Notes added by git', files: { [path]: text } }
  const place = { parents: before === undefined ? [] : [before], files: filesAt(world, before), at: world.clock.now }
  world.git.refs.set(ref, makeCommit(world, described, place).sha)
}
