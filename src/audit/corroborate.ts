import { createHash } from 'node:crypto'
import { EvidenceError, messageOf } from '../model/errors.ts'
import { type ReadRecord, recordAt } from './cli/record-at.ts'
import { commanded } from './cli/request.ts'
import { hold } from './corroborate/hold.ts'
import { scopesIn } from './corroborate/logged-scopes.ts'
import { orderIn, usage } from './corroborate/options.ts'
import { renderJson, renderText } from './corroborate/report.ts'
import { defineCommand, EXIT, type Files } from './define.ts'

/** Holds what a record says of its job's token against the job's log. */
export const corroborate = defineCommand({
  id: 'corroborate',
  summary: "Hold what a record says that its job's token could do against the job's log.",

  run: commanded(orderIn, usage, async (order, io) => {
    const { record, path } = await recordIn(order.record, io.files)
    const bytes = await logIn(order.log, io.files)
    const logged = scopesIn(new TextDecoder().decode(bytes))
    if (logged === undefined) throw silent(order.log)
    const held = hold(record, logged)
    const sha256 = createHash('sha256').update(bytes).digest('hex')
    const report = { record: { path, id: record.id }, log: { path: order.log, sha256 }, logged, held }
    io.out(order.json ? renderJson(report) : renderText(report))
    const told = [held.files, held.runner].flatMap((differing) => (differing === null ? [] : [differing.length]))
    if (told.length === 0) return EXIT.nothing
    return told.every((count) => count === 0) ? EXIT.ok : EXIT.refused
  }),
})

async function recordIn(path: string, files: Files): Promise<ReadRecord> {
  const read = await recordAt({ record: path, bundle: null }, files)
  if ('why' in read) throw new EvidenceError('VERIFY', `${path} ${read.why}.`, 'Name the JSON file of a record.')
  return read
}

async function logIn(path: string, files: Files): Promise<Uint8Array> {
  try {
    return await files.read(path)
  } catch (error) {
    throw new EvidenceError('INPUT', `${path} can't be read (${messageOf(error)}).`, 'Name the log of a job.', error)
  }
}

const silent = (path: string): EvidenceError =>
  new EvidenceError(
    'INPUT',
    `${path} does not say what the token of the job could do.`,
    'Name the whole log of one job, as GitHub gives it out: its first part, "Set up job", says it.',
  )
