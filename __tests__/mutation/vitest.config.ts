import { defineConfig } from 'vitest/config'

/** The unit tests that have to notice a change to what is judged: nothing that starts `dist`, a server or a process. */
export default defineConfig({
  test: {
    include: ['__tests__/{agents,controls,review}/**/*.test.ts'],
    setupFiles: ['__tests__/mutation/setup.ts'],
    testTimeout: 60_000,
  },
})
