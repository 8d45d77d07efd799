import { cpus, totalmem } from 'node:os'

/** What the figures were taken on. */
export const machine = () => ({
  cpu: cpus()[0]?.model ?? 'unknown CPU',
  cores: cpus().length,
  memoryMb: Math.round(totalmem() / 2 ** 20),
  platform: `${process.platform} ${process.arch}`,
  node: process.version,
})
