import { describe, expect, it } from 'vitest'
import { commandsIn } from '../../../../src/facts/reading/workflow/commands.ts'

const namesIn = (run: string) => commandsIn(run).flatMap(({ words: [name] }) => name ?? [])

describe('the commands in the text of a step', () => {
  it.each([
    ['claude -p "fix it"', ['claude']],
    ['npx -y @anthropic-ai/claude-code@latest -p x', ['@anthropic-ai/claude-code']],
    ['pnpm dlx @openai/codex exec', ['@openai/codex']],
    ['uv run --quiet aider --yes', ['aider']],
    ['FOO="a b" sudo -E /usr/local/bin/codex exec', ['codex']],
    ['if true; then timeout 10m ./node_modules/.bin/gemini; fi', ['true', 'gemini', 'fi']],
    ['cd app && npm ci || exit 1 | tee log', ['cd', 'npm', 'exit', 'tee']],
    ['echo $(claude -p x)', ['echo', 'claude']],
    ['echo $(date) claude; diff <(ls) codex; A=(x) goose', ['echo', 'date', 'diff', 'ls', 'x']],
    ['case $x in a) claude ;; esac; (ls) && codex', ['case', 'claude', 'esac', 'ls', 'codex']],
    ['if ($x) { claude }', ['$x', 'claude']],
    ['npm \\\n  publish', ['npm']],
    ['python3 -m twine upload dist/*', ['twine']],
    ['echo "a; claude" \'b && codex\' # ; aider', ['echo']],
    ['cat <<EOF\nclaude\nEOF\ncodex', ['cat', 'codex']],
    ['echo "say \\"a; claude\\" b"; codex', ['echo', 'codex']],
    ["echo $'it\\'s; claude'; codex", ['echo', 'codex']],
    ["cat <<'END-1' <<\\B\nclaude\nEND-1\n  B\nclaude\nB\ncodex", ['cat', 'codex']],
    ['cat <<-EOF\n\tclaude\n\tEOF\ncodex <<< claude', ['cat', 'codex']],
    ['echo ${{ inputs.a || inputs.b }}; ls', ['echo', 'ls']],
    ['', []],
  ])('%j: %j', (run, names) => {
    expect(namesIn(run)).toEqual(names)
  })

  it('keeps the words that follow the name, what stood before it and what ended it', () => {
    expect(commandsIn('sudo npm \\\n publish --access public || true')).toEqual([
      { before: ['sudo'], words: ['npm', 'publish', '--access', 'public'], end: '||', isCut: false },
      { before: [], words: ['true'], end: '', isCut: false },
    ])
  })

  it('keeps an expression, and where output goes, in one word', () => {
    const [command] = commandsIn('docker push ghcr.io/a:${{ inputs.a || 1 }} >log 2>&1')
    expect(command).toMatchObject({
      words: ['docker', 'push', 'ghcr.io/a:${{ inputs.a || 1 }}', '>log', '2>&1'],
      end: '',
    })
  })

  it('takes a line that ends with an operator for one with the next', () => {
    expect(commandsIn('npm ci &&\n  npm publish\nls').map(({ end }) => end)).toEqual(['&&', '\n', ''])
  })

  it('says where a command has more words than are looked at', () => {
    expect(commandsIn(`npm publish ${'x '.repeat(300)}`)[0]?.isCut).toBe(true)
  })

  it('are found soon, whatever stands there', () => {
    const began = performance.now()
    for (const piece of ['"\\', '"', "'", '${{', '<<a', '\\', '# ', 'a=', '/bin', 'npx ', '@'])
      commandsIn(piece.repeat(500_000 / piece.length))
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
