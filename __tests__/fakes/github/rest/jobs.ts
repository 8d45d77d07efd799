import { resolve } from '../../world/git-reading.ts'
import { latest, type Run, type RunJob } from '../../world/run.ts'
import { checkBody } from '../bodies/check.ts'
import { checkRunBody, jobBody } from '../bodies/job.ts'
import { counted } from '../paging.ts'
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
    const { job: one } = jobIn(call, 'job_id')
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

export const jobRoutes: readonly Route[] = [attemptJobs, runJobs, job, logs, checkRun, checkRuns]
