import type { EarlierRecord } from '../model/earlier-record.ts'

/**
 * Where the record of an earlier deployment is, which tells what had come in by then. An artifact is told by its name alone, and any
 * job of its run may have given it that: no more is said of it.
 */
export function whereRecordIs(record: EarlierRecord | undefined): string {
  if (record === undefined) return 'Whether GitHub keeps the record of then, which tells what had, could not be seen.'
  const { run, job, complete, artifacts } = record
  const whose = `job ${job} of run ${run}, which deployed it then`
  const kept = artifacts.filter(({ expired }) => !expired).map(cite)
  if (kept.length > 0)
    return `What had is for the record of ${whose}, to tell; named as that ${kept.length === 1 ? 'is the artifact' : 'are the artifacts'} ${kept.join(', ')}.`
  return complete
    ? `Of ${whose}, GitHub keeps no record that could tell what had.`
    : `Whether GitHub keeps a record of ${whose}, was not all seen.`
}

const cite = ({ id, name, digest }: EarlierRecord['artifacts'][number]): string =>
  `${name} (id ${id}, ${digest ?? 'digest not told'})`
