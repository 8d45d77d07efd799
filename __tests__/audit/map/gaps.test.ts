import { describe, expect, it } from 'vitest'
import { gapsOf } from '../../../src/audit/map/gaps.ts'
import { drawn, saying } from './drawing.ts'

const gapsIn = (job: string, top?: string) => gapsOf(drawn(job, top))
const SHA = 'a'.repeat(40)

describe('what an auditor would ask of a job', () => {
  it('is nothing where all is written, pinned and in an environment', () => {
    const job = `runs-on: x\nenvironment: production\npermissions: { id-token: write }\nsteps: [{ uses: actions/checkout@${SHA} }]`
    expect(gapsIn(job)).toEqual([])
  })

  it.each([
    ['what its token may do', 'runs-on: x', "the repository's settings say."],
    ['what moves under its name', 'runs-on: x\nsteps: [{ uses: a/b@v1 }]', 'instead of a full commit id: a/b@v1.'],
    ['which workflow it calls', 'uses: a/b/.github/workflows/c.yml@main', 'instead of a full commit id: a/b/.github'],
    ['what is stored', 'runs-on: x\nenv: { A: "${{ secrets.API_KEY }}" }', 'valid until changed: API_KEY.'],
    ['what a secret opens', 'runs-on: x\nenv: { A: "${{ secrets.THING }}" }', "can't be told: THING."],
    ['who is asked', 'runs-on: x\nenv: { A: "${{ secrets.THING }}" }', 'in no environment'],
    ['which environment it is', 'runs-on: x\nenvironment: "${{ inputs.to }}"', 'is an expression'],
    [
      'what an agent could reach',
      'runs-on: x\nsteps: [{ uses: anthropics/claude-code-action@v1 }]',
      'Claude Code Action',
    ],
    ['what is handed on', 'uses: ./.github/workflows/a.yml\nsecrets: inherit', 'hands every secret'],
    ['what is not understood', 'runs-on: x\nsurprise: 1', 'Not understood: jobs.deploy.surprise'],
  ])('is %s', (_, job, words) => {
    expect(saying(gapsIn(job), words)).toMatch(/\.$/)
  })

  it('says that a caller may decide', () => {
    expect(saying(gapsIn('runs-on: x', 'on: workflow_call'), 'its caller gives')).not.toBe('')
  })

  it('asks no calling job for an environment: only the called one can have it', () => {
    expect(saying(gapsIn('uses: ./.github/workflows/a.yml\nsecrets: inherit'), 'in no environment')).toBe('')
  })
})
