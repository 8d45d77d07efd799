import { known } from '../model/fact.ts'
import { type Told, unknown, yes } from './define.ts'
import type { JobSeen } from './job-seen.ts'

type Release = NonNullable<JobSeen['file']>['releases'][number]

/** Whether a step of the job does so, by its own words; undefined: none is known to, which does not show that none does. */
export function couldRelease({ file }: JobSeen, purpose: Release['purpose']): Told | undefined {
  const releases = file?.releases.filter((release) => release.purpose === purpose) ?? []
  const release = releases.find(({ when }) => when !== 'perhaps') ?? releases[0]
  if (release === undefined) return undefined
  return release.when === 'perhaps'
    ? unknown(
        `One of its steps ${inWords(release)}, and an expression or a variable decides whether it ${DOES[purpose]}.`,
      )
    : yes(`One of its steps ${inWords(release)}, which ${DOES[purpose]}.`)
}

/** Whether a step of the job did so: by how GitHub says that this very step ended. Undefined: no step is known to do so. */
export function didRelease({ file, facts }: JobSeen, purpose: Release['purpose']): Told | undefined {
  const releases = file?.releases.filter((release) => release.purpose === purpose) ?? []
  const steps = known(facts.job)?.steps ?? []
  for (const release of releases.filter(({ when }) => when === 'success')) {
    const [step, ...others] = steps.filter(({ name }) => name === release.step)
    if (step?.conclusion === 'success' && others.length === 0)
      return yes(`Step ${step.number} of the job ${inWords(release)}, which ${DOES[purpose]}, and ended with success.`)
  }
  const [first] = releases
  return first && unknown(`One of its steps ${inWords(first)}; that it did so is not shown by how the steps ended.`)
}

const DOES = { publish: 'publishes', deploy: 'deploys', write: 'writes to a repository' } as const

/** Actions are named by repository and path, commands by words. */
const inWords = ({ by }: Release): string => `${by.includes('/') ? 'uses' : 'runs'} ${by}`
