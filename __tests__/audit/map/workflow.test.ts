import { readFileSync } from 'node:fs'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { mapWorkflow } from '../../../src/audit/map/workflow.ts'
import { drawn, saying } from './drawing.ts'

const readme = readFileSync('README.md', 'utf8')
const quickStarts = [...readme.matchAll(/```yaml\n(name: Deploy\n[\s\S]*?)```/g)].flatMap(([, text]) => text ?? [])

describe('the map of a workflow', () => {
  it('finds nothing to say of the workflows in our README but that actions are named by tags', () => {
    expect(quickStarts.length).toBeGreaterThanOrEqual(2)
    for (const text of quickStarts) {
      const { triggers, jobs } = mapWorkflow('deploy.yml', text)
      expect(triggers).toEqual(['push (branches: main)'])
      expect(jobs).toMatchObject([
        { key: 'deploy', environment: 'production', isPath: true, gaps: [expect.any(String)] },
      ])
      expect(jobs[0]?.gaps[0]).toContain('actions/checkout@v6')
    }
  })

  it('asks for the evidence of a job that reaches out, and of no other', () => {
    const asked = (job: string) => saying(drawn(job).gaps, 'No step records the evidence')
    expect(asked('runs-on: x\nenvironment: production')).not.toBe('')
    expect(asked('runs-on: x')).toBe('')
    expect(asked('uses: ./.github/workflows/a.yml\nsecrets: inherit')).toBe('')
  })

  it('has every job, in order', () => {
    const text = 'on: push\njobs:\n  b: { runs-on: x }\n  a: { uses: ./.github/workflows/a.yml }\n'
    expect(mapWorkflow('w.yml', text).jobs.map(({ key }) => key)).toEqual(['b', 'a'])
    expect(mapWorkflow('w.yml', 'on: push\n').jobs).toEqual([])
  })

  it('is a drawing or an error for any text', () => {
    const lines = (quickStarts[0] ?? '').split('\n')
    const texts = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 100 }),
      fc.subarray(lines).map((some) => some.join('\n')),
      fc.shuffledSubarray(lines, { maxLength: 12 }).map((some) => some.join('\n')),
    )
    const holds = (text: string) => {
      try {
        expect(mapWorkflow('w.yml', text)).toHaveProperty('jobs')
      } catch (error) {
        expect(error).toBeInstanceOf(Error)
      }
    }
    fc.assert(fc.property(texts, holds), { numRuns: 300 })
  })
})
