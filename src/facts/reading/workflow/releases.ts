import { certainIn } from './certain-commands.ts'
import { commandsIn } from './commands.ts'
import { type Release, WHEN } from './declarations.ts'
import { releasedBy } from './released-by.ts'
import { releasedByAction, type Told } from './released-by-action.ts'
import { onFailureIn } from './shell.ts'
import { stepNames } from './step-names.ts'
import type { Step } from './steps.ts'
import { type Part, partAt, type WorkflowFile } from './workflow-file.ts'

/** What the steps of a job publish, deploy or write, by their own words. Of what is not known nothing is told. */
export function releasesIn(file: WorkflowFile, job: Part | undefined, steps: readonly Step[]): readonly Release[] {
  const names = stepNames(file, steps)
  return steps.flatMap((step, index) => {
    const told = step.uses === undefined ? ofCommands(file, job, step) : releasedByAction(file, step.uses, step)
    return told.map(({ by, purpose, when }) => ({
      at: file.placeOf(step.part),
      step: names[index] ?? null,
      by,
      purpose,
      // The runner tells of such a step that it succeeded, even where it failed.
      when: when === 'success' && goesOn(file, step) ? 'reached' : when,
    }))
  })
}

function goesOn(file: WorkflowFile, { part }: Step): boolean {
  const written = partAt(part, 'continue-on-error')
  return written !== undefined && file.writtenAt(written) !== false
}

function ofCommands(file: WorkflowFile, job: Part | undefined, step: Step): readonly Told[] {
  const script = commandsIn(step.run ?? '')
  const certain = certainIn(script, onFailureIn(file, job, step))
  const told = script.flatMap((command): Told[] => {
    const given = releasedBy(command)
    if (given === undefined) return []
    const { words, purpose } = given.known
    return [
      { by: words.join(' '), purpose, when: given.isOpen ? 'perhaps' : certain.has(command) ? 'success' : 'reached' },
    ]
  })
  return strongest(told)
}

/** Each command once, by the word that says most. */
const strongest = (told: readonly Told[]): readonly Told[] =>
  [...Map.groupBy(told, ({ by }) => by).values()].flatMap(
    (same) => WHEN.flatMap((when) => same.find((one) => one.when === when) ?? [])[0] ?? [],
  )
