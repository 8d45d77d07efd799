import { entryAt, resolve } from '../../world/git-reading.ts'
import type { World } from '../../world/world.ts'
import type { Body } from '../bodies/body.ts'
import { found, Refusal, type Route, repo } from '../route.ts'

const PLACES = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS']

/** What is wrong with the first CODEOWNERS file that is there. https://docs.github.com/rest/repos/repos#list-codeowners-errors */
const errors: Route = {
  template: `GET ${repo}/codeowners/errors`,
  needs: 'contents=read',
  answer: ({ world, query }) => {
    const ref = query.get('ref') ?? world.repository.defaultBranch
    const commit = resolve(world.git, ref)
    if (commit === undefined) throw new Refusal(404, `No commit found for the ref ${ref}`)
    const path = found(PLACES.find((place) => entryAt(world.git, commit.tree, place)?.type === 'blob'))
    const text = world.git.blobs.get(entryAt(world.git, commit.tree, path)?.sha ?? '')?.toString() ?? ''
    return { body: { errors: text.split('\n').flatMap((line, index) => errorsIn(world, path, line, index + 1)) } }
  },
}

function errorsIn(world: World, path: string, source: string, line: number): Body[] {
  const words = source
    .replace(/(^|\s)#.*$/, '')
    .split(/\s+/)
    .filter(Boolean)
  const [pattern, ...owners] = words
  if (pattern === undefined) return []
  const wrong = /^!|^\\#|[[\]]/.test(pattern)
    ? [{ kind: 'Invalid pattern', word: pattern }]
    : owners.flatMap((word) => wrongWith(world, word))
  return wrong.map(({ kind, word }) => {
    const column = source.indexOf(word) + 1
    const message = `${kind} on line ${line}:\n\n  ${source}\n  ${' '.repeat(column - 1)}^`
    return { line, column, kind, source, suggestion: null, message, path }
  })
}

function wrongWith(world: World, word: string): { kind: string; word: string }[] {
  if (!word.includes('@') || word.endsWith('@')) return [{ kind: 'Invalid owner', word }]
  const [name = '', team] = word.replace(/^@/, '').split('/')
  const known = team === undefined ? world.accounts.find(name)?.gone === false : world.teams.has(team)
  return known || !word.startsWith('@') ? [] : [{ kind: 'Unknown owner', word }]
}

export const codeOwnerRoutes: readonly Route[] = [errors]
