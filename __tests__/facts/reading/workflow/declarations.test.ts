import { Ajv } from 'ajv'
import { expect, it } from 'vitest'
import { callsIn } from '../../../../src/facts/reading/workflow/calls-in.ts'
import { call, declarations } from '../../../../src/facts/reading/workflow/declarations.ts'
import { declaredByWorkflow } from '../../../../src/facts/reading/workflow/declared-by-workflow.ts'
import { object } from '../../../../src/model/schema.ts'

it('what is read fits its shape, of a job that is there, one that is not, and a call', () => {
  const text = 'on: push\njobs:\n  deploy: { runs-on: x, steps: [{ uses: a/b@v1 }] }\n  call: { uses: ./a.yml }\n'
  const ajv = new Ajv()
  const fits = ajv.compile(object(declarations))
  expect(fits(declaredByWorkflow(text, 'deploy'))).toBe(true)
  expect(fits(declaredByWorkflow(text, 'other'))).toBe(true)
  expect(callsIn(text).every((one) => ajv.validate(call, one))).toBe(true)
})
