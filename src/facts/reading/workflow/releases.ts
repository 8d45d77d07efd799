import { certainIn } from './certain-commands.ts'
import { type Command, commandsIn } from './commands.ts'
import { type Release, WHEN } from './declarations.ts'
import { RELEASE_COMMANDS } from './release-commands.ts'
import { isCommand, releasedBy, TRIAL } from './released-by.ts'
import { releasedByAction, type Told } from './released-by-action.ts'
import { onFailureIn } from './shell.ts'
import { stepNames } from './step-names.ts'
import type { Step } from './steps.ts'
import { membersOf, type Part, partAt, type WorkflowFile } from './workflow-file.ts'

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
  const isTrial = [file.root, job, step.part].some(mayAskForTrial) || script.some(asksForTrial)
  const begun = new Set<string>()
  const told = script.flatMap((command): Told[] => {
    if (certain.has(command)) for (const one of PREPARING) if (isCommand(command, one)) begun.add(one)
    const given = releasedBy(command)
    if (given === undefined) return []
    const { words, purpose, after } = given.known
    const isSure = certain.has(command) && (!given.maySkip || (after !== undefined && begun.has(after)))
    return [
      { by: words.join(' '), purpose, when: given.isOpen || isTrial ? 'perhaps' : isSure ? 'success' : 'reached' },
    ]
  })
  return strongest(told)
}

/** Whether variables that are set there may make a trial of what is run; an expression can stand for any. */
function mayAskForTrial(level: Part | undefined): boolean {
  const env = partAt(level, 'env')
  return env?.isScalar === true || membersOf(env).some(([name]) => TRIAL.test(name))
}

/** Whether a line sets such a variable for those that follow. */
const asksForTrial = ({ before, words: [name, ...rest] }: Command): boolean =>
  (name === undefined ? before : name === 'export' ? rest : []).some((word) => TRIAL.test(word))

/** The commands that leave others something to do. */
const PREPARING: ReadonlySet<string> = new Set(RELEASE_COMMANDS.flatMap(({ after }) => after ?? []))

/** Each command once, by the word that says most. */
const strongest = (told: readonly Told[]): readonly Told[] =>
  [...Map.groupBy(told, ({ by }) => by).values()].flatMap(
    (same) => WHEN.flatMap((when) => same.find((one) => one.when === when) ?? [])[0] ?? [],
  )
