import { readFileSync } from 'node:fs'
import { Ajv, type ValidateFunction } from 'ajv'

interface Description {
  readonly answers: Readonly<Record<string, object>>
}

let loaded: { ajv: Ajv; description: Description } | undefined
const validators = new Map<string, ValidateFunction | undefined>()

function load(): { ajv: Ajv; description: Description } {
  const file = new URL('../../fixtures/openapi/api.github.com.json', import.meta.url)
  const description: Description = JSON.parse(readFileSync(file, 'utf8'))
  const ajv = new Ajv({ strict: false, validateFormats: false, allErrors: false })
  ajv.addSchema({ $id: 'github', ...description })
  return { ajv, description }
}

function validatorFor(answer: string): ValidateFunction | undefined {
  if (validators.has(answer)) return validators.get(answer)
  loaded ??= load()
  const pointer = answer.replaceAll('~', '~0').replaceAll('/', '~1')
  const known = loaded.description.answers[answer] !== undefined
  const validate = known ? loaded.ajv.getSchema(`github#/answers/${encodeURI(pointer)}`) : undefined
  validators.set(answer, validate)
  return validate
}

/** Whether GitHub describes this answer at all. */
export function isDescribed(template: string, status: number): boolean {
  return validatorFor(`${template} ${status}`) !== undefined
}

/** What is wrong with a body according to GitHub's own description of the route; undefined when it fits. */
export function misfit(template: string, status: number, body: unknown): string | undefined {
  const validate = validatorFor(`${template} ${status}`)
  if (validate === undefined || validate(body)) return undefined
  const problems = (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath} ${message ?? ''}`)
  return `${template}: the answer does not fit GitHub's description: ${problems.join('; ')}`
}
