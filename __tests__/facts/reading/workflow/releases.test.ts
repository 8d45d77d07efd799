import { describe, expect, it } from 'vitest'
import { declaredByWorkflow } from '../../../../src/facts/reading/workflow/declared-by-workflow.ts'

const inJob = (steps: string, job = 'runs-on: ubuntu-latest') =>
  `on: push\njobs:\n  deploy:\n    ${job}\n    steps:\n${steps}`
const releasesOf = (steps: string, job?: string) => declaredByWorkflow(inJob(steps, job), 'deploy').releases
/** In one line each. */
const told = (steps: string, job?: string) =>
  releasesOf(steps, job).map(({ by, purpose, when }) => `${purpose} ${by}: ${when}`)

it('are told by place, by the name of the step, and by the words of our own table; nothing else of a command is kept', () => {
  const releases = releasesOf(`      - run: npm ci
      - name: Publish it
        run: |
          npm publish --otp 123456
          kubectl -n prod apply -f k8s/
      - run: git push https://mia:hunter2@example.com/x
      - run: ./deploy.sh
      - uses: acme/deploy@v1
`)
  expect(releases).toEqual([
    { at: 'jobs.deploy.steps[1]', step: 'Publish it', by: 'npm publish', purpose: 'publish', when: 'success' },
    { at: 'jobs.deploy.steps[1]', step: 'Publish it', by: 'kubectl apply', purpose: 'deploy', when: 'success' },
    {
      at: 'jobs.deploy.steps[2]',
      step: 'Run git push https://mia:hunter2@example.com/x',
      by: 'git push',
      purpose: 'write',
      when: 'reached',
    },
  ])
})

it('a push shows that something was written where a commit comes before it: else there may be nothing to push', () => {
  const run = (text: string) => told(`      - run: ${JSON.stringify(text)}\n`)
  expect(run('git push')).toEqual(['write git push: reached'])
  expect(run('git -c user.name=a commit -am x\ngit push')).toEqual(['write git push: success'])
  expect(run('git commit -am x || true\ngit push')).toEqual(['write git push: reached'])
})

it('a program that may skip what is there already may have done nothing', () => {
  const run = (text: string) => told(`      - run: ${text}\n`)
  expect(run('pnpm publish -r')).toEqual(['publish pnpm publish: reached'])
  expect(run('twine upload --skip-existing dist/*')).toEqual(['publish twine upload: reached'])
  expect(run('twine upload $FLAGS dist/*')).toEqual(['publish twine upload: reached'])
  expect(run('twine upload dist/*')).toEqual(['publish twine upload: success'])
})

describe('what the success of the step shows', () => {
  it.each([
    ['a command that it always comes to', 'run: npm publish', 'success'],
    ['one under a condition', 'run: if x; then npm publish; fi', 'reached'],
    ['one whose options are a variable', 'run: npm publish $FLAGS', 'perhaps'],
    ['one that may fail', '{ run: npm publish, continue-on-error: true }', 'reached'],
    ['one that may fail by an expression', '{ run: npm publish, continue-on-error: "${{ inputs.x }}" }', 'reached'],
    ['one that may not fail', '{ run: npm publish, continue-on-error: false }', 'success'],
    ['one in a shell that goes on', '{ run: npm publish, shell: "bash {0}" }', 'reached'],
    ['one that is there twice', '{ run: "npm publish || npm publish --tag x\\nnpm publish" }', 'success'],
  ])('%s', (_, step, when) => {
    expect(told(`      - ${step}\n`)).toEqual([`publish npm publish: ${when}`])
  })

  it.each([
    ['at once on Linux', 'runs-on: [ubuntu-24.04]', 'success'],
    ['perhaps not on what only its owner knows', 'runs-on: [self-hosted, rack]', 'reached'],
    ['nor on Windows', 'runs-on: windows-latest', 'reached'],
  ])('a script that fails in the middle ends %s', (_, job, when) => {
    expect(told('      - run: |\n          npm publish\n          echo done\n', job)).toEqual([
      `publish npm publish: ${when}`,
    ])
  })
})

describe('a variable that may make a trial of it', () => {
  const NAME = 'NPM_CONFIG_DRY_RUN: true'
  const JOB = 'runs-on: ubuntu-latest'
  it.each([
    ['of the step', `{ run: npm publish, env: { ${NAME} } }`, JOB],
    ['of the job', 'run: npm publish', `${JOB}\n    env: { ${NAME} }`],
    ['set before it', '{ run: "export npm_config_dry_run=true\\nnpm publish" }', JOB],
    ['set by itself', '{ run: "npm_config_dry_run=true\\nnpm publish" }', JOB],
    ['known only when it runs', '{ run: npm publish, env: "${{ fromJSON(inputs.env) }}" }', JOB],
  ])('%s leaves open whether it is done at all', (_, step, job) => {
    expect(told(`      - ${step}\n`, job)).toEqual(['publish npm publish: perhaps'])
  })

  it('does so for the whole file too, and another variable does not', () => {
    const file = (env: string) => `env: { ${env} }\n${inJob('      - run: npm publish\n')}`
    const whenIn = (env: string) => declaredByWorkflow(file(env), 'deploy').releases.map(({ when }) => when)
    expect(whenIn(NAME)).toEqual(['perhaps'])
    expect(whenIn('NODE_ENV: production')).toEqual(['success'])
  })
})
