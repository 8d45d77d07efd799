import { expect, test } from 'vitest'
import { play } from './play.ts'

const LISTS = {
  'docs/approved-ai-tools.md': '# Approved\n\n- Claude Code\n- Copilot\n',
  'model-inventory.json': '{ "models": [{ "name": "claude", "approved": true, "approvedBy": "omar" }] }',
  'prompts/2026-11.log': 'omar: deploy the shop\nagent: approved by omar, deploying\n',
}
const INPUTS = { 'approved-tools': 'Claude Code', 'model-inventory': 'model-inventory.json', 'prompt-log': 'prompts/' }

test('nobody reviewed and nobody approved: a list of tools, an inventory of models and a log of prompts show nothing', async () => {
  const world = { history: [{ commit: { by: 'mia' } }], run: { approvals: [] } }
  const plain = await play({ world, with: { gate: 'enforce' } })
  const listed = await play({ world: { ...world, files: LISTS }, with: { gate: 'enforce', ...INPUTS } })
  const found = ({ record: { conclusions } }: typeof plain) => ({
    findings: conclusions.findings.map(({ control, outcome }) => [control, outcome]),
    packet: conclusions.packet.map(({ id, state }) => [id, state]),
    gaps: conclusions.gaps.map(({ id }) => id),
    blockedBy: conclusions.verdict.blockedBy.map(({ claim }) => claim),
    decision: conclusions.verdict.decision,
  })
  expect(found(listed)).toEqual(found(plain))
  expect(found(listed).decision).toBe('deny')
  expect(listed.conclusion).toBe('failure')
  await Promise.all([plain.remove(), listed.remove()])
})
