import { attempt } from '../../facts/reading/look.ts'
import { canReadFiles, readRepositoryFile } from '../../facts/reading/repository-file.ts'
import { sideBySide } from '../../facts/reading/side-by-side.ts'
import { mapSeen, observed, type Seen } from '../../model/fact.ts'
import { textAt } from '../../model/json.ts'
import type { GitHub } from '../../model/world.ts'
import { mapWorkflow } from '../map/workflow.ts'
import type { Listed, SeenWorkflow } from './settings.ts'

/** Where GitHub looks for workflows. https://docs.github.com/en/actions/concepts/workflows-and-actions/workflows */
const FOLDER = '.github/workflows'

/** GitHub lists no more files of a folder. https://docs.github.com/en/rest/repos/contents#get-repository-content */
const MOST_LISTED = 1000

const NEEDS = ['contents: read']

/** Reads every workflow file of the default branch, and draws what it lets its jobs reach. One that can't be read hides no other. */
export async function lookAtWorkflows(github: GitHub): Promise<Seen<Listed<SeenWorkflow>>> {
  const listing = await attempt(NEEDS, () => listed(github))
  if (listing.status !== 'observed') return listing
  const { items, complete } = listing.value
  const maps = await sideBySide(items, (path) => attempt(NEEDS, () => drawn(github, path)))
  const workflows = items.flatMap((path, index) => {
    const map = maps[index]
    return map === undefined ? [] : [{ path, map }]
  })
  return observed({ items: workflows, complete })
}

async function drawn(github: GitHub, path: string): Promise<SeenWorkflow['map']> {
  const file = await readRepositoryFile(github, path)
  return mapSeen(file, ({ text }) => {
    const map = mapWorkflow(path, text)
    if (map.jobs.length === 0) throw new TypeError('it has no jobs')
    return map
  })
}

async function listed(github: GitHub): Promise<Seen<Listed<string>>> {
  // https://docs.github.com/en/rest/repos/contents#get-repository-content
  const answer = await github.get('GET /repos/{owner}/{repo}/contents/{path}', { path: FOLDER })
  if (answer.status === 'unavailable' && answer.reason === 'not-found')
    return mapSeen(await canReadFiles(github), () => ({ items: [], complete: true }))
  return mapSeen(answer, namesIn)
}

function namesIn(data: unknown): Listed<string> {
  if (!Array.isArray(data)) throw new TypeError(`${FOLDER} is not a folder`)
  const names = data.map((entry) => textAt(entry, 'name') ?? '')
  if (names.includes('')) throw new TypeError(`a file in ${FOLDER} has no name`)
  return {
    items: names.filter((name) => /\.ya?ml$/.test(name)).map((name) => `${FOLDER}/${name}`),
    complete: names.length < MOST_LISTED,
  }
}
