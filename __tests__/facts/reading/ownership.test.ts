import { describe, expect, it } from 'vitest'
import { ownersOf } from '../../../src/facts/reading/ownership.ts'

/** The example of GitHub's page about code owners, in short. */
const EXAMPLE = `# A comment, and then the owners of everything.
*       @global-owner1 @global-owner2
*.js    @js-owner #This is an inline comment.
*.go docs@example.com
*.txt @octo-org/octocats
/build/logs/ @doctocat
docs/*  docs@example.com
apps/ @octocat
/scripts/ @doctocat @octocat
**/logs @octocat
/apps/ @octocat
/apps/github
`
const everybody = ['@global-owner1', '@global-owner2']

describe('ownersOf', () => {
  it.each([
    ['README.md', everybody],
    ['deep/down/here.md', everybody],
    ['deep/down/here.js', ['@js-owner']],
    ['main.txt', ['@octo-org/octocats']],
    ['build/logs/a/b.md', ['@octocat']],
    ['build/logs.md', everybody],
    ['other/build/logs/a.md', ['@octocat']],
    ['docs/page.md', ['an address']],
    ['docs/build-app/page.md', everybody],
    ['deep/apps/page.md', ['@octocat']],
    ['scripts/run.js', ['@doctocat', '@octocat']],
    ['apps/page.md', ['@octocat']],
    ['apps/github/page.md', []],
  ])('%s belongs to %j, as GitHub explains', (path, owners) => {
    expect(ownersOf(path, EXAMPLE)).toEqual(owners)
  })

  it('keeps no e-mail address', () => {
    expect(ownersOf('main.go', EXAMPLE)).toEqual(['an address'])
  })

  it.each([
    ['a negation', '!/.github/ @lena'],
    ['a range', '/.[g]ithub/ @lena'],
    ['an escaped number sign', '\\#.yml @lena'],
    ['an owner that is none', '/.github/ lena'],
    ['an owner with something before it', '/.github/ (@lena)'],
    ['other letters, for case counts', '/.GITHUB/ @lena'],
    ['only a comment', '  # /.github/ @lena'],
  ])('passes over a line with %s', (_, line) => {
    expect(ownersOf('.github/workflows/deploy.yml', `* @mia\r\n${line}\r\n`)).toEqual(['@mia'])
    expect(ownersOf('#.yml', `* @mia\n${line}`)).toEqual(['@mia'])
  })

  it.each([
    ['/*', 'deploy.yml', true],
    ['/*', 'ci/deploy.yml', false],
    ['ci/**/*', 'ci/a/b/deploy.yml', true],
    ['/ci/*.yml', 'ci/deploy.yml', true],
    ['ci/the\\ file.yml', 'ci/the file.yml', true],
    ['/ci', 'ci/a/deploy.yml', true],
    ['ci/', 'ci', false],
  ])('%s and %s: %s', (pattern, path, owned) => {
    expect(ownersOf(path, `${pattern} @mia`)).toEqual(owned ? ['@mia'] : [])
  })

  it('is nobody where nothing matches', () => {
    expect(ownersOf('a.md', '')).toEqual([])
  })
})
