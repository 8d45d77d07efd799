import { createHash } from 'node:crypto'

/** Which job of which run a record is of. */
export interface JobPlace {
  readonly environment: string | undefined
  readonly runId: number
  readonly runAttempt: number
  /** The key of the job in the workflow file. */
  readonly jobKey: string
  readonly checkRunId: number | undefined
  /** Place in a matrix; it tells jobs apart where the check run is not known. */
  readonly matrixIndex: number | undefined
}

/**
 * The name of a job's evidence, as an artifact and as a folder: readable, the same whenever it is asked for,
 * and another one for every other job, so that jobs of a matrix and attempts of a run never collide.
 */
export const artifactName = ({ environment, runId, runAttempt, jobKey, checkRunId, matrixIndex }: JobPlace): string =>
  [
    'delivery-evidence',
    environment === undefined ? '~none' : part(environment),
    runId,
    runAttempt,
    part(jobKey),
    ...(checkRunId === undefined ? [`index-${matrixIndex ?? 0}`] : [`check-run-${checkRunId}`]),
  ].join('.')

const PLAIN = /^[A-Za-z0-9_-]{1,40}$/

/** A part without a full stop. What had to be changed carries a digest behind `~`, which no plain part holds. */
const part = (text: string): string =>
  PLAIN.test(text)
    ? text
    : `${text.replaceAll(/[^A-Za-z0-9_-]+/g, '-').slice(0, 40)}~${createHash('sha256').update(text.toWellFormed()).digest('hex').slice(0, 12)}`
