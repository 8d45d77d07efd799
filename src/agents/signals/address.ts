/** An address in the form GitHub gives to those who hide theirs: `<id>+<login>@users.noreply.github.com`. */
export interface Noreply {
  readonly id: number | null
  /** As it is written, in lower case: with [bot] when it has it. */
  readonly login: string
}

const NOREPLY = /^(?:(\d{1,15})\+)?([\w-]{1,100}(?:\[bot\])?)@users\.noreply\.github\.com$/

/**
 * The account that a noreply address names; undefined for any other address. It is text all the same.
 * https://docs.github.com/en/account-and-profile/reference/email-addresses-reference#your-noreply-email-address
 */
export function parseNoreply(address: string): Noreply | undefined {
  const [, id, login] = NOREPLY.exec(address.toLowerCase()) ?? []
  return login === undefined ? undefined : { id: id === undefined ? null : Number(id), login }
}

/** A login as all of GitHub's APIs can be compared by: REST says `claude[bot]`, GraphQL and gh say `claude`. */
export const bare = (login: string): string => login.toLowerCase().replace(/\[bot\]$/, '')
