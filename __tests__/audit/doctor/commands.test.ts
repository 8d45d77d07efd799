import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { ghApi, pathPart, yamlText } from '../../../src/audit/doctor/commands.ts'

const NAMES = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 40 }),
  fc.constantFrom(
    "a'b",
    'a"b',
    '$(id)',
    '`id`',
    'a\nb',
    "'; rm -rf ~ #",
    'true',
    'NO',
    '~',
    '- a',
    'a: b',
    '*',
    '&a',
    '!!js',
    '"',
  ),
)

describe('a name that GitHub gave', () => {
  it('stands in a path for itself alone, and in a shell for one word', () => {
    const names = fc.sample(NAMES, 200)
    const commands = names.map((name) => ghApi('PUT', `repos/acme/shop/environments/${pathPart(name)}`, {})[0] ?? '')
    expect(commands.every((command) => /^gh api --method PUT '[\w./%!()*~-]+' --input - <<'JSON'$/.test(command))).toBe(
      true,
    )
    for (const [index, name] of names.entries())
      expect(decodeURIComponent(/environments\/([^']*)'/.exec(commands[index] ?? '')?.[1] ?? '')).toBe(
        name.toWellFormed(),
      )
  })

  it('is a text in YAML', () => {
    fc.assert(
      fc.property(NAMES, (name) => {
        expect(parse(`${yamlText(name)}: { a: 1 }`, { version: '1.1' })).toEqual({ [name.toWellFormed()]: { a: 1 } })
      }),
    )
    expect(yamlText('production')).toBe('production')
    expect(yamlText('preview-*')).toBe('"preview-*"')
  })
})

describe('a call of the API', () => {
  it('is what a shell hands over, word for word and byte for byte', () => {
    const lines = ghApi('POST', "repos/acme/it's", { days: 365 })
    const script = ['gh() { printf "%s|" "$@"; cat; }', ...lines].join('\n')
    expect(execFileSync('sh', ['-c', script], { encoding: 'utf8' })).toBe(
      'api|--method|POST|repos/acme/it\'s|--input|-|{"days":365}\n',
    )
  })
})
