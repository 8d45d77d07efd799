import { describe, expect, it } from 'vitest'
import { editJob } from '../../../src/audit/init/edit.ts'
import { permissionLines, stepLines } from '../../../src/audit/step/lines.ts'
import { workflowOf } from '../map/drawing.ts'

const READY = permissionLines().join('\n')
const ALWAYS = '  - uses: delivery-evidence/delivery-evidence@v1\n    if: always()'
const edited = (job: string, gate: 'warn' | 'enforce' | 'off' = 'warn', top?: string) =>
  editJob(workflowOf(job, top), 'deploy', gate)

describe('a job that gets the evidence step', () => {
  it('gets it last, to record whatever happens, with what it needs', () => {
    const job = 'runs-on: x\nsteps:\n  - run: ./deploy.sh'
    expect(edited(job, 'warn', 'on: push\npermissions: {}')).toMatchObject({
      text: workflowOf(
        `runs-on: x\n${READY}\nsteps:\n  - run: ./deploy.sh\n  - name: Record the evidence\n    if: always()\n    uses: delivery-evidence/delivery-evidence@v1`,
        'on: push\npermissions: {}',
      ),
    })
  })

  it('gets it first, to hold back what comes after it', () => {
    const job = `${READY}\nsteps:\n  # the deployment\n  - run: ./deploy.sh`
    const step = stepLines({ gate: 'enforce', seal: 'job-end' })
      .map((line) => `  ${line}`)
      .join('\n')
    expect(edited(job, 'enforce')).toMatchObject({
      text: workflowOf(`${READY}\nsteps:\n${step}\n  # the deployment\n  - run: ./deploy.sh`),
      lack: { token: { kind: 'none' } },
    })
  })

  it('says in the file where the new permissions take rights away', () => {
    const edit = edited('runs-on: x\nsteps:\n  - run: a', 'off')
    expect(edit).toMatchObject({ kind: 'added', text: expect.stringContaining('    # Before, the token had what') })
    expect(edit).toMatchObject({ text: expect.stringContaining('\n        with:\n          gate: off\n') })
  })

  it('gets the scopes alone where it has the step', () => {
    const edit = edited(`permissions:\n  contents: write\nsteps:\n  - run: a\n${ALWAYS}`)
    expect(edit).toMatchObject({ kind: 'added', lack: { step: undefined, token: { kind: 'join' } } })
    expect(edit).toMatchObject({
      text: expect.stringContaining('statuses: read # checks of the older kind\n      contents: write\n'),
    })
  })
})

describe('a job that is left as it is', () => {
  it('has all already', () => {
    expect(edited(`${READY}\nsteps:\n  - run: a\n${ALWAYS}`, 'enforce')).toEqual({ kind: 'there' })
  })

  it.each([
    ['the step stands elsewhere', `${READY}\nsteps:\n${ALWAYS}\n  - run: a`, 'not the last one'],
    ['a scope was refused', 'permissions:\n  checks: none\nsteps:\n  - run: a', '`checks: none`'],
    ['it is in braces', 'permissions: { contents: read }\nsteps:\n  - run: a', 'its permissions are not written out'],
    ['it says nothing', 'permissions:\nsteps:\n  - run: a', 'its permissions are not written out'],
    ['there are no steps', 'runs-on: x', 'its steps are not written out'],
  ])('says why and what it lacks: %s', (_, job, why) => {
    expect(edited(job)).toMatchObject({ kind: 'by-hand', why: expect.stringContaining(why), lack: expect.any(Object) })
  })

  it('shares its steps with another job, which would get the step as well', () => {
    const text = `${workflowOf('runs-on: x\npermissions: {}\nsteps: &steps\n  - run: a').replace('{}', 'write-all')}  other: { runs-on: x, steps: *steps }\n`
    expect(editJob(text, 'deploy', 'warn')).toMatchObject({
      kind: 'by-hand',
      why: expect.stringContaining('more of the file'),
    })
  })
})
