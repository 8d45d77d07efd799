import { commandsIn } from './commands.ts'
import type { Release } from './declarations.ts'
import { COMMAND_ACTIONS, RELEASE_ACTIONS, type ReleaseAction } from './release-actions.ts'
import { releasedBy } from './released-by.ts'
import type { Step } from './steps.ts'
import type { WorkflowFile } from './workflow-file.ts'

/** What one command or action does. */
export type Told = Pick<Release, 'by' | 'purpose' | 'when'>

/** What an action of our tables does with the inputs that a step gives it. */
export function releasedByAction(file: WorkflowFile, uses: string, { inputs }: Pick<Step, 'inputs'>): readonly Told[] {
  const [action = ''] = uses.toLowerCase().split('@')
  const input: Input = (name) => {
    const value = inputs.get(name)
    if (value === undefined) return ''
    return value.isScalar ? String(file.writtenAt(value) ?? '').trim() : OPEN
  }
  const told = [
    ...RELEASE_ACTIONS.filter((known) => known.action === action).flatMap((known) => ofRelease(known, input)),
    ...COMMAND_ACTIONS.filter((known) => known.action === action).flatMap((known) => ofCommands(known, input)),
  ]
  return told.map(({ purpose, when }) => ({ by: uses, purpose, when }))
}

type Input = (name: string) => string

/** How an expression begins: what it comes to is known only when the job runs. */
const OPEN = '${{'

function ofRelease({ purpose, only, idle, skips }: ReleaseAction, input: Input): readonly Omit<Told, 'by'>[] {
  const asked = Object.entries(only)
  const isAsked =
    asked.length === 0 || asked.some(([name, form]) => !input(name).includes(OPEN) && form.test(input(name)))
  const mayBeAsked = asked.some(([name]) => input(name).includes(OPEN))
  if (idle.some((name) => isOn(input(name))) || !(isAsked || mayBeAsked)) return []
  if (!isAsked || idle.some((name) => input(name).includes(OPEN))) return [{ purpose, when: 'perhaps' }]
  const maySkip =
    typeof skips === 'boolean' ? skips : skips.some((name) => isOn(input(name)) || input(name).includes(OPEN))
  return [{ purpose, when: maySkip ? 'reached' : 'success' }]
}

const isOn = (value: string): boolean => !/^(?:|false|0)$/i.test(value) && !value.includes(OPEN)

/** Each line is one command. */
const ofCommands = (
  { program, input: name, usual }: (typeof COMMAND_ACTIONS)[number],
  input: Input,
): readonly Omit<Told, 'by'>[] =>
  (input(name) || usual).split('\n').flatMap((line) => {
    const [command] = commandsIn(`${program} ${line}`)
    const given = command && releasedBy(command)
    if (given === undefined) return []
    return [{ purpose: given.known.purpose, when: given.isOpen ? 'perhaps' : given.maySkip ? 'reached' : 'success' }]
  })
