import type { EarlierRecord } from '../model/earlier-record.ts'

/**
 * Where the record of an earlier deployment is, in one sentence. An artifact is told by its name alone, which any job of its run
 * may have given it: no more is said of it.
 */
export function whereRecordIs(record: EarlierRecord | undefined): string {
  if (record === undefined) return 'Whether its record is still there could not be seen.'
  const { run, job, complete, artifacts } = record
  const kept = artifacts.filter(({ expired }) => !expired)
  const whose = `job ${job} of run ${run}`
  if (kept.length > 0)
    return `Named as the record of ${whose}, which deployed it then, ${kept.length === 1 ? 'is the artifact' : 'are the artifacts'} ${kept.map(cite).join(', ')}.`
  if (!complete) return `Whether ${whose}, which deployed it then, left a record was not all seen.`
  return `Of ${whose}, which deployed it then, there is no record that GitHub still keeps.`
}

const cite = ({ id, name, digest }: EarlierRecord['artifacts'][number]): string =>
  `${name} (id ${id}, ${digest ?? 'digest not told'})`
