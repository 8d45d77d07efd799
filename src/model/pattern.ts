/** Whether a name fits a pattern: `*` stands for any text, slashes and dots too; all else for itself. The same on every platform, in linear time. */
export function fits(name: string, pattern: string): boolean {
  const [start = '', ...rest] = pattern.split('*')
  const end = rest.pop()
  if (end === undefined) return name === pattern
  if (!name.startsWith(start)) return false
  let here = start.length
  for (const part of rest) {
    const found = name.indexOf(part, here)
    if (found < 0) return false
    here = found + part.length
  }
  return name.length - end.length >= here && name.endsWith(end)
}
