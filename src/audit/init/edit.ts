import { parse } from 'yaml'
import { permissionsFor } from '../../facts/reading/workflow/permissions.ts'
import { stepsOf } from '../../facts/reading/workflow/steps.ts'
import { partAt, WorkflowFile } from '../../facts/reading/workflow/workflow-file.ts'
import type { Gate } from '../../model/options.ts'
import { evidenceStep, sentenceOf } from '../map/evidence-step.ts'
import { permissionLines, type StepPermission, stepLines } from '../step/lines.ts'
import { type Insertion, withLines } from './insert.ts'
import { type Places, placesIn } from './places.ts'
import { readsAs } from './reads-as.ts'
import { type TokenChange, tokenChange } from './token.ts'

/** What a job lacks. */
export interface Lack {
  /** The evidence step, and where among the steps; undefined: it is there. */
  readonly step: { readonly lines: readonly string[]; readonly at: 'first' | 'last' } | undefined
  readonly token: TokenChange
}

/** What came of a job. */
export type Edit =
  | { readonly kind: 'added'; readonly text: string; readonly lack: Lack }
  | { readonly kind: 'there' }
  /** The text stays as it is; why, in words that end a sentence. */
  | { readonly kind: 'by-hand'; readonly why: string; readonly lack: Lack }

/**
 * Puts into a job what it lacks of the evidence step and its permissions, as lines between those that are there. Where what
 * comes out does not read as the same workflow with just that in it, nothing is put anywhere.
 */
export function editJob(text: string, job: string, gate: Gate): Edit {
  const { lack, wrong } = lackOf(text, job, gate)
  const byHand = (why: string): Edit => ({ kind: 'by-hand', why, lack })
  if (wrong !== undefined) return byHand(`it has the step, and no step that is there is moved. ${wrong}`)
  if (lack.step === undefined && lack.token.kind === 'none') return { kind: 'there' }
  if (lack.token.kind === 'by-hand') return byHand(lack.token.why)
  const places = placesIn(text, job)
  if (typeof places === 'string') return byHand(places)
  const scopes = ofToken(lack.token, places)
  if (scopes === undefined) return byHand('its permissions are not written out line by line')
  const edited = withLines(text, [...ofStep(lack, places), ...scopes])
  return readsAs(edited, text, job, addedBy(lack))
    ? { kind: 'added', text: edited, lack }
    : byHand('lines between its lines would change more of the file than that')
}

/** `wrong`: what is not right with the step that is there. */
function lackOf(text: string, job: string, gate: Gate): { lack: Lack; wrong: string | undefined } {
  const file = new WorkflowFile(text)
  const part = partAt(file.root, 'jobs', job)
  const steps = stepsOf(file, part)
  const { wrong } = evidenceStep(file, steps)
  const token = tokenChange(permissionsFor(file, part))
  return {
    lack: { step: wrong === 'missing' ? stepFor(gate) : undefined, token },
    wrong: wrong === null || wrong === 'missing' ? undefined : sentenceOf(wrong),
  }
}

/** A step that holds back has to come before all others; one that records, after them. */
const stepFor = (gate: Gate): Lack['step'] =>
  gate === 'enforce'
    ? { lines: stepLines({ gate, seal: 'job-end' }), at: 'first' }
    : { lines: stepLines({ gate, seal: 'now' }), at: 'last' }

const ofStep = ({ step }: Lack, { firstStep, lastStep }: Places): readonly Insertion[] =>
  step === undefined ? [] : [{ place: step.at === 'first' ? firstStep : lastStep, lines: step.lines }]

/** Undefined: it has permissions in a form that takes no line. */
function ofToken(token: TokenChange, { permissions, newPermissions }: Places): readonly Insertion[] | undefined {
  if (token.kind === 'none') return []
  const [place, lines] =
    token.kind === 'block' ? [newPermissions, blockLines(token)] : [permissions, scopeLines(token.scopes)]
  return place === undefined ? undefined : [{ place, lines }]
}

/** The lines of a block without its head. */
const scopeLines = (scopes: readonly StepPermission[]): readonly string[] =>
  permissionLines(scopes)
    .slice(1)
    .map((line) => line.trimStart())

/** A new block; where none stood before, it says what it took away. */
const blockLines = ({ scopes, replaces }: TokenChange & { readonly kind: 'block' }): readonly string[] => [
  ...(replaces === 'settings' ? [TAKEN_AWAY] : []),
  ...permissionLines(scopes),
]

const TAKEN_AWAY =
  "# Before, the token had what the repository's settings or a caller gave. With this block it has this alone."

const addedBy = ({ step, token }: Lack) => ({
  step: step && { value: itemOf(step.lines), at: step.at },
  permissions: 'scopes' in token ? Object.fromEntries(token.scopes.map(({ scope, level }) => [scope, level])) : {},
})

function itemOf(lines: readonly string[]): unknown {
  const [item]: readonly unknown[] = parse(lines.join('\n'))
  return item
}
