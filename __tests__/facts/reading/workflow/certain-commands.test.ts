import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { certainIn, type OnFailure } from '../../../../src/facts/reading/workflow/certain-commands.ts'
import { commandsIn } from '../../../../src/facts/reading/workflow/commands.ts'
import { releasedBy } from '../../../../src/facts/reading/workflow/released-by.ts'

/** Whether the success of a script shows that it published. */
function showsIt(run: string, onFailure: OnFailure = 'at-once'): boolean {
  const script = commandsIn(run)
  const certain = certainIn(script, onFailure)
  return script.some((command) => certain.has(command) && releasedBy(command)?.isOpen === false)
}

describe('that a script ended with success shows that it came to a command', () => {
  it.each([
    ['npm publish'],
    ['npm ci\nnpm publish --access public\necho done'],
    ['npm ci && npm publish'],
    ['npm ci &&\n  npm publish'],
    ['cd app; sudo npm publish'],
    ['npm publish 2>&1'],
    ['npm pack | npm publish -'],
    ['V=$(node -p 1)\nnpm publish --tag "$V"'],
    ['if [ -f x ]; then echo x; fi\nnpm publish'],
    ['for x in a b; do echo $x; done\nnpm publish'],
    ['set -euxo pipefail\nnpm publish'],
    ['test -f x || exit 1\nnpm publish'],
    ['cat <<EOF > x\n  exit 0\nEOF\nnpm publish'],
  ])('%j', (run) => {
    expect(showsIt(run)).toBe(true)
  })
})

describe('it does not where something may keep the command from running, or hide that it failed', () => {
  it.each([
    ['npm publish || true'],
    ['npm publish && echo done\necho more'],
    ['true || npm publish'],
    ['npm publish && echo done\nX=1'],
    ['npm publish | tee log'],
    ['! npm pack | npm publish'],
    ['if false; then\necho }\nnpm publish\nfi'],
    ["> log trap 'exit 0' EXIT\nnpm publish"],
    ['echo "a \\"b\nnpm publish\n\\" c"'],
    ['npm publish &'],
    ['! npm publish'],
    ['if false; then npm publish; fi'],
    ['if false\nthen\nnpm publish\nfi'],
    ['for x in $LIST; do npm publish; done'],
    ['case $x in\na)\nnpm publish\n;;\nesac'],
    ['f() {\nnpm publish\n}'],
    ['npm() { true; }\nnpm publish'],
    ['(npm publish)'],
    ['exit 0\nnpm publish'],
    ['test -f x || exit 0\nnpm publish'],
    ["trap 'exit 0' EXIT\nnpm publish"],
    ['set +e\nnpm publish\ntrue'],
    ['. ./env.sh\nnpm publish'],
    ['source env.sh && npm publish'],
    ['set -n\nnpm publish'],
    ['set -euno pipefail\nnpm publish'],
    ['set -o noexec\nnpm publish'],
    ['command -v npm publish'],
    ['echo npm publish'],
    ['# npm publish'],
    ['cat <<EOF\nnpm publish\nEOF'],
    ['ls | xargs npm publish'],
    ["bash -c 'npm publish'"],
    ['./publish.sh'],
    ['try {\nnpm publish\n} catch {\n}'],
    ['npm publish --tag $(node x) --dry-run'],
    ['`npm publish`'],
  ])('%j', (run) => {
    expect(showsIt(run)).toBe(false)
  })
})

it('what a shell does when a command fails counts', () => {
  expect(showsIt('npm publish\necho done', 'at-the-end')).toBe(false)
  expect(showsIt('npm ci\nnpm publish', 'at-the-end')).toBe(true)
  expect(showsIt('npm publish', 'not-known')).toBe(false)
})

describe.skipIf(process.platform === 'win32')('held against a real shell', () => {
  let folder: string
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'shell-'))
    mkdirSync(join(folder, 'bin'))
    // It writes down that it published, unless it is to fail.
    const npm = `#!/bin/sh
[ "$1" = publish ] || exit 0
for word in "$@"; do [ "$word" = --dry-run ] && exit 0; done
[ "$FAILS" = yes ] && exit 1
echo published >> "$PUBLISHED"
`
    for (const [name, text] of [
      ['npm', npm],
      ['sudo', '#!/bin/sh\nexec "$@"\n'],
    ] as const)
      writeFileSync(join(folder, 'bin', name), text, { mode: 0o755 })
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('whatever stands around it, no publication is told that was none', () => {
    let told = 0
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 9 }),
        fc.boolean(),
        (pieces, fails) => {
          const run = pieces.join(' ')
          if (!showsIt(run)) return
          told++
          const log = join(folder, 'published')
          writeFileSync(log, '')
          const { status } = spawnSync('bash', ['--noprofile', '--norc', '-e', '-c', run], {
            env: {
              PATH: `${join(folder, 'bin')}:/usr/bin:/bin`,
              PUBLISHED: log,
              FAILS: fails ? 'yes' : 'no',
              FLAGS: '--dry-run',
            },
            stdio: ['ignore', 'ignore', 'ignore'],
            cwd: folder,
            timeout: 10_000,
          })
          if (status === 0) expect(readFileSync(log, 'utf8')).toContain('published')
        },
      ),
      { numRuns: 3_000 },
    )
    expect(told).toBeGreaterThan(100)
  }, 60_000)
})

const PIECES = [
  ...['npm publish', 'npm publish', 'npm publish', 'npm publish --dry-run', 'npm "publish" x', 'sudo npm publish'],
  ...[
    'npm publish $FLAGS',
    'npm "publish --dry-run"',
    'npm pub\\lish "--dry-run"',
    'echo npm',
    'FLAGS=--dry-run',
    'npm run',
  ],
  ...[
    '\n',
    '\n',
    '\n',
    ';',
    '&&',
    '||',
    '|',
    '&',
    '(',
    ')',
    '{',
    '}',
    '$(',
    '`',
    '!',
    '"',
    "'",
    '#',
    '\\\n',
    '2>&1',
    '&>x',
  ],
  ...[
    'true',
    'false',
    'exit 0',
    'exit 1',
    'return',
    'set +e',
    'set -x',
    "trap 'exit 0' EXIT",
    'exec',
    'time',
    'command -v',
  ],
  ...[
    'if false; then',
    'if true; then',
    'else',
    'fi',
    'while false; do',
    'for x in; do',
    'done',
    'case a in',
    'b)',
    ';;',
    'esac',
  ],
  ...[
    'npm()',
    'f()',
    'function f',
    '<<EOF',
    '<<A <<EOF',
    '<<\\EOF',
    '\nA\n',
    '\n EOF\n',
    '\\"',
    "$'",
    "\\'",
    '"x',
    'y"',
    '\nEOF\n',
    '[ -f none ]',
    '[[ a == b ]]',
    '$FLAGS',
    'alias npm=true',
    'unset PATH',
    'eval',
  ],
]
