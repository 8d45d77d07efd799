import type { Fault, Reply } from '../loopback.ts'

/** What GitHub says with each status when it gives no better reason. */
const messages: Readonly<Record<number, string>> = {
  401: 'Bad credentials',
  403: 'Resource not accessible by integration',
  404: 'Not Found',
  410: 'Gone',
  422: 'Validation Failed',
  429: 'You have exceeded a secondary rate limit. Please wait a few minutes before you try again.',
  500: 'Server Error',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
}

/** A refusal in GitHub's form. https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api */
export function errorReply(
  status: number,
  message = messages[status] ?? '',
  headers: Record<string, string> = {},
): Reply {
  const body = { message, documentation_url: 'https://docs.github.com/rest', status: String(status) }
  return { status, headers: { 'content-type': 'application/json; charset=utf-8', ...headers }, body }
}

/** A fault as told by a test: a bare error status gets the body GitHub would send. */
export function withGitHubsBody(fault: Fault): Fault {
  if (typeof fault === 'string' || fault.body !== undefined || fault.status < 400) return fault
  const headers = fault.status === 429 ? { 'retry-after': '60', ...fault.headers } : { ...fault.headers }
  return errorReply(fault.status, undefined, headers)
}
