/** Every subcommand by id, loaded when it is called. */
export const commands = {
  explain: async () => (await import('./explain.ts')).explain,
  verify: async () => (await import('./verify.ts')).verify,
} as const
