import { describe, expect, it } from 'vitest'
import { commandsIn } from '../../../../src/facts/reading/workflow/commands.ts'

const namesIn = (run: string) => commandsIn(run).map(([name]) => name)

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
    ['npm \\\n  publish', ['npm']],
    ['echo "a; claude" \'b && codex\' # ; aider', ['echo']],
    ['cat <<EOF\nclaude\nEOF\ncodex', ['cat', 'codex']],
    ['echo ${{ inputs.a || inputs.b }}; ls', ['echo', 'ls']],
    ['', []],
  ])('%j: %j', (run, names) => {
    expect(namesIn(run)).toEqual(names)
  })

  it('keeps the words that follow the name', () => {
    expect(commandsIn('sudo npm \\\n publish --access public')).toEqual([['npm', 'publish', '--access', 'public']])
  })

  it('are found soon, whatever stands there', () => {
    const began = performance.now()
    for (const piece of ['"\\', '"', "'", '${{', '<<a', '\\', '# ', 'a=', '/bin', 'npx ', '@'])
      commandsIn(piece.repeat(500_000 / piece.length))
    expect(performance.now() - began).toBeLessThan(5_000)
  })
})
