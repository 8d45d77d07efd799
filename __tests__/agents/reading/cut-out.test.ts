import { expect, test } from 'vitest'
import { cutOut } from '../../../src/agents/reading/cut-out.ts'

// That it keeps nothing else alive is held by __tests__/bench/memory.test.ts.
test.each(['Claude <noreply@anthropic.com>', '', 'a "quoted"\\n\ttext', '🤖 Generated', '\uD83D'])(
  '%j is the same cut out',
  (value) => {
    expect(cutOut({ kind: 'footer', value })).toEqual({ kind: 'footer', value })
  },
)
