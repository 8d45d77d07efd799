import { describe, expect, it } from 'vitest'
import { controls } from '../../src/controls/index.ts'
import { misfit } from '../../src/model/conforms.ts'
import { at, textAt } from '../../src/model/json.ts'
import type { Schema } from '../../src/model/schema.ts'
import { exampleOf } from '../../src/policy/example.ts'
import { policySchema } from '../../src/policy/schema.ts'
import { checked } from '../fixtures/a-record.ts'

const policy = (require: readonly unknown[], more: object = {}) => ({
  version: 1,
  environments: { production: { require } },
  ...more,
})

describe('policySchema', () => {
  it('lets every control be required, alone and together', () => {
    for (const { id } of controls) expect(misfit('policy', policy([id]))).toBeUndefined()
    expect(misfit('policy', policy(controls.map(({ id }) => id)))).toBeUndefined()
  })

  it('refuses a rule that requires nothing, since nothing would be asked', () => {
    expect(misfit('policy', policy([]))).toContain('environments.production.require')
  })

  it('refuses what it does not name', () => {
    expect(misfit('policy', policy(['environment-is-protected'], { gate: 'off' }))).toBe('gate is not known here')
    expect(misfit('policy', policy(['constructor']))).toContain('must be one of')
  })

  it.each([[-1], [1.5], ['41'], [null]])('takes %j for no account', (id) => {
    const listed = policy(['environment-is-protected'], { 'machine-accounts': [id] })
    expect(misfit('policy', listed)).toContain('machine-accounts.0')
  })
})

/** A schema and all schemas in it, by the path that leads there. */
function nodesOf(schema: Schema<unknown>, path = 'policy'): readonly (readonly [string, Schema<unknown>])[] {
  const parts = [
    ...Object.entries(at(schema, 'properties') ?? {}),
    ['[]', at(schema, 'items')],
    ['*', at(schema, 'additionalProperties')],
  ]
  return [
    [path, schema],
    ...parts.flatMap(([name, part]) =>
      typeof part === 'object' && part !== null ? nodesOf({ ...part }, `${path}.${name}`) : [],
    ),
  ]
}

describe.each(nodesOf({ ...policySchema, $id: undefined, $schema: undefined }))('%s', (_, node) => {
  it('says what it is, for editors and messages', () => expect(textAt(node, 'description')).toMatch(/\.$/))

  it('has an example that fits', () => {
    const example = exampleOf(node)
    expect(example).toBeDefined()
    expect(checked(node, example)).toBe(example)
    for (const own of [at(node, 'examples') ?? []].flat()) expect(checked(node, own)).toBe(own)
  })
})
