import type { Credential } from '../../model/credential.ts'
import { visible } from '../../reports/visible.ts'
import type { MapWithApprovals } from './approval.ts'

type Job = MapWithApprovals['jobs'][number]

/** The paths of a workflow, for people. */
export function renderMap(path: string, { triggers, jobs }: MapWithApprovals): string {
  const paths = jobs.filter((job) => job.isPath)
  const others = jobs.filter((job) => !job.isPath).map(({ key }) => visible(key))
  const parts = [
    `${visible(path)}, started by ${listed(triggers)}`,
    ...paths.map((job) => linesOf(job).join('\n')),
    ...(others.length === 0
      ? []
      : [`In no environment, and with nothing but a token that only reads: ${others.join(', ')}.`]),
    END,
  ]
  return `${parts.join('\n\n')}\n`
}

const END = `Drawn from this file, and the approval from the policy too. What commands and actions do inside, the rules of an environment, and the settings of the
repository are not in it; a called workflow and a pull request from a fork can get less than what is written here.`

function linesOf(job: Job): readonly string[] {
  const { calls, runs, agents } = job
  return [
    `job ${visible(job.key)}`,
    row('environment', job.environment === null ? 'none' : visible(job.environment)),
    row('approval', ...job.approval.map(visible)),
    row('token', ...tokenOf(job)),
    row(
      'credentials',
      ...job.credentials.map(credentialInWords),
      ...(calls?.secrets === 'inherit' ? ['every secret'] : []),
    ),
    ...(calls === null ? [] : [row('calls', `${visible(calls.uses)} (${calls.pin}); draw that file too`)]),
    row('actions', ...job.uses.map(({ uses, pin }) => `${visible(uses)} (${pin})`)),
    ...(runs === 0 ? [] : [row('commands', `${runs} step${runs === 1 ? '' : 's'}`)]),
    ...(agents.length === 0 ? [] : [row('agents', ...agents)]),
    row('targets', ...(job.targets.length === 0 ? ['none that is known'] : job.targets.map(visible))),
    row('gaps', ...job.gaps.map(visible)),
  ]
}

/** A title and its values, one a line. */
function row(title: string, ...values: readonly string[]): string {
  const [first = 'none', ...rest] = values
  return [`  ${title.padEnd(WIDTH)}${first}`, ...rest.map((value) => `  ${' '.repeat(WIDTH)}${value}`)].join('\n')
}

const WIDTH = 13

function tokenOf({ token: { scopes } }: Job): readonly string[] {
  if (scopes === null) return ['not in this file']
  const origins = [...new Set(scopes.map(({ from }) => from))]
  return origins.map((origin) => {
    const levels = scopes.filter(({ from }) => from === origin).map(({ scope, level }) => `${scope}: ${level}`)
    return `${levels.map(visible).join(', ')} (${origin === 'always' ? 'always' : `by the ${origin}`})`
  })
}

function credentialInWords({ kind, name, provider, lifetime, from }: Credential): string {
  const what = [kind, ...(provider === null ? [] : [`for ${provider}`]), lifetime].join(', ')
  return visible(`${name} (${what})${from.length === 0 ? '' : ` at ${from.join(', ')}`}`)
}

const listed = (names: readonly string[]): string =>
  names.length === 0 ? 'nothing that is named' : names.map(visible).join(', ')
