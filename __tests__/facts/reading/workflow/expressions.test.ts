import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readsIn } from '../../../../src/facts/reading/workflow/expressions.ts'
import { partAt, WorkflowFile } from '../../../../src/facts/reading/workflow/workflow-file.ts'

/** What a step that runs this reads of the secrets. */
function namesIn(run: string, context = 'secrets') {
  const step = JSON.stringify({ run })
  const file = new WorkflowFile(`on: push\njobs:\n  deploy:\n    runs-on: x\n    steps: [${step}]\n`)
  return readsIn(partAt(file.root, 'jobs', 'deploy'), context).map(({ name }) => name)
}

describe('what expressions read', () => {
  it.each([
    ['echo nothing', []],
    ['echo secrets.NOT_AN_EXPRESSION', []],
    ['${{ secrets.KEY }}', ['KEY']],
    ['a ${{ secrets.one }} b ${{ secrets.TWO || secrets.one }}', ['ONE', 'TWO']],
    ["${{ secrets['key'] }}", ['KEY']],
    ['${{ SECRETS . Key }}', ['KEY']],
    ["${{ format('{0}', secrets.KEY) }}", ['KEY']],
    ['${{ toJSON(secrets) }}', [null]],
    ['${{ secrets[inputs.which] }}', [null]],
    ["${{ secrets[format('{0}', 'KEY')] }}", [null]],
    ['${{ secrets.* }}', [null]],
    ["${{ 'secrets.KEY' }}", []],
    ["${{ github.event.inputs['secrets'] }}", []],
    ['${{ github.secrets.KEY }}', []],
    ['${{ matrix[secrets.KEY] }}', ['KEY']],
    ['${{ secrets.KEY', [null]],
    ['${{ § secrets.KEY }}', [null]],
    ['line\nline ${{ secrets.KEY }}\n', ['KEY']],
  ])('%j reads %j', (run, names) => {
    expect(namesIn(run)).toEqual(names)
  })

  it('are found where escapes hide them from a reader of the source', () => {
    const text =
      'on: push\njobs:\n  deploy:\n    runs-on: x\n    steps:\n      - run: "a\n          \\u0024{{ secrets.KEY }} ${{ github.ref }}"\n'
    expect(readsIn(new WorkflowFile(text).root, 'secrets').map(({ name }) => name)).toEqual(['KEY'])
  })

  it('are found in conditions, which need no braces', () => {
    const text =
      'on: push\njobs:\n  deploy:\n    if: vars.ENABLED\n    runs-on: x\n    steps: [{ run: a, if: "vars.TOO" }]\n'
    expect(readsIn(new WorkflowFile(text).root, 'vars').map(({ name }) => name)).toEqual(['ENABLED', 'TOO'])
  })

  it('are found in the keys of members', () => {
    const text =
      'on: push\njobs:\n  deploy:\n    runs-on: x\n    steps: [{ uses: a/b@v1, with: { "${{ secrets.KEY }}-x": 1 } }]\n'
    expect(readsIn(new WorkflowFile(text).root, 'secrets').map(({ name }) => name)).toEqual(['KEY'])
  })

  it('never read less than all that they name, however they are put together', () => {
    const name = fc.stringMatching(/^[A-Z][A-Z0-9_]{2,8}$/)
    const read = fc.oneof(
      name.map((one) => ({ text: `secrets.${one}`, one })),
      name.map((one) => ({ text: `secrets['${one}']`, one })),
      name.map((one) => ({ text: `fromJSON(secrets.${one}).part`, one })),
      name.map((one) => ({ text: `(github.ref == 'x' && secrets.${one})`, one })),
    )
    fc.assert(
      fc.property(
        fc.array(read, { minLength: 1, maxLength: 4 }),
        fc.constantFrom(' ', '\n', ' text '),
        (reads, between) => {
          const found = namesIn(reads.map(({ text }) => `\${{ ${text} }}`).join(between))
          for (const { one } of reads) expect(found).toContain(one)
        },
      ),
      { numRuns: 200 },
    )
  })
})
