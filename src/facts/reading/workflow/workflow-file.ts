import { FeatureFlags } from '@actions/expressions'
import { TemplateContext, TemplateValidationErrors } from '@actions/workflow-parser/templates/template-context'
import { readTemplate } from '@actions/workflow-parser/templates/template-reader'
import { MappingToken, SequenceToken, type TemplateToken } from '@actions/workflow-parser/templates/tokens/index'
import { NoOperationTraceWriter } from '@actions/workflow-parser/templates/trace-writer'
import { WORKFLOW_ROOT } from '@actions/workflow-parser/workflows/workflow-constants'
import { getWorkflowSchema } from '@actions/workflow-parser/workflows/workflow-schema'
import { type DocumentEvent, documentEvents } from './document-events.ts'
import { EventReader } from './event-reader.ts'

/** Paths that are named of what was not understood. */
const MOST_NAMED = 50

/** A part of a workflow file, as GitHub's reader understood it. */
export type Part = TemplateToken

/** A workflow file, read as GitHub reads it: by its own reader over its own schema. */
export class WorkflowFile {
  readonly root: Part | undefined
  readonly #oddPlaces: readonly string[]
  readonly #events: readonly DocumentEvent[]

  /** Throws when the text is no YAML, or larger or deeper than any workflow. */
  constructor(text: string) {
    this.#events = documentEvents(text)
    const context = new TemplateContext(
      new TemplateValidationErrors(),
      getWorkflowSchema(),
      new NoOperationTraceWriter(),
    )
    context.state['featureFlags'] = new FeatureFlags({ all: true })
    this.root = readTemplate(context, WORKFLOW_ROOT, new EventReader(this.#events), undefined)
    const places = context.errors.getErrors().map(({ range }) => this.#eventAt(range?.start.line)?.place || 'the file')
    this.#oddPlaces = [...new Set(places)].sort()
  }

  /** Paths of what the schema does not foresee, but for what stands in other jobs. GitHub may know more than this version of its reader. */
  notUnderstoodAbout(jobKey: string): readonly string[] {
    const job = `jobs.${jobKey}`
    const bears = (place: string) => !place.startsWith('jobs.') || place === job || place.startsWith(`${job}.`)
    return this.#oddPlaces.filter(bears).slice(0, MOST_NAMED)
  }

  /** The path of a part, such as `jobs.deploy.steps[2].with.role`. */
  placeOf(part: Part): string {
    return this.#eventAt(part.line)?.place ?? ''
  }

  /** The value of a scalar as it is written, before GitHub's reader made a text of a number or found expressions in it. */
  writtenAt(part: Part): DocumentEvent['value'] {
    return this.#eventAt(part.line)?.value ?? null
  }

  /** The members of a mapping whose values are scalars, as written: also those that GitHub's reader passes over because its schema does not know them. */
  scalarsIn(part: Part): readonly (readonly [string, DocumentEvent['value']])[] {
    const place = this.placeOf(part)
    const members: (readonly [string, DocumentEvent['value']])[] = []
    for (let index = (part.line ?? 0) + 1; this.#events[index]?.kind === 'scalar'; index += 2) {
      const value = this.#events[index + 1]
      if (value?.kind !== 'scalar') throw new TypeError(`${value?.place ?? place} is no scalar`)
      members.push([String(this.#events[index]?.value), value.value])
    }
    return members
  }

  #eventAt(index: number | undefined): DocumentEvent | undefined {
    return index === undefined ? undefined : this.#events[index]
  }
}

/** The part at a path of member names; undefined where there is none. */
export function partAt(part: Part | undefined, ...path: readonly string[]): Part | undefined {
  return path.reduce<Part | undefined>((here, name) => membersOf(here).find(([key]) => key === name)?.[1], part)
}

/** The members of a mapping, in order; none of anything else. */
export function membersOf(part: Part | undefined): readonly (readonly [string, Part])[] {
  if (!(part instanceof MappingToken)) return []
  return [...part].map(({ key, value }) => [key.toString(), value] as const)
}

/** The items of a sequence; none of anything else. */
export function itemsOf(part: Part | undefined): readonly Part[] {
  return part instanceof SequenceToken ? [...part] : []
}
