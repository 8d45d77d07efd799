import type { Announcement } from '../model/announcement.ts'
import { type EvidenceError, messageOf } from '../model/errors.ts'

/**
 * Tells the job how it ended: lines in the log, annotations, outputs, and a part of the page of the run, which not
 * every runner has. How the step exits is not decided here.
 */
export async function announce({ log, annotations, outputs, summary }: Announcement): Promise<void> {
  const core = await import('@actions/core')
  core.startGroup(log.title)
  for (const line of log.lines) core.info(line)
  core.endGroup()
  for (const { level, title, message } of annotations) core[level](message, { title })
  for (const [name, value] of Object.entries(outputs)) core.setOutput(name, value)
  try {
    await core.summary.addRaw(summary).write()
  } catch (error) {
    core.info(`This runner shows no summary: ${oneLine(messageOf(error))}`)
  }
}

/** Tells the job of trouble that left no record, and what to do about it. */
export async function announceError({ message, remedy }: EvidenceError): Promise<void> {
  const core = await import('@actions/core')
  core.error(`${oneLine(message)} What to do: ${remedy}`, { title: 'Delivery Evidence: no record was made' })
}

/** Messages can hold what somebody wrote: nothing of it may begin a line or tell a terminal something. */
const oneLine = (text: string): string => text.replaceAll(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]+/gu, ' ')
