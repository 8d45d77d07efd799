import { globSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { registerHooks } from 'node:module'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { parse } from 'yaml'
import { languageServicePath } from '../tools.ts'
import type { Linter } from './linter.ts'

/** GitHub's own judgement, the one that its editor extension shows: schema, contexts, expressions, and what `with:` gives to our action. Of other actions it is told nothing, and so checks no inputs. */
export const languageService: Linter = {
  name: "GitHub's language service",
  async findings(root) {
    const { validate, TextDocument } = await load()
    const files = ['action.yml', ...globSync('.github/workflows/*.yml', { cwd: root })]
    const manifest: unknown = parse(await readFile(join(root, 'action.yml'), 'utf8'))
    const actionsMetadataProvider = { fetchActionMetadata: async (action: Reference) => (ours(action) ? manifest : {}) }
    const findings = await Promise.all(
      files.map(async (file) => {
        const text = await readFile(join(root, file), 'utf8')
        const document = TextDocument.create(pathToFileURL(join(root, file)).href, 'yaml', 1, text)
        const diagnostics: Diagnostic[] = await validate(document, { actionsMetadataProvider })
        return diagnostics.map(({ message, range }) => `${file}:${range.start.line + 1}: ${message}`)
      }),
    )
    return findings.flat()
  },
}

/** What `uses:` names. */
interface Reference {
  readonly owner: string
  readonly name: string
}

interface Diagnostic {
  readonly message: string
  readonly range: { readonly start: { readonly line: number } }
}

function ours({ owner, name }: Reference): boolean {
  return `${owner}/${name}` === 'delivery-evidence/delivery-evidence'
}

/** The package imports JSON without saying so, which Node refuses: the hook says it for every such import. */
async function load() {
  const hooks = registerHooks({
    load: (url, context, next) =>
      next(url, url.endsWith('.json') ? { ...context, importAttributes: { type: 'json' } } : context),
  })
  const path = await languageServicePath()
  const { validate } = await import(join(path, 'dist', 'index.js'))
  const documents = join(path, '..', '..', 'vscode-languageserver-textdocument', 'lib', 'esm', 'main.js')
  const { TextDocument } = await import(documents)
  hooks.deregister()
  return { validate, TextDocument }
}
