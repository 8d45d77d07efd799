/** Every subcommand by id, loaded when it is called. */
export const commands = {
  corroborate: async () => (await import('./corroborate.ts')).corroborate,
  doctor: async () => (await import('./doctor.ts')).doctor,
  explain: async () => (await import('./explain.ts')).explain,
  'follow-ups': async () => (await import('./follow-ups.ts')).followUps,
  init: async () => (await import('./init.ts')).init,
  map: async () => (await import('./map.ts')).map,
  policy: async () => (await import('./policy.ts')).policy,
  replay: async () => (await import('./replay.ts')).replay,
  verify: async () => (await import('./verify.ts')).verify,
} as const
