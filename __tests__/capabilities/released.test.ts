import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { conclude } from '../../src/conclude.ts'
import { declaredByWorkflow } from '../../src/facts/reading/workflow/declared-by-workflow.ts'
import { someFacts, unseen, VALUES, type ValueOf } from '../fakes/some-facts.ts'
import { bareJob, capabilityOf, releaseOf } from './a-job.ts'

type Step = ValueOf<'job'>['steps'][number]

/** How GitHub says that these steps ended. */
function ended(conclusion: Step['conclusion'], ...names: readonly string[]) {
  const status = conclusion === null ? 'in_progress' : 'completed'
  const steps = names.map((name, index) => ({ number: index + 2, name, status, conclusion }))
  return someFacts({ job: { ...VALUES.job, steps } }).job
}

const published = (besides: Parameters<typeof releaseOf>[2], job: ReturnType<typeof ended> | undefined) =>
  capabilityOf(
    'publish',
    bareJob({ releases: [releaseOf('publish', 'npm publish', besides)] }, { job: job ?? unseen('job') }),
  )

describe('whether the job did what a step of it is known to do', () => {
  it('is yes where GitHub says that this very step ended with success', () => {
    expect(published({}, ended('success', 'Build', 'Release'))).toMatchObject({
      could: 'yes',
      did: 'yes',
      basis: {
        could: 'One of its steps runs npm publish, which publishes.',
        did: 'Step 3 of the job runs npm publish, which publishes, and ended with success.',
      },
      facts: expect.arrayContaining(['workflow', 'job']),
    })
  })

  it.each([
    ['the step failed', {}, ended('failure', 'Release')],
    ['the step was skipped', {}, ended('skipped', 'Release')],
    ['the step has not ended', {}, ended(null, 'Release')],
    ['no step has its name', {}, ended('success', 'Build')],
    ['two steps have its name', {}, ended('success', 'Release', 'Release')],
    ['its name is not known', { step: null }, ended('success', 'Release')],
    ['the success of the step does not show it', { when: 'reached' as const }, ended('success', 'Release')],
    ['how the steps ended was not seen', {}, undefined],
  ])('is not known where %s', (_, besides, job) => {
    const { could, did, basis } = published(besides, job)
    expect({ could, did }).toEqual({ could: 'yes', did: 'unknown' })
    expect(basis.did).toBe('One of its steps runs npm publish; that it did so is not shown by how the steps ended.')
  })

  it('is not known, nor whether it could, where an expression decides', () => {
    expect(published({ when: 'perhaps' }, ended('success', 'Release'))).toMatchObject({
      could: 'unknown',
      did: 'unknown',
      basis: {
        could: 'One of its steps runs npm publish, and an expression or a variable decides whether it publishes.',
      },
    })
  })

  it('is told of deployments and of what is written too, each of its own', () => {
    const facts = bareJob(
      { releases: [releaseOf('deploy', 'azure/webapps-deploy@v3'), releaseOf('write', 'git push')] },
      { job: ended('success', 'Release') },
    )
    expect(capabilityOf('deploy', facts).basis.did).toContain('uses azure/webapps-deploy@v3, which deploys')
    expect(capabilityOf('write', facts).basis.did).toContain('runs git push, which writes to a repository')
    expect(capabilityOf('publish', facts)).toMatchObject({ could: 'no', did: 'no' })
  })

  it('is a gap where no approval covers it', () => {
    const workflow = { ...VALUES.workflow, releases: [releaseOf('publish', 'npm publish')] }
    const others = { job: ended('success', 'Release'), approvals: unseen('approvals') }
    const { gaps } = conclude(someFacts({ workflow }, others), null)
    expect(gaps.map(({ id }) => id)).toContain('capability-without-approval:publish')
  })
})

it('whatever commands a job runs, they make no capability a no that would be none without them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string()), { maxLength: 6 }),
      fc.boolean(),
      (pieces, open) => {
        const step = JSON.stringify({ run: pieces.join(' ') })
        const text = `on: push\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n    steps:\n      - ${step}\n`
        const { releases, runs } = declaredByWorkflow(text, 'deploy')
        const secrets = { named: open ? [{ name: 'KEY', at: ['env.K'] }] : [], any: [] }
        const job = ended(
          'success',
          `Run ${
            pieces
              .join(' ')
              .trimStart()
              .split(/[\r\n]/)[0]
          }`,
        )
        const answersOf = (file: Partial<ValueOf<'workflow'>>) =>
          conclude(bareJob({ secrets, ...file }, { job }), null).capabilities.map(({ could, did }) => [could, did])
        const [without, withThem] = [answersOf({ releases: [], runs: 0 }), answersOf({ releases, runs })]
        const more = withThem.flatMap((answers, index) =>
          answers.filter((answer, which) => answer === 'no' && without[index]?.[which] !== 'no'),
        )
        expect(more).toEqual([])
      },
    ),
    { numRuns: 300 },
  )
})

const PIECES = [
  'npm publish',
  'kubectl apply -f x',
  'git push',
  '--dry-run',
  '\n',
  '&&',
  '||',
  '"',
  'if x; then',
  'exit 0',
]
