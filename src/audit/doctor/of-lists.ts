import { isSameName } from '../../model/same-name.ts'
import { askedOf } from '../../policy/asked.ts'
import type { Case } from './case.ts'
import { nameOf } from './deploying.ts'
import { type Finding, inWords, notSeen, refused } from './finding.ts'

const OUTCOME = ['outcome-is-recorded'] as const
const UNREAD = 'What it deploys, and whether that is recorded, is not known.'

/** What of the workflows and environments was not read, so that nothing is said of it. */
export function ofLists(given: Case): readonly Finding[] {
  const { workflows, environments } = given.settings
  const protection = { code: 'environments', about: 'environments', claims: ['environment-is-protected'] } as const
  return [
    ...refused(workflows, 'The workflow files', {
      code: 'workflows',
      about: '.github/workflows',
      why: UNREAD,
      claims: OUTCOME,
    }),
    ...(workflows.status === 'observed' ? ofWorkflows(workflows.value) : []),
    ...refused(environments, 'The environments and their rules', {
      ...protection,
      why: 'Who is asked before a deployment is not known.',
    }),
    ...(environments.status === 'observed' && !environments.value.complete
      ? [
          notSeen({
            ...protection,
            what: 'Not all environments could be read.',
            why: 'Of the others nothing is known.',
          }),
        ]
      : []),
    ...ofUnnamed(given),
  ]
}

function ofWorkflows({ items, complete }: Extract<Case['settings']['workflows'], { status: 'observed' }>['value']) {
  const told = { code: 'workflow', why: UNREAD, claims: OUTCOME }
  const unread = items.flatMap(({ path, map }) =>
    map.status === 'observed'
      ? []
      : [
          notSeen({
            ...told,
            about: path,
            what: `It could not be read as a workflow (${map.status === 'unavailable' ? inWords(map) : 'it is gone'}).`,
            needs: map.status === 'unavailable' ? map.needs : [],
          }),
        ],
  )
  const rest = {
    ...told,
    code: 'workflows',
    about: '.github/workflows',
    what: 'GitHub lists no more than a thousand files.',
  }
  return complete ? unread : [...unread, notSeen(rest)]
}

/** The environments that no job names outright. */
export function unnamedIn({ settings: { environments }, targets }: Case): readonly string[] {
  const names = environments.status === 'observed' ? environments.value.items.map(({ name }) => name) : []
  return names.filter((name) => !targets.some((target) => isSameName(target.name, name)))
}

/** Something may deploy to an environment that no job names: another tool, another branch, a job that computes the name. */
function ofUnnamed(given: Case): readonly Finding[] {
  const computed = given.jobs.filter(({ job }) => job.environmentIsExpression).map(nameOf)
  const hint = computed.length === 0 ? '' : ` It may be one of: ${computed.join(', ')}.`
  return unnamedIn(given).flatMap((name) => {
    const target = { environment: name, marked: false }
    if ((askedOf(given.policy.policy, target)?.require.length ?? 0) === 0) return []
    const what = `No job on the default branch names ${name}, of which the policy requires something.${hint}`
    return [notSeen({ code: 'environment-unnamed', about: name, what, why: UNREAD, claims: OUTCOME })]
  })
}
