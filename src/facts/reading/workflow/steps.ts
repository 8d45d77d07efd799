import { itemsOf, membersOf, type Part, partAt, type WorkflowFile } from './workflow-file.ts'

/** One step of a job. */
export interface Step {
  readonly part: Part
  /** What it uses, as written; undefined: it runs commands, or waits for another. */
  readonly uses: string | undefined
  /** The commands that it runs, as written; undefined: none of its own. */
  readonly run: string | undefined
  /** What it gives to what it uses, by name in small letters: names of inputs have no case. */
  readonly inputs: ReadonlyMap<string, Part>
}

/** The steps of a job in order, those inside a parallel group too. */
export function stepsOf(file: WorkflowFile, job: Part | undefined): readonly Step[] {
  return itemsOf(partAt(job, 'steps')).flatMap((part) => stepsIn(file, part))
}

function stepsIn(file: WorkflowFile, part: Part): readonly Step[] {
  const parallel = itemsOf(partAt(part, 'parallel')).flatMap((inner) => stepsIn(file, inner))
  if (parallel.length > 0) return parallel
  const uses = partAt(part, 'uses')
  const run = partAt(part, 'run')
  const inputs = membersOf(partAt(part, 'with')).map(([name, value]) => [name.toLowerCase(), value] as const)
  return [
    {
      part,
      uses: uses === undefined ? undefined : String(file.writtenAt(uses)),
      run: run === undefined ? undefined : String(file.writtenAt(run) ?? ''),
      inputs: new Map(inputs),
    },
  ]
}
