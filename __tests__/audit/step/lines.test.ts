import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { mapWorkflow } from '../../../src/audit/map/workflow.ts'
import { indented, permissionLines, STEP_PERMISSIONS, stepLines } from '../../../src/audit/step/lines.ts'
import { facts } from '../../../src/facts/index.ts'
import { GATES, SEALS } from '../../../src/model/options.ts'
import { TOKEN_SCOPES } from '../../../src/model/token-scopes.ts'

const readme = readFileSync('README.md', 'utf8')
const choices = GATES.flatMap((gate) => SEALS.map((seal) => ({ gate, seal })))

describe('the permissions that the evidence step needs', () => {
  it('are those that the facts read with, as far as a workflow can give them, and that signing and storing needs', () => {
    const needed = new Set(Object.values(facts).flatMap(({ permissions }) => permissions))
    const grantable = [...needed].filter((need) => (need.split(':')[0] ?? '') in TOKEN_SCOPES)
    const listed = STEP_PERMISSIONS.map(({ scope, level }) => `${scope}: ${level}`)
    // Who may write there may read there.
    const others = grantable.filter((need) => need !== 'attestations: read')
    expect(listed).toEqual([...others, 'attestations: write'].sort())
  })

  it('are given with a reason, as the README gives them', () => {
    expect(STEP_PERMISSIONS.every(({ why }) => why !== 'the evidence')).toBe(true)
    const [gated, recorded] = [readme.indexOf('## Gate a release'), readme.indexOf('## Only record')]
    const withoutSecondCopy = STEP_PERMISSIONS.filter(({ scope }) => scope !== 'attestations')
    expect(readme.slice(gated, recorded)).toContain(indented(permissionLines(withoutSecondCopy), 4).join('\n'))
    expect(readme.slice(recorded)).toContain(indented(permissionLines(), 4).join('\n'))
  })
})

describe('the lines of the evidence step', () => {
  it('are those of the README', () => {
    expect(readme).toContain(`\n${indented(stepLines({ gate: 'warn', seal: 'now' }), 6).join('\n')}\n`)
    const { name: _, ...step } = parse(stepLines({ gate: 'enforce', seal: 'job-end' }).join('\n'))[0]
    const [short] = /^ {6}- uses: delivery-evidence\/.*\n(?: {8}.*\n)*/m.exec(readme) ?? ['']
    expect(parse(short)[0]).toEqual(step)
  })

  it.each(choices)('say what was chosen: gate $gate, seal $seal', (choice) => {
    const step = parse(stepLines(choice).join('\n'))[0]
    expect({ gate: 'warn', seal: 'now', ...step.with }).toEqual(choice)
    expect(step.if).toBe(choice.seal === 'now' ? 'always()' : undefined)
  })

  it.each(choices)('leave nothing to ask for of a job that has them: gate $gate, seal $seal', (choice) => {
    const head = ['on: push', 'permissions: {}', 'jobs:', '  deploy:', '    runs-on: x', '    environment: production']
    const own = indented(stepLines(choice), 6)
    const steps = choice.seal === 'now' ? ['      - run: ./deploy', ...own] : [...own, '      - run: ./deploy']
    const text = [...head, ...indented(permissionLines(), 4), '    steps:', ...steps].join('\n')
    const [job] = mapWorkflow('deploy.yml', text).jobs
    expect(job?.gaps.filter((gap) => !gap.startsWith('Named by'))).toEqual([])
    const given = job?.token.scopes?.map(({ scope, level }) => `${scope}: ${level}`)
    expect(given).toEqual(expect.arrayContaining(STEP_PERMISSIONS.map(({ scope, level }) => `${scope}: ${level}`)))
  })
})
