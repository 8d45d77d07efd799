import { EvidenceError } from '../model/errors.ts'
import type { Environment } from './context.ts'
import type { Access } from './github.ts'
import { isToken } from './token.ts'

/** Where github.com's API is. */
const GITHUB = 'https://api.github.com'

/** Where a token is looked for, as `gh` does. https://cli.github.com/manual/gh_help_environment */
const TOKENS = ['GH_TOKEN', 'GITHUB_TOKEN'] as const

/** How to reach GitHub's API outside of a job, by the environment of whoever asks. */
export function accessFrom(env: Environment, repository: string): Access {
  const name = TOKENS.find((one) => (env[one] ?? '') !== '')
  const token = (name && env[name]) ?? ''
  if (name === undefined)
    throw new EvidenceError(
      'INPUT',
      'There is no token to read GitHub with.',
      'Set GH_TOKEN to one, for instance: export GH_TOKEN="$(gh auth token)".',
    )
  if (!isToken(token))
    throw new EvidenceError(
      'INPUT',
      `${name} holds spaces, line breaks or other characters that no token has.`,
      'Set it again, to the token and nothing else.',
    )
  return { apiUrl: apiUrl(env['GITHUB_API_URL'] || GITHUB), token, repository }
}

/** A token goes to nobody who could read it on the way. */
function apiUrl(given: string): string {
  const url = URL.canParse(given) ? new URL(given) : undefined
  const isSafe = url?.protocol === 'https:' || (url?.protocol === 'http:' && url.hostname === '127.0.0.1')
  if (url !== undefined && isSafe && url.username === '' && url.search === '') return given.replace(/\/+$/, '')
  throw new EvidenceError(
    'INPUT',
    'GITHUB_API_URL is not the address of an API over https.',
    'Write it as https://github.acme.example/api/v3, or leave it out for github.com.',
  )
}
