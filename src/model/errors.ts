/** What kind of trouble an error reports. A closed list: each stands for one thing to do about it. */
export const ERROR_CODES = ['INPUT', 'POLICY', 'RUNNER', 'RECORD', 'SIGN', 'DELIVER', 'VERIFY'] as const
export type ErrorCode = (typeof ERROR_CODES)[number]

/** The one error of this project: what happened (`message`), and what to do next (`remedy`). */
export class EvidenceError extends Error {
  override readonly name = 'EvidenceError'
  readonly code: ErrorCode
  readonly remedy: string

  constructor(code: ErrorCode, message: string, remedy: string, cause?: unknown) {
    super(message, { cause })
    this.code = code
    this.remedy = remedy
  }
}

/** The message of whatever was thrown. */
export const messageOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))
