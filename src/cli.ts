#!/usr/bin/env node
import { dispatch } from './audit/cli/dispatch.ts'
import { machineFiles } from './audit/cli/files.ts'

const { stdout, stderr, env, argv } = process

// Whoever reads the output may stop before its end: `delivery-evidence … | head`.
for (const stream of [stdout, stderr])
  stream.on('error', (error) => {
    if (!('code' in error) || error.code !== 'EPIPE') throw error
  })

process.exitCode = await dispatch(argv.slice(2), {
  out: (text) => stdout.write(text),
  err: (text) => stderr.write(text),
  // https://no-color.org
  colour: stdout.isTTY === true && (env['NO_COLOR'] ?? '') === '' && env['TERM'] !== 'dumb',
  watched: stderr.isTTY === true,
  files: machineFiles,
  now: () => new Date(),
  // Loaded only for the command that asks: all others stay offline.
  github: async (repository) => {
    const [{ accessFrom }, { connect }] = await Promise.all([
      import('./runner/access.ts'),
      import('./runner/github.ts'),
    ])
    return (await connect(accessFrom(env, repository))).github
  },
})
