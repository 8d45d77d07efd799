/** Every subcommand by id, loaded when it is called. */
export const commands = {
  explain: async () => (await import('./explain.ts')).explain,
  policy: async () => (await import('./policy.ts')).policy,
  verify: async () => (await import('./verify.ts')).verify,
} as const
