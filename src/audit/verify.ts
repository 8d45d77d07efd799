import { EvidenceError, messageOf } from '../model/errors.ts'
import { incoherences } from '../record/coherence.ts'
import { replay } from '../record/replay.ts'
import { validateRecord } from '../record/validate.ts'
import { visible } from '../reports/visible.ts'
import { readTrust, type Trust } from '../signers/trust.ts'
import { defineCommand, EXIT, type Files, type Io } from './define.ts'
import { type Found, findEvidence, type Missing } from './verify/find.ts'
import { type Request, requestIn, usage } from './verify/options.ts'
import { progressOf } from './verify/progress.ts'
import { type Evidence, judge } from './verify/record.ts'
import { type Judged, renderJson, renderJudged, renderSummary, summarize } from './verify/report.ts'

const JUDGES = { validateRecord, incoherences, replay }

type Order = Extract<Request, { kind: 'verify' }>

/** Verifies records against their bundles, offline. */
export const verify = defineCommand({
  id: 'verify',
  summary: 'Verify records: signature, digest, identity, schema, canonical form, coherence, replay.',

  async run(args, io) {
    const request = requestIn(args)
    if (request.kind === 'verify') return await carryOut(request, io)
    if (request.kind === 'help') io.out(usage)
    else io.err(`${visible(request.why)}\n\n${usage}`)
    return request.kind === 'help' ? EXIT.ok : EXIT.usage
  },
})

async function carryOut(order: Order, io: Io): Promise<number> {
  const trust = await trustOf(order, io.files)
  const jobLog = order.jobLog && (await textOf(order.jobLog, io.files, 'Name the log of a job as it was downloaded.'))
  const { found, missing } = await findEvidence(order.paths, io.files)
  const forOne = order.bundle === undefined ? order.jobLog && '--job-log' : '--bundle'
  if (forOne !== undefined && found.length > 1) {
    io.err(`${forOne} goes with one record, and ${found.length} were found.\n`)
    return EXIT.usage
  }
  const { outcomes, summaries, unread } = await judgeAll(found, { ...order, jobLog }, trust, io)
  const troubles = [...missing, ...unread]
  const verified = outcomes.length > 0 && troubles.length === 0 && outcomes.every((one) => one)
  io.out(order.json ? renderJson(summaries, troubles, verified) : renderSummary(outcomes, troubles))
  if (outcomes.length === 0) return EXIT.nothing
  return verified ? EXIT.ok : EXIT.refused
}

async function judgeAll(found: readonly Found[], order: Order, trust: Trust, io: Io) {
  const outcomes: boolean[] = []
  const summaries: object[] = []
  const unread: Missing[] = []
  const progress = progressOf(found.length, io)
  for (const pair of found) {
    const place = order.bundle === undefined ? pair : { ...pair, bundle: order.bundle }
    const evidence = await read(place, order.jobLog, io.files)
    if ('why' in evidence) unread.push(evidence)
    else {
      const judged = {
        found: place,
        judgement: await judge(evidence, trust, order.expected, JUDGES),
      }
      outcomes.push(judged.judgement.verified)
      if (order.json) summaries.push(summarize(judged))
      else show(judged, progress, io)
    }
    progress.one()
  }
  progress.end()
  return { outcomes, summaries, unread }
}

function show(judged: Judged, progress: { end(): void }, io: Io): void {
  progress.end()
  io.out(renderJudged(judged, io.colour))
}

async function read({ record, bundle }: Found, jobLog: string | undefined, files: Files): Promise<Evidence | Missing> {
  try {
    return {
      record: record === null ? undefined : await files.read(record),
      bundle: bundle === null ? undefined : new TextDecoder().decode(await files.read(bundle)),
      ...(jobLog !== undefined && { jobLog }),
    }
  } catch (error) {
    return { path: record ?? bundle ?? '', why: `can't be read (${messageOf(error)})` }
  }
}

async function trustOf({ trustedRoots, keys }: Order, files: Files): Promise<Trust> {
  if (trustedRoots.length === 0 && keys.length === 0)
    throw new EvidenceError(
      'VERIFY',
      'Nothing can be verified without trust material.',
      'Run `gh attestation trusted-root > trusted_root.jsonl` and add `--trusted-root trusted_root.jsonl`; or add `--key FILE` with the public key of the signer.',
    )
  const texts = async (paths: readonly string[]) =>
    await Promise.all(paths.map(async (path) => await textOf(path, files, 'Name a file with trust material.')))
  return await readTrust({ trustedRoots: await texts(trustedRoots), keys: await texts(keys) })
}

async function textOf(path: string, files: Files, remedy: string): Promise<string> {
  try {
    return new TextDecoder().decode(await files.read(path))
  } catch (error) {
    throw new EvidenceError('VERIFY', `${path} can't be read (${messageOf(error)}).`, remedy, error)
  }
}
