import { parseDocument } from 'yaml'

/** An action's manifest with these defaults of its inputs. */
export function manifestWith(defaults: Readonly<Record<string, string>>, manifest: string): string {
  const document = parseDocument(manifest)
  for (const [input, value] of Object.entries(defaults)) {
    if (!document.hasIn(['inputs', input, 'default'])) throw new Error(`action.yml has no default of ${input}`)
    document.setIn(['inputs', input, 'default'], value)
  }
  return document.toString()
}
