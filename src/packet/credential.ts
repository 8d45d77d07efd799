import { tokenOf } from '../credentials/of-job.ts'
import { reachableCredentials } from '../credentials/reachable.ts'
import type { Facts } from '../facts/index.ts'
import type { Credential, TokenScope } from '../model/credential.ts'
import { known } from '../model/fact.ts'
import { isSameName } from '../model/same-name.ts'
import { TOKEN_SCOPES } from '../model/token-scopes.ts'
import { workflowName } from '../model/workflow-name.ts'
import { defineLink } from './define.ts'

/** What the job's token may do, and what else the job can reach that opens a door. */
export const credential = defineLink({
  id: 'credential',
  facts: ['workflow', 'workflow-calls', 'token-permissions', 'run', 'event', 'repository', 'identity-token'],
  draw(facts) {
    const file = known(facts.workflow)
    const { basis, scopes, differences } = tokenOf(file, facts)
    const others =
      file === undefined ? 'What else the job can reach was not seen.' : inWords(reachableCredentials(file, facts))
    if (file?.jobFound === true && !definesTheJob(file, facts))
      return {
        state: 'contradictory',
        text: `It was read from ${workflowName(file)} at ${file.commit}, but the identity token says that another file defines the job, or another commit of it. ${others}`,
      }
    if (scopes === null) return { state: 'unknown', text: `${WHY[basis]} ${others}` }
    const may = `${SAID_BY[basis]} ${scopesInWords(scopes)}`
    if (differences.length > 0)
      return {
        state: 'contradictory',
        text: `${may}, but the runner was told otherwise of: ${differences.join(', ')}. ${others}`,
      }
    return { state: 'declared', text: `${may}. ${others}` }
  },
})

type Workflow = Extract<Facts['workflow'], { readonly status: 'observed' }>['value']

/** The credentials are those of this job only if the file that they were read from is the one that defines it. */
function definesTheJob({ repository, path, commit }: Workflow, facts: Facts): boolean {
  const claims = known(facts['identity-token'])?.claims
  const [ref, sha] = [claims?.['job_workflow_ref'], claims?.['job_workflow_sha']]
  const file = ref?.split('@')[0]
  const own = known(facts.run)?.repository
  const isOf = (owner: string | undefined) =>
    owner === undefined || isSameName(file?.slice(0, -path.length - 1) ?? '', owner)
  const isSameFile = file === undefined || (file.endsWith(`/${path}`) && isOf(repository ?? own))
  return isSameFile && (sha === undefined || sha === commit)
}

const SAID_BY = {
  declared: "The job's token is declared to have",
  'settings-seen': "What the job's token may do is not declared; the repository's settings give it",
  runner: "What the job's token may do is not declared; the runner was told of",
}

const WHY = {
  settings: "What the job's token may do is not declared, so it is what the repository's settings say.",
  'several-ways': "Which of several calls made this job can't be told, and they give its token different permissions.",
  'callers-not-seen':
    "What the job's token may do is not declared where it is defined, and its callers were not all seen.",
  'job-not-seen': "What the job's token may do is not known: the workflow file was not seen, or has no such job.",
}

function scopesInWords(scopes: readonly TokenScope[]): string {
  const settable = scopes.filter(({ scope }) => scope !== 'metadata')
  const levels = new Map(settable.map(({ scope, level }) => [scope, level]))
  const known = Object.entries(TOKEN_SCOPES)
  if (known.every(([scope, most]) => levels.get(scope) === most)) return 'write-all'
  if (known.every(([scope]) => levels.get(scope) === 'read')) return 'read-all'
  return settable.length === 0 ? 'no scopes' : settable.map(({ scope, level }) => `${scope}: ${level}`).join(', ')
}

/** Other credentials that the one line of the link names. */
const MOST_NAMED = 6

function inWords(credentials: readonly Credential[]): string {
  const others = credentials.filter(({ kind }) => kind !== 'github-token')
  if (others.length === 0) return 'Its workflow file gives it no other credential.'
  const named = others.slice(0, MOST_NAMED).map(({ name, kind }) => `${name} (${kind.replaceAll('-', ' ')})`)
  const more = others.length > MOST_NAMED ? ` and ${others.length - MOST_NAMED} more` : ''
  return `It can also reach: ${named.join(', ')}${more}.`
}
