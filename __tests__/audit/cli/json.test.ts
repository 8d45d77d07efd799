import { expect, it } from 'vitest'
import { jsonDocument } from '../../../src/audit/cli/json.ts'

it('a result is one JSON document that names the tool and speaks to no terminal', () => {
  const text = jsonDocument({ said: '\u001b[2J\u202e' })
  for (const unseen of ['\u001b', '\u202e']) expect(text).not.toContain(unseen)
  expect(JSON.parse(text)).toEqual({ tool: { name: 'delivery-evidence', version: '0.1.0' }, said: '\u001b[2J\u202e' })
})
