import { nearest } from '../../model/nearest.ts'
import { isSameName } from '../../model/same-name.ts'
import type { Case, Target } from './case.ts'
import { type Deploying, nameOf } from './deploying.ts'
import { type Finding, missing, note, notSeen } from './finding.ts'
import { jobLines } from './job-lines.ts'

const CLAIMS = ['environment-is-protected', 'deployment-was-approved-by-an-independent-human'] as const

/** Whether a job that deploys names an environment that can be looked at. */
export function ofPlace(one: Deploying): readonly Finding[] {
  const { job, path, how } = one
  if (how !== 'deploys') return []
  if (job.environmentIsExpression)
    return [
      notSeen({
        code: 'environment-is-an-expression',
        about: nameOf(one),
        what: `Its environment is ${job.environment}: which one that is, is known only when it runs.`,
        why: 'Whose rules hold, and what the policy asks, can be looked at only for each environment by itself.',
        claims: CLAIMS,
        add: { where: `${path}, in a job for each environment`, lines: jobLines(job, ['environment: production']) },
      }),
    ]
  if (job.environment !== null) return []
  return [
    missing({
      code: 'no-environment',
      about: nameOf(one),
      what: 'It deploys, and is in no environment.',
      why: 'Nobody is asked before it gets its credentials, and GitHub records no approval.',
      claims: CLAIMS,
      add: { where: path, lines: jobLines(job, ['environment: production']) },
    }),
  ]
}

/** Whether an environment that jobs name is there. Where the list was not read to its end, the name may be on the rest. */
export function ofName({ name, jobs, weight }: Target, { settings: { environments } }: Case): readonly Finding[] {
  if (environments.status !== 'observed') return []
  const { items, complete } = environments.value
  if (items.some((one) => isSameName(one.name, name))) return []
  if (!complete)
    return [notSeen({ ...told(name), what: `${name} is not on the part of the list of environments that was read.` })]
  const guess = nearest(
    name,
    items.map((one) => one.name),
  )
  const hint = guess === undefined ? '' : ` Is ${guess} meant?`
  const what = `There is no environment ${name}, which ${jobs.map(nameOf).join(', ')} names.${hint}`
  const add = { where: `Settings › Environments › New environment`, lines: [name] }
  return [(weight === 'missing' ? missing : note)({ ...told(name), what, add })]
}

const told = (name: string) => ({
  code: 'environment-not-there',
  about: name,
  why: 'GitHub makes an environment when a job first names it, and protects it by nothing.',
  claims: CLAIMS,
})
