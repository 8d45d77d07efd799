import { join } from 'node:path'
import { expect, it } from 'vitest'
import { machineFiles } from '../../../src/audit/cli/files.ts'
import { repositoryText } from '../../../src/audit/cli/repository-text.ts'
import { folderWith } from '../sample.ts'

it('a text of the repository is every byte of it, or no text at all', async () => {
  const folder = await folderWith({ 'a.yml': '\uFEFFversion: 1 # für alle\n', 'b.yml': new Uint8Array([0xc3, 0x28]) })
  expect(await repositoryText(join(folder, 'a.yml'), machineFiles)).toBe('\uFEFFversion: 1 # für alle\n')
  await expect(repositoryText(join(folder, 'b.yml'), machineFiles)).rejects.toThrow("b.yml can't be read")
  await expect(repositoryText(join(folder, 'c.yml'), machineFiles)).rejects.toThrow("c.yml can't be read")
})
