import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { factsRegistry, listRegistry } from './generated/registries.ts'

// `npm run generate` is this file run with `--update`: each test then writes what it otherwise compares.
// The order counts: the registries come first, and what is made from them is imported only after they were written.
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`

describe('what is generated equals a fresh generation (else run npm run generate)', () => {
  test('the registry of facts', async () => {
    await expect(factsRegistry()).toMatchFileSnapshot('../src/facts/index.ts')
  })

  test('the registry of controls', async () => {
    await expect(listRegistry('controls', 'Every control.')).toMatchFileSnapshot('../src/controls/index.ts')
  })

  test('the registry of the links of the packet', async () => {
    await expect(listRegistry('packet', 'Every link.')).toMatchFileSnapshot('../src/packet/index.ts')
  })

  test('the registry of sinks', async () => {
    await expect(listRegistry('sinks', 'Every sink.')).toMatchFileSnapshot('../src/sinks/index.ts')
  })

  test('the registry of agents', async () => {
    await expect(listRegistry('agents', 'Every agent, reviewer and automation that is known.')).toMatchFileSnapshot(
      '../src/agents/index.ts',
    )
  })

  test('the published schemas and the framework mapping', async () => {
    const { publishedMapping, publishedPolicySchema, publishedRecordSchema } = await import('./generated/schemas.ts')
    await expect(json(publishedRecordSchema)).toMatchFileSnapshot('../schema/evidence-record.v1.schema.json')
    await expect(json(publishedPolicySchema)).toMatchFileSnapshot('../schema/policy.v1.schema.json')
    await expect(json(publishedMapping)).toMatchFileSnapshot('../schema/framework-mapping.v1.json')
  })

  test('the validators', async () => {
    const { schemasById } = await import('./generated/schemas.ts')
    const { validatorsModule } = await import('./generated/validators.ts')
    await expect(validatorsModule(schemasById)).toMatchFileSnapshot('../src/model/validators.ts')
  })

  test('action.yml', async () => {
    const { actionManifest } = await import('./generated/action-manifest.ts')
    await expect(actionManifest()).toMatchFileSnapshot('../action.yml')
  })

  test("the README's tables", async () => {
    const { withTables } = await import('./generated/readme.ts')
    await expect(withTables(readFileSync('README.md', 'utf8'))).toMatchFileSnapshot('../README.md')
  })

  test('the table of scenarios', async () => {
    const { withScenarios } = await import('./generated/scenarios.ts')
    const document = await withScenarios(readFileSync('docs/scenarios.md', 'utf8'))
    await expect(document).toMatchFileSnapshot('../docs/scenarios.md')
  })
})
