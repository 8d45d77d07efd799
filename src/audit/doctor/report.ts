import { controls } from '../../controls/index.ts'
import { visible } from '../../reports/visible.ts'
import type { Coverage, CoveredJob } from './coverage.ts'
import type { Diagnosis } from './diagnose.ts'
import type { Finding } from './finding.ts'

/** The diagnosis, for people. */
export function renderDiagnosis(diagnosis: Diagnosis): string {
  const { repository, defaultBranch, window, policy, coverage, findings, counts } = diagnosis
  const parts = [
    `${visible(repository)}, branch ${visible(defaultBranch)}: what an audit that looks back ${window} days would miss.`,
    coverageIn(coverage, `${policy.path} (${POLICY[policy.state]})`).join('\n'),
    ...findings.map((one) => linesOf(one).join('\n')),
    `${counts.missing} missing, ${counts['not-seen']} not seen, ${counts.note} to note.\n${END}`,
  ]
  return `${parts.join('\n\n')}\n`
}

const END = `Looked at as it is now, with what this token may read. Not looked at: other branches, workflows of other repositories, what
actions and commands do inside, who is in a team. A record of a deployment says what held for it.`

const POLICY: Readonly<Record<Diagnosis['policy']['state'], string>> = {
  'from-default-branch': 'from the default branch',
  'built-in': 'not there: what is built in judges',
  missing: 'not there',
  invalid: 'not a policy',
  unreadable: 'not seen',
}

function coverageIn(
  { workflows, unread, jobs, environments, unnamed, complete }: Coverage,
  policy: string,
): readonly string[] {
  const recorded = jobs.filter((one) => one.recorded === 'yes').length
  return [
    `Looked at${complete ? '' : ', and not at all there is'}:`,
    row('workflows', workflows === null ? 'not seen' : listed(workflows)),
    ...(unread.length === 0 ? [] : [row('not read', listed(unread))]),
    row(
      'jobs',
      jobs.length === 0
        ? 'none that deploys'
        : `${jobs.length} that deploy or may; ${recorded} recorded as it should be`,
    ),
    ...jobs.map((one) => row('', jobInWords(one))),
    row('environments', environments === null ? 'not seen' : listed(environments)),
    ...(unnamed.length === 0 ? [] : [row('', `named by no job: ${listed(unnamed)}`)]),
    row('policy', visible(policy)),
  ]
}

const WIDTH = 14
const row = (title: string, value: string): string => `  ${title.padEnd(WIDTH)}${value}`
const listed = (names: readonly string[]): string => (names.length === 0 ? 'none' : names.map(visible).join(', '))

const HOW: Readonly<Record<CoveredJob['how'], string>> = {
  deploys: '',
  'may-deploy': ', may deploy',
  calls: ', calls a file that was not looked at',
}
const RECORDED = { yes: 'recorded', 'in-part': 'recorded in part', no: 'not recorded' } as const

function jobInWords({ workflow, job, environment, how, recorded }: CoveredJob): string {
  const place = environment === null ? 'in no environment' : environment
  const told = recorded === null ? 'not told here' : RECORDED[recorded]
  return visible(`${workflow} › ${job} → ${place}${HOW[how]}: ${told}`)
}

const TITLES: Readonly<Record<Finding['state'], string>> = { missing: 'MISSING', 'not-seen': 'NOT SEEN', note: 'NOTE' }

function linesOf({ state, about, what, why, claims, needs, add }: Finding): readonly string[] {
  return [
    visible(`${TITLES[state]}  ${about}: ${what}`),
    visible(`  ${why}`),
    ...claims.map((claim) => `  claim: ${claim} (${titleOf(claim)})`),
    ...(needs.length === 0 ? [] : [visible(`  a token that would see it has: ${needs.join(', ')}`)]),
    ...(add === null ? [] : [visible(`  ${add.where}:`), ...add.lines.map((line) => visible(`    ${line}`))]),
  ]
}

const titleOf = (id: string): string => controls.find((control) => control.id === id)?.title ?? ''
