import { defineConfig } from 'vitest/config'

/** The suite against real peers: it needs Go, Python and package registries, so `npm test` does not know of it. */
export default defineConfig({
  test: {
    dir: import.meta.dirname,
    include: ['**/*.interop.ts'],
    globalSetup: './install.ts',
    root: import.meta.dirname,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
})
