import type { Loopback } from './loopback.ts'

/** GITHUB_SERVER_URL of everything on this loopback: a `*.localhost` name, because the artifact client refuses other hosts that are not GitHub's own. */
export function serverUrlOf(loopback: Loopback): string {
  return `http://github.localhost:${loopback.port}`
}
