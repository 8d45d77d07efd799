import { EvidenceError, messageOf } from '../model/errors.ts'
import { parsePolicy } from '../policy/parse.ts'
import type { EvidenceRecord } from '../record/schema.ts'
import { idsOfText } from '../record/text-ids.ts'
import { validateRecord } from '../record/validate.ts'
import { repositoryText } from './cli/repository-text.ts'
import { requestOf } from './cli/request.ts'
import { defineCommand, EXIT, type Files, type Io } from './define.ts'
import { compare } from './replay/comparison.ts'
import { type Order, orderIn, usage } from './replay/options.ts'
import { type Replayed, renderJson, renderReplayed, renderWhole } from './replay/report.ts'
import { type Found, findEvidence, type Missing } from './verify/find.ts'
import { progressOf } from './verify/progress.ts'

/** Says what another policy would have decided of records. */
export const replay = defineCommand({
  id: 'replay',
  summary: 'Say what another policy would have decided, of any number of records.',

  async run(args, io) {
    const order = requestOf(() => orderIn(args), usage, io)
    return typeof order === 'number' ? order : await carryOut(order, io)
  },
})

async function carryOut(order: Order, io: Io): Promise<number> {
  const text = await policyText(order.policy, io.files)
  const { found, missing } = await findEvidence(order.paths, io.files)
  const { replayed, unread } = await replayAll(found, text, order, io)
  const policy = { path: order.policy, digest: idsOfText(text).digest }
  const whole = { policy, replayed, unreadable: [...missing, ...unread] }
  io.out(order.json ? renderJson(whole) : renderWhole(whole))
  if (replayed.length === 0) return EXIT.nothing
  return whole.unreadable.length === 0 ? EXIT.ok : EXIT.refused
}

async function replayAll(found: readonly Found[], text: string, { json }: Order, io: Io) {
  const replayed: Replayed[] = []
  const unread: Missing[] = []
  const progress = progressOf(found.length, io)
  for (const place of found) {
    const read = await recordAt(place, io.files)
    if ('why' in read) unread.push(read)
    else {
      const one = { record: read.path, comparison: compare(read.record, text) }
      replayed.push(one)
      progress.end()
      if (!json) io.out(renderReplayed(one))
    }
    progress.one()
  }
  progress.end()
  return { replayed, unread }
}

/** A policy that is wrong denies everything, which nobody asks for. */
async function policyText(path: string, files: Files): Promise<string> {
  const text = await repositoryText(path, files)
  const parsed = parsePolicy(text)
  if ('problem' in parsed)
    throw new EvidenceError('POLICY', `${path}, ${parsed.problem}`, 'Correct the policy that is to judge.')
  return text
}

interface Readable {
  readonly path: string
  readonly record: EvidenceRecord
}

async function recordAt({ record: path, bundle }: Found, files: Files): Promise<Readable | Missing> {
  if (path === null) return { path: bundle ?? '', why: 'has no record beside it' }
  try {
    const answer = validateRecord(JSON.parse(new TextDecoder().decode(await files.read(path))))
    return answer.valid
      ? { path, record: answer.record }
      : { path, why: `is not a valid record (${answer.problems.join('; ')})` }
  } catch (error) {
    return { path, why: `can't be read (${messageOf(error)})` }
  }
}
