import { INPUT_VALUES, type InputValue, type Used } from './declarations.ts'
import { pinOf } from './pin.ts'
import type { Step } from './steps.ts'
import type { WorkflowFile } from './workflow-file.ts'

/** What the steps of a job use, how that is pinned, and which inputs it is given: of these, only whether they are on or off is kept. */
export const usesIn = (file: WorkflowFile, steps: readonly Step[]): readonly Used[] =>
  steps.flatMap(({ part, uses, inputs }) =>
    uses === undefined ? [] : [{ at: file.placeOf(part), uses, pin: pinOf(uses), inputs: valuesOf(file, inputs) }],
  )

function valuesOf(file: WorkflowFile, inputs: Step['inputs']): Used['inputs'] {
  const written = [...inputs].map(
    ([name, value]) => [name, value.isScalar ? String(file.writtenAt(value) ?? '').trim() : 'no text'] as const,
  )
  return Object.fromEntries(written.filter(([, text]) => text !== '').map(([name, text]) => [name, valueIn(text)]))
}

const valueIn = (text: string): InputValue => INPUT_VALUES.find((one) => one === text.toLowerCase()) ?? 'other'
