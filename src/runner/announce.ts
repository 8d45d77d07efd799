import type { Announcement } from '../model/announcement.ts'
import { messageOf } from '../model/errors.ts'

/**
 * Tells the job how it ended: lines in the log, annotations, outputs, and a part of the page of the run.
 * It never throws over the page, which not every runner has. How the step exits is not decided here.
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
    core.info(`This runner shows no summary: ${messageOf(error).replaceAll(/\s+/g, ' ')}`)
  }
}
