import type { Status } from '../../world/check.ts'
import { resolve } from '../../world/git-reading.ts'
import { latest, type Run, type RunJob } from '../../world/run.ts'
import { checkBody, statusBody } from '../bodies/check.ts'
import { checkRunBody, jobBody } from '../bodies/job.ts'
import { simpleRepositoryBody } from '../bodies/repository.ts'
import { counted, pageOf } from '../paging.ts'
import { type Call, found, number, type Route, repo, text } from '../route.ts'
import { runOf } from './runs.ts'

function jobIn(call: Call, name: string): { run: Run; job: RunJob } {
  const id = number(call, name)
  const all = call.world.runs.flatMap((run) => run.attempts.flatMap(({ jobs }) => jobs.map((job) => ({ run, job }))))
  return found(all.find(({ job }) => job.id === id))
}

const attemptJobs: Route = {
  template: `GET ${repo}/actions/runs/{run_id}/attempts/{attempt_number}/jobs`,
  needs: 'actions=read',
  answer: (call) => {
    const run = runOf(call)
    const attempt = found(run.attempts.find((candidate) => candidate.number === number(call, 'attempt_number')))
    return counted(call, 'jobs', attempt.jobs, (job) => jobBody(call.world, run, job))
  },
}

const runJobs: Route = {
  template: `GET ${repo}/actions/runs/{run_id}/jobs`,
  needs: 'actions=read',
  answer: (call) => {
    const run = runOf(call)
    const asked = call.query.get('filter') === 'all' ? run.attempts : [latest(run)]
    const jobs = asked.flatMap((attempt) => attempt.jobs)
    return counted(call, 'jobs', jobs, (job) => jobBody(call.world, run, job))
  },
}

const job: Route = {
  template: `GET ${repo}/actions/jobs/{job_id}`,
  needs: 'actions=read',
  answer: (call) => {
    const { run, job: one } = jobIn(call, 'job_id')
    return { body: jobBody(call.world, run, one) }
  },
}

/** A redirect to where the log is. https://docs.github.com/rest/actions/workflow-jobs#download-job-logs-for-a-workflow-run */
const logs: Route = {
  template: `GET ${repo}/actions/jobs/{job_id}/logs`,
  needs: 'actions=read',
  answer: (call) => {
    const id = number(call, 'job_id')
    const isOfEarlierJob = call.world.checks.some((check) => check.id === id && check.deployment !== undefined)
    const one = isOfEarlierJob ? { id } : jobIn(call, 'job_id').job
    const location = new URL(`/_storage/logs/${one.id}`, call.world.urls.api)
    return { status: 302, headers: { location: location.href } }
  },
}

const checkRun: Route = {
  template: `GET ${repo}/check-runs/{check_run_id}`,
  needs: 'checks=read',
  answer: (call) => {
    const { run, job: one } = jobIn(call, 'check_run_id')
    return { body: checkRunBody(call.world, run, one) }
  },
}

const checkRuns: Route = {
  template: `GET ${repo}/commits/{ref}/check-runs`,
  needs: 'checks=read',
  answer: (call) => {
    const sha = found(resolve(call.world.git, text(call, 'ref'))).sha
    const runs = call.world.runs.filter((run) => run.sha === sha)
    const jobs = runs.flatMap((run) => latest(run).jobs.map((one) => checkRunBody(call.world, run, one)))
    const checks = call.world.checks.filter((check) => check.sha === sha).map((check) => checkBody(call.world, check))
    const name = call.query.get('check_name')
    const asked = [...jobs, ...checks].filter((body) => name === null || body['name'] === name)
    return counted(call, 'check_runs', asked, (body) => body)
  },
}

/** The last status of each context. https://docs.github.com/rest/commits/statuses#get-the-combined-status-for-a-specific-reference */
const combinedStatus: Route = {
  template: `GET ${repo}/commits/{ref}/status`,
  needs: 'statuses=read',
  answer: (call) => {
    const { world } = call
    const sha = found(resolve(world.git, text(call, 'ref'))).sha
    const own = world.statuses.filter((status) => status.sha === sha)
    const last = [...new Map(own.map((status) => [status.context, status])).values()]
    const url = `${world.urls.api}/repos/${world.repository.fullName}/commits/${sha}`
    const { items, headers } = pageOf(call, last)
    const rest = { sha, total_count: last.length, repository: simpleRepositoryBody(world), commit_url: url }
    const statuses = items.map((status) => statusBody(world, status))
    return { headers, body: { state: stateOf(last), statuses, ...rest, url: `${url}/status` } }
  },
}

function stateOf(statuses: readonly Status[]): string {
  if (statuses.some(({ state }) => state === 'failure' || state === 'error')) return 'failure'
  return statuses.length > 0 && statuses.every(({ state }) => state === 'success') ? 'success' : 'pending'
}

export const jobRoutes: readonly Route[] = [attemptJobs, runJobs, job, logs, checkRun, checkRuns, combinedStatus]
