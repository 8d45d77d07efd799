import { join } from 'node:path'
import { expect, it } from 'vitest'
import { recordsAt } from '../../../src/audit/cli/records-at.ts'
import { aRecord } from '../../fixtures/a-record.ts'
import { bytesOf, folderWith, listening } from '../sample.ts'

it('hands on each record that is read, and tells what is none and what is not there', async () => {
  const bytes = bytesOf(aRecord())
  const folder = await folderWith({ 'a/evidence.json': bytes, 'b/evidence.json': 'sesame' })
  const { io, heard } = listening()
  const read: string[] = []
  const unread = await recordsAt([folder, join(folder, 'c')], io, ({ path }, clear) => {
    clear()
    read.push(path)
  })
  expect(read).toEqual([join(folder, 'a/evidence.json')])
  expect(unread).toEqual([
    { path: join(folder, 'c'), why: 'does not exist' },
    { path: join(folder, 'b/evidence.json'), why: expect.stringContaining("can't be read") },
  ])
  expect(heard).toEqual({ out: '', err: '' })
})
