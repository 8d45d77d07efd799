import { expect, it } from 'vitest'
import { parse } from 'yaml'
import { misfitAt } from '../../src/model/conforms.ts'
import { adviceOn, yamlAdvice } from '../../src/policy/advice.ts'

it.each([
  [['gates'], 'is not known here', ' Known are: agent-sessions, agents, baseline, break-glass,'],
  [
    ['environments', 'production', 'needs'],
    'is not known here',
    ' Known are: approval, approval-reason, baseline, branches, extends, note,',
  ],
  [['exceptions', '0', 'expires'], 'must match', ' in UTC. Write for example `expires: 2026-12-31`.'],
  [['machine-accounts', '3'], 'must be integer', ' Numeric account id. Write for example `4242`.'],
  [['requires'], 'is not known here', 'Known are:'],
  [['environments', 'production', 'requires'], 'is not known here', ' Did you mean `require`? Known are: approval,'],
  [['owners', 'eu west'], 'must be array', '`"eu west": [ { id: 101, login: mia } ]`'],
  [['break-glass', 'follow-up-days'], 'is missing', ' Within how many days'],
  [[], 'must be object', ' Write for example `{ version: 1, extends: soc2 }`.'],
])('on %j, that it %s', (path, message, advice) => expect(adviceOn({ path, message }, undefined)).toContain(advice))

it('names the word that was meant where one is near enough, and only there', () => {
  const misfit = { path: ['environments', 'production', 'require', '0'], message: 'must be one of: …' }
  const on = (claim: unknown) => adviceOn(misfit, { environments: { production: { require: [claim] } } })
  expect(on('enviroment-is-protected')).toMatch(
    /^ Did you mean `environment-is-protected`\? The id of a claim\. Write /,
  )
  for (const other of ['mfa-enabled', 'x'.repeat(100_000), 7, undefined])
    expect(on(other)).toMatch(/^ The id of a claim\. Write /)
})

it('of the whole file is a policy', () => {
  const [, example = ''] = adviceOn({ path: [], message: 'must be object' }, undefined).match(/`(\{.*)`\.$/) ?? []
  expect(misfitAt('policy', parse(example))).toBeUndefined()
})

it('says how to mend what is no YAML, whatever is wrong with it', () => {
  expect(yamlAdvice('TAB_AS_INDENT')).toBe(' Indent with spaces.')
  expect(yamlAdvice('SOMETHING_NEW')).toContain('`key: value`')
})

it('has none where the schema says no more', () => {
  expect(adviceOn({ path: ['agents', '0', 'title', 'further'], message: 'must be string' }, undefined)).toBe('')
  expect(adviceOn({ path: ['baseline', 'x'], message: 'is not known here' }, undefined)).toBe('')
})
