import { succeed } from '../command.ts'
import type { Tool } from './cache.ts'

/** A Go program built from its module at one version; the binary is the only thing in the folder. https://go.dev/ref/mod#go-install */
export function goProgram(name: string, version: string, path: string): Tool {
  const install = async (folder: string): Promise<void> => {
    const env = { ...process.env, GOBIN: folder }
    await succeed('go', ['install', '-trimpath', '-ldflags=-s -w', `${path}@v${version}`], { env })
  }
  return { name, version, install }
}
