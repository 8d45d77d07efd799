import { describe, expect, it } from 'vitest'
import { warningsOf } from '../../../src/audit/init/warnings.ts'
import { permissionLines } from '../../../src/audit/step/lines.ts'
import type { Gate } from '../../../src/model/options.ts'
import { aPlan } from './a-plan.ts'

const STEPS = 'steps:\n  - run: ./deploy.sh\n  - uses: actions/deploy-pages@v4\n  - uses: some/action@v1'

function warned(job: string, gate?: Gate, top?: string): string {
  const plan = aPlan(job, gate, top)
  return plan.jobs.flatMap((one) => warningsOf(one, plan)).join('\n')
}

describe('before new lines are committed', () => {
  it('it is said loudly that a first block takes rights away, which steps are known to need more, and of which that is not known', () => {
    const said = warned(`runs-on: x\nenvironment: production\n${STEPS}`)
    expect(said).toMatch(/^IT TAKES RIGHTS AWAY\./)
    expect(said).toContain('add it to the block: `pages: write` (actions/deploy-pages).')
    expect(said).toContain('which is not known: its commands, some/action@v1.')
    expect(warned('environment: production\nsteps:\n  - uses: actions/checkout@v6')).not.toMatch(/documented|not known/)
  })

  it('the same is said of a job whose lines are to be added by hand', () => {
    expect(warned('runs-on: x\nsteps: [{ run: a }]')).toContain('IT TAKES RIGHTS AWAY')
  })

  it("it is said that a block stands in place of the workflow's", () => {
    const said = warned(`environment: production\n${STEPS}`, 'warn', 'on: push\npermissions: read-all')
    expect(said).toContain("in place of the workflow's")
    expect(said).not.toContain('TAKES RIGHTS')
  })

  it('it is said what callers must give', () => {
    const called = 'on: workflow_call'
    expect(warned(`permissions:\n  contents: read\n${STEPS}`, 'warn', called)).toContain('must give its job the same')
    expect(warned(`${permissionLines().join('\n')}\n${STEPS}`, 'warn', called)).not.toContain('must give')
    expect(warned('uses: ./.github/workflows/b.yml', 'warn', called)).toBe('')
  })

  it('it is said that nobody is asked, and what comes of that where deployments are held back', () => {
    const job = `permissions: write-all\n${STEPS}`
    expect(warned(job)).toBe('It is in no environment: nobody is asked before it deploys.')
    expect(warned(job, 'enforce')).toContain('it is stopped every time')
    expect(warned(`environment: production\n${job}`, 'enforce')).toBe('')
  })
})
