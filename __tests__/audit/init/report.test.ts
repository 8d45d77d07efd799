import { describe, expect, it } from 'vitest'
import { renderJson, renderOutcome } from '../../../src/audit/init/report.ts'
import { permissionLines } from '../../../src/audit/step/lines.ts'
import { aPlan } from './a-plan.ts'

const outcome = (job: string, { written = false, found }: { written?: boolean; found?: string } = {}) => ({
  path: 'w.yml',
  plan: aPlan(job),
  policy: { path: 'policy.yml', found },
  written,
})
const rendered = (...args: Parameters<typeof outcome>) => renderOutcome(outcome(...args))
const DEPLOY = 'environment: production\npermissions:\n  contents: read\nsteps:\n  - run: a'
const POLICY = 'version: 1\nextends: soc2\n'

describe('what init says', () => {
  it('is what would be added, and that nothing was written', () => {
    const text = rendered(DEPLOY)
    expect(text).toMatch(
      /^job deploy\n {2}To be added: the evidence step, as its last step, and 7 scopes in its `permissions:`\.\n\n---/,
    )
    expect(text).toContain('\n+        uses: delivery-evidence/delivery-evidence@v1\n')
    expect(text).toContain('--- /dev/null\n+++ policy.yml\n')
    expect(text).toContain(
      '\nNothing was written. If that is right, run it again with --write.\n\nNext:\n  * On GitHub',
    )
  })

  it('is what was written, without repeating it', () => {
    const text = rendered(DEPLOY, { written: true })
    expect(text).toContain('\nWritten. See `git diff`.\n')
    expect(text).not.toContain('+++')
  })

  it('shows no policy where there is one', () => {
    expect(rendered(DEPLOY, { found: POLICY })).not.toContain('policy.yml')
  })

  it('is what to add by hand, and where', () => {
    const text = rendered('runs-on: x\npermissions: read-all\nsteps:\n  - run: a', { found: POLICY })
    expect(text).toContain(
      'Not touched: `permissions: read-all` takes no more scopes.\n  Add as its last step:\n    - name: Record',
    )
    expect(text).toContain('in place of the one that it has:\n    permissions:\n      actions: read')
    expect(text).toContain('There was nothing to add.')
    expect(rendered('permissions: {}\nsteps:\n  - run: a')).toContain('These belong in its permissions:')
    expect(rendered('steps: [{ run: a }]')).toContain('Add to the job:')
  })

  it('is that all is there, or in another file', () => {
    const there = `${permissionLines().join('\n')}\nsteps:\n  - uses: a/delivery-evidence@v1\n    if: always()`
    expect(rendered(there)).toContain('The step is there already, and stays as it is.')
    expect(rendered('uses: ./.github/workflows/b.yml')).toContain('It calls ./.github/workflows/b.yml and has no steps')
  })

  it('lets no text of the file speak to the terminal', () => {
    const text = rendered('environment: "a\\e[2J\\u202e"\nname: \u202e\nsteps:\n  - uses: "a/b@\\e[2J"\n  - run: a')
    for (const unseen of ['\u001b', '\u202e']) expect(text).not.toContain(unseen)
  })

  it('is one JSON document for programs', () => {
    const { path, plan, policy, written } = outcome(DEPLOY)
    expect(JSON.parse(renderJson({ path, plan, policy, written }))).toMatchObject({
      file: 'w.yml',
      written: false,
      after: plan.after,
      jobs: [{ key: 'deploy', kind: 'added', warnings: [] }],
      policy: { file: 'policy.yml', there: false, text: plan.policy },
      next: expect.any(Array),
    })
    expect(JSON.parse(renderJson(outcome('steps: [{ run: a }]')))).toMatchObject({
      jobs: [{ kind: 'by-hand', why: expect.any(String), lack: { step: { at: 'last' } } }],
    })
  })
})
