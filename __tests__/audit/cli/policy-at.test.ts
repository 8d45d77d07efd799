import { join } from 'node:path'
import { expect, it } from 'vitest'
import { machineFiles } from '../../../src/audit/cli/files.ts'
import { policyAt, usualPolicyOf } from '../../../src/audit/cli/policy-at.ts'
import { idsOfText } from '../../../src/record/text-ids.ts'
import { folderWith } from '../sample.ts'

it('a policy that is named is one that can be used, or nothing is done', async () => {
  const text = 'version: 1\nextends: soc2\n'
  const folder = await folderWith({ 'good.yml': text, 'wrong.yml': 'version: 2\n' })
  const path = join(folder, 'good.yml')
  const policy = { version: 1, extends: 'soc2' }
  expect(await policyAt(path, machineFiles)).toEqual({ path, digest: idsOfText(text).digest, text, policy })
  await expect(policyAt(join(folder, 'wrong.yml'), machineFiles)).rejects.toThrow('wrong.yml, line 1: version must be')
  await expect(policyAt(join(folder, 'no.yml'), machineFiles)).rejects.toThrow("can't be read")
})

it('the usual policy is beside the folder of workflows, wherever the checkout is', () => {
  expect(usualPolicyOf('a/.github/workflows/w.yml')).toBe(join('a', '.github', 'delivery-evidence.yml'))
  expect(usualPolicyOf('a/workflows/w.yml')).toBeUndefined()
})
