import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import { sampleJob } from '../sample-job.ts'
import { type Services, startServices } from '../services.ts'
import { inputsOf } from './manifest.ts'
import { type JobDescription, type JobResult, runJob } from './run-job.ts'

const actionDir = join(import.meta.dirname, 'sample')

describe('the runner', () => {
  let services: Services
  const results: JobResult[] = []

  beforeAll(async () => {
    services = await startServices()
  })
  afterAll(async () => await services.close())
  afterEach(async () => {
    vi.unstubAllEnvs()
    await Promise.all(results.splice(0).map(async (result) => await result.remove()))
  })

  async function run(description: Partial<JobDescription> = {}): Promise<JobResult> {
    const result = await runJob({ job: sampleJob, services, actionDir, ...description })
    results.push(result)
    return result
  }

  it('evaluates inputs for main and again for post, when the job has gone on', async () => {
    const { main, post, conclusion } = await run({
      with: { steps: `${placeholder('toJSON(steps.deploy.outcome)')} ${placeholder('steps.deploy.outputs.url')}` },
      steps: [{ id: 'deploy', outcome: 'failure', outputs: { url: 'https://shop.test' } }],
    })
    expect(main.log).toContain('stage=main status=success steps=null ')
    expect(post.log).toContain('stage=post status=failure steps="failure" https://shop.test')
    expect([main.conclusion, post.conclusion, conclusion]).toEqual(['success', 'success', 'failure'])
  })

  it('reads what a stage wrote: outputs, state, summary, annotations, masks', async () => {
    const { main, state } = await run()
    expect(main.outputs).toEqual({ stage: 'main', report: 'line one\nline two' })
    expect(state).toEqual({ main: 'done' })
    expect(main.summary).toBe('# main with ***\n')
    expect(main.masks).toEqual(['s3cret'])
    expect(main.annotations).toEqual([
      {
        level: 'warning',
        message: '100% ***\nsecond line',
        properties: { file: 'deploy.yml', line: '3', title: 'Careful, now' },
      },
    ])
    expect(main.log.split('\n').slice(1, 4)).toEqual(['token ***', 'early s3cret', 'late ***'])
    expect(main.log).toContain('::error::only text')
    expect(main.log).not.toContain('unseen')
    expect(main.log).toContain('github.localhost answered 200')
  })

  it('gives the process what GitHub’s runner gives, and nothing of this one’s own', async () => {
    vi.stubEnv('SIGSTORE_ID_TOKEN', 'leak')
    const { main, temp, workspace } = await run({ env: { REGION: 'eu' } })
    expect(main.env).toMatchObject({
      'INPUT_GITHUB-TOKEN': sampleJob.token,
      'INPUT_CHECK-RUN-ID': '9001',
      INPUT_TWO_WORDS: 'plain',
      GITHUB_REPOSITORY_ID: '4001',
      GITHUB_REF_PROTECTED: 'true',
      GITHUB_API_URL: services.apiUrl,
      GITHUB_RETENTION_DAYS: '90',
      GITHUB_WORKSPACE: workspace,
      RUNNER_TEMP: temp,
      RUNNER_ENVIRONMENT: 'github-hosted',
      REGION: 'eu',
    })
    expect(Object.keys(main.env)).not.toContain('SIGSTORE_ID_TOKEN')
    expect(Object.keys(main.env)).not.toContain('GITHUB_TOKEN')
    const { main: without } = await run({ job: { ...sampleJob, permissions: {} } })
    expect(Object.keys(without.env)).not.toContain('ACTIONS_ID_TOKEN_REQUEST_URL')
  })

  it('stops ordinary steps after a main that failed, and still runs the post', async () => {
    const { main, post, conclusion, others } = await run({
      with: { fail: 'main' },
      steps: [{ uses: actionDir }, { uses: actionDir, if: 'always()' }, { uses: actionDir, if: '!cancelled()' }],
    })
    expect([main.outcome, main.exitCode, post.outcome, conclusion]).toEqual(['failure', 1, 'success', 'failure'])
    expect(others.map((other) => other.main.outcome)).toEqual(['skipped', 'success', 'success'])
    expect(others[0]?.post.outcome).toBe('skipped')
  })

  it('lets a job succeed whose failing step may continue', async () => {
    const { main, conclusion } = await run({ with: { fail: 'main' }, step: { id: 'us', continueOnError: true } })
    expect([main.outcome, main.conclusion, conclusion]).toEqual(['failure', 'success', 'success'])
  })

  it('fails the job for a post that failed, and tells earlier steps’ posts, which come later', async () => {
    const { others, post, conclusion } = await run({ with: { fail: 'post' }, before: [{ uses: actionDir }] })
    expect([post.outcome, conclusion]).toEqual(['failure', 'failure'])
    expect(others[0]?.post.log).toContain('stage=post status=failure')
  })

  it('hands environment, path and declared artifacts from step to step', async () => {
    const script =
      'echo COLOUR=green >> $GITHUB_ENV; echo /opt/tool >> $GITHUB_PATH; echo hi > app; echo app >> $GITHUB_ARTIFACTS'
    const { main, conclusion } = await run({
      before: [
        { run: script },
        { run: 'cat $GITHUB_ARTIFACTS_LIST | grep -q sha256:98ea6e4f && test $COLOUR = green' },
      ],
    })
    expect(conclusion).toBe('success')
    expect(main.env['COLOUR']).toBe('green')
    expect(main.env['PATH']?.startsWith('/opt/tool:')).toBe(true)
  })

  it('runs a post after a cancelled job, and knows it', async () => {
    const { post, conclusion } = await run({ steps: [{ outcome: 'cancelled' }, { run: 'exit 1' }] })
    expect(conclusion).toBe('cancelled')
    expect(post.log).toContain('status=cancelled')
  })

  it('warns of an input that the action does not know', async () => {
    const { main } = await run({ with: { gait: 'enforce' } })
    expect(main.annotations[0]?.message).toMatch(/^Unexpected input\(s\) 'gait', valid inputs are \['github-token', /)
    expect(main.env['INPUT_GAIT']).toBe('enforce')
  })

  it('ends a step that hangs when its time is up, and goes on with the job', async () => {
    const deaf = await startServices()
    deaf.loopback.fail(({ url }) => url.pathname.startsWith('/_services/token'), 'hang')
    const { main, post, conclusion } = await run({ services: deaf, step: { timeoutMinutes: 0.01 } })
    expect([main.outcome, main.exitCode, post.outcome, conclusion]).toEqual([
      'failure',
      undefined,
      'failure',
      'failure',
    ])
    expect(main.annotations.at(-1)?.message).toBe('The action has timed out after 0.01 minutes.')
    await deaf.close()
  })

  it('offers a default fewer contexts than a `with`', () => {
    const manifest = {
      name: 'Sample',
      inputs: { x: placeholder('steps.deploy.outcome') },
      main: '',
      post: '',
      postIf: '',
    }
    const contexts = { steps: { deploy: { outcome: 'success' } }, job: { status: 'success' } }
    expect(inputsOf(manifest, { x: placeholder('steps.deploy.outcome') }, contexts)).toEqual({ x: 'success' })
    expect(() => inputsOf(manifest, {}, contexts)).toThrow('steps')
  })
})

/** `${{ }}` around an expression. */
function placeholder(expression: string): string {
  return `\${{ ${expression} }}`
}
