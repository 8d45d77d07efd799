/** A tool that judges workflow files and action.yml. */
export interface Linter {
  readonly name: string
  /** All it says of the repository in this folder, one line each. */
  findings(root: string): Promise<readonly string[]>
}

/** The lines of text that are not empty. */
export function linesOf(text: string): string[] {
  return text.split('\n').filter((line) => line.trim() !== '')
}
