import { type MappedJob, reachesOut } from './job.ts'

/** What an auditor would ask about a job, in plain sentences. Whether the evidence is recorded is told apart. */
export const gapsOf = (job: MappedJob): readonly string[] => [
  ...ofToken(job),
  ...ofPins(job),
  ...ofCredentials(job),
  ...ofEnvironment(job),
  ...ofAgents(job),
  ...(job.notUnderstood.length === 0 ? [] : [`Not understood: ${job.notUnderstood.join(', ')}.`]),
]

function ofToken({ token: { basis } }: MappedJob): readonly string[] {
  if (basis === 'declared') return []
  const decides =
    basis === 'callers-not-seen'
      ? "its caller gives, or the repository's settings say"
      : "the repository's settings say"
  return [`Neither the job nor the workflow has a \`permissions:\` block: its token may do what ${decides}.`]
}

function ofPins({ uses, calls }: MappedJob): readonly string[] {
  const loose = [...uses, ...(calls === null ? [] : [calls])].filter(({ pin }) => pin === 'ref' || pin === 'none')
  return loose.length === 0
    ? []
    : [
        `Named by what can be made to mean something else, instead of a full commit id: ${listed(loose.map((one) => one.uses))}.`,
      ]
}

function ofCredentials({ credentials, calls }: MappedJob): readonly string[] {
  const lasting = (lifetime: string) =>
    listed(credentials.filter((one) => one.lifetime === lifetime).map(({ name }) => name))
  const [long, unsure] = [lasting('long-lived'), lasting('unknown')]
  return [
    ...(long === ''
      ? []
      : [`Stored, and valid until changed: ${long}. An identity token (OpenID Connect) would end with the job.`]),
    ...(unsure === '' ? [] : [`What these open, and for how long, can't be told: ${unsure}.`]),
    ...(calls?.secrets === 'inherit' ? ['`secrets: inherit` hands every secret to the workflow that it calls.'] : []),
  ]
}

function ofEnvironment(job: MappedJob): readonly string[] {
  if (job.environmentIsExpression)
    return ['Its environment is an expression: whose rules hold is known only when it runs.']
  // What a called workflow's jobs are in, its own file says.
  return job.environment === null && job.calls === null && reachesOut(job)
    ? ['It is in no environment: nobody is asked before it gets these credentials.']
    : []
}

const ofAgents = ({ agents }: MappedJob): readonly string[] =>
  agents.length === 0 ? [] : [`A coding agent runs beside everything that this job can reach: ${listed(agents)}.`]

const listed = (names: readonly string[]): string => [...new Set(names)].join(', ')
