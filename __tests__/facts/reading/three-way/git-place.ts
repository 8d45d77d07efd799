import type { Place } from '../../../../src/facts/reading/in-repository.ts'
import { observed } from '../../../../src/model/fact.ts'
import { aWorld } from '../../../fakes/a-world.ts'
import { Git } from '../../../fakes/world/git.ts'

/** A repository whose trees and blobs GitHub tells; each query is kept. */
export interface GitPlace {
  readonly git: Git
  readonly queries: readonly string[]
  readonly place: Place
}

/** What is told of an object, instead of the truth. */
export type Told = (oid: string, truth: object | null) => object | null

/** A repository, and what GitHub tells of it. */
export function gitPlace(told: Told = (_, truth) => truth): GitPlace {
  const git = new Git()
  const queries: string[] = []
  const world = aWorld()
  const query = async (document: string) => {
    queries.push(document)
    const asked = [...document.matchAll(/(field\d+): object\(oid: "(\w+)"\)/g)]
    const repository = Object.fromEntries(asked.map(([, alias, oid = '']) => [alias, told(oid, truthOf(git, oid))]))
    return observed(JSON.parse(JSON.stringify({ repository })))
  }
  return { git, queries, place: { runner: world.runner, github: { ...world.github, query } } }
}

function truthOf(git: Git, oid: string): object | null {
  const entries = git.trees.get(oid)
  if (entries !== undefined)
    return {
      entries: entries.map(({ path, mode, sha }) => ({ name: path, mode: Number.parseInt(mode, 8), oid: sha })),
    }
  const content = git.blobs.get(oid)
  if (content === undefined) return null
  const isBinary = content.includes(0)
  return { isBinary, isTruncated: false, text: isBinary ? null : content.toString() }
}
