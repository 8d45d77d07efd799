import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['__tests__/**/*.test.ts'],
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // It imports JSON without saying so, which Node refuses and both vite and ncc understand.
    server: { deps: { inline: [/@actions\/workflow-parser/] } },
    snapshotFormat: { printBasicPrototype: false },
  },
})
