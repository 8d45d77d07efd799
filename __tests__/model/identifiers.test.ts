import { readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import {
  NAMESPACE,
  POLICY_SCHEMA_AT,
  POLICY_SCHEMA_ID,
  PREDICATE_TYPE,
  RECORD_SCHEMA_ID,
} from '../../src/model/identifiers.ts'

it('every public identifier is an address below one namespace, says its version, and is its own', () => {
  const ids = [PREDICATE_TYPE, RECORD_SCHEMA_ID, POLICY_SCHEMA_ID]
  expect(NAMESPACE).toMatch(/^https:\/\/.+\/$/)
  expect(new Set(ids).size).toBe(ids.length)
  for (const id of ids) {
    expect(id.startsWith(NAMESPACE)).toBe(true)
    expect(id).toMatch(/v1\b/)
    expect(URL.canParse(id)).toBe(true)
  }
})

it("the policy's schema is a file of this repository where editors are sent for it, as the README's policy does", () => {
  const readme = readFileSync('README.md', 'utf8')
  const [, repository, tag, path = ''] =
    /^https:\/\/raw\.githubusercontent\.com\/([\w-]+\/[\w-]+)\/(v\d+)\/(.+)$/.exec(POLICY_SCHEMA_AT) ?? []
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ $id: POLICY_SCHEMA_ID })
  expect(readme).toContain(`uses: ${repository}@${tag}`)
  expect(readme).toContain(`# yaml-language-server: $schema=${POLICY_SCHEMA_AT}\nversion: 1`)
})
