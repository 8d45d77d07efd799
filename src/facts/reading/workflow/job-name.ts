/**
 * GitHub names a job inside a reusable workflow `caller / job`, and a job of a matrix `job (value, value)`. What is left
 * of such a name after a caller's: undefined, it does not begin with it; null, nothing is known of it.
 */
export function nameAfter(caller: string, name: string | null): string | null | undefined {
  if (name === null || caller.includes('${{')) return null
  if (name.startsWith(`${caller} / `)) return name.slice(`${caller} / `.length)
  return name.startsWith(`${caller} (`) && name.includes(') / ') ? null : undefined
}
