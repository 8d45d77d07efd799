import { expect, it } from 'vitest'
import { callsIn } from '../../../../src/facts/reading/workflow/calls-in.ts'

it('are the jobs that use another workflow, with what they hand on', () => {
  const text = [
    'on: push',
    'permissions: read-all',
    'jobs:',
    '  build: { runs-on: x, steps: [{ run: a }] }',
    '  one: { uses: ./.github/workflows/a.yml }',
    '  two:',
    '    name: Two',
    '    uses: acme/ci/.github/workflows/b.yml@v1',
    '    permissions: { contents: write }',
    '    secrets: inherit',
    '  three:',
    '    uses: acme/ci/.github/workflows/c.yml@0123456789abcdef0123456789abcdef01234567',
    '    secrets: { key: "${{ secrets.PROD_KEY }}" }',
  ].join('\n')
  expect(callsIn(text)).toMatchObject([
    { job: 'one', name: 'one', pin: 'local', permissions: { workflow: 'read-all', job: null }, secrets: 'none' },
    { job: 'two', name: 'Two', pin: 'ref', permissions: { job: { contents: 'write' } }, secrets: 'inherit' },
    {
      job: 'three',
      pin: 'commit',
      secrets: 'named',
      named: { named: [{ name: 'PROD_KEY', at: ['jobs.three.secrets.key'] }] },
    },
  ])
  expect(() => callsIn('}{')).toThrow()
})
