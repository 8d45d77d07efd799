import { expect, it } from 'vitest'
import { keptBut, seenOf } from './kept.ts'

it('reads every workflow, and one that is none hides no other', async () => {
  const files = { '.github/workflows/broken.yaml': 'a: [', '.github/workflows/notes.md': '#' }
  const { coverage, findings } = JSON.parse((await seenOf(keptBut({ files }), '--json')).out)
  expect(coverage).toMatchObject({
    complete: false,
    workflows: ['.github/workflows/deploy.yml'],
    unread: ['.github/workflows/broken.yaml'],
  })
  expect(findings).toMatchObject([{ state: 'not-seen', about: '.github/workflows/broken.yaml' }])
})
