import type { Range } from './range.ts'

/** The range where no automation is trusted: for claims about humans, which trust in a machine can't make true. */
export const withoutTrust = (range: Range): Range => ({
  ...range,
  knowledge: { ...range.knowledge, trustedAutomation: [] },
})
