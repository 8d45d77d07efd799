import { describe, expect, it } from 'vitest'
import { declaredByWorkflow } from '../../../../src/facts/reading/workflow/declared-by-workflow.ts'

const job = (lines: string) => `permissions: read-all\njobs:\n  deploy:\n    runs-on: ubuntu-latest\n${lines}`
const declared = (lines: string, key = 'deploy') => declaredByWorkflow(job(lines), key)

describe('the environment that a workflow file names', () => {
  it.each([
    ['    environment: production', 'production', false],
    ['    environment:\n      name: production\n      url: https://shop.example', 'production', false],
    ['    environment: ${{ inputs.target }}', '${{ inputs.target }}', true],
    ["    environment: eu-${{ github.ref == 'x' }}", "eu-${{ github.ref == 'x' }}", true],
    ['    environment: "null"', 'null', false],
    ['    environment: ""', null, false],
    ['    environment:', null, false],
    ['', null, false],
  ])('%j: %s', (lines, environment, environmentIsExpression) => {
    expect(declared(lines)).toMatchObject({ jobFound: true, environment, environmentIsExpression })
  })

  it.each([['7'], ['true'], ['[production]'], ['{ url: https://shop.example }'], ['{ name: 1.0 }']])(
    'is not "none" when it stands there as %s',
    (environment) => {
      expect(() => declared(`    environment: ${environment}`)).toThrow('not named by a text')
    },
  )
})

describe('the permissions that a workflow file declares', () => {
  it.each([
    ['', null],
    ['    permissions: {}', {}],
    ['    permissions: write-all', 'write-all'],
    ['    permissions:\n      id-token: write\n      contents: read', { contents: 'read', 'id-token': 'write' }],
  ])('%j: %j, beside those of the whole workflow', (lines, permissions) => {
    expect(declared(lines)).toMatchObject({ permissions: { workflow: 'read-all', job: permissions } })
  })

  it('are not "none" where a level is in another form', () => {
    expect(() => declared('    permissions: { contents: 1 }')).toThrow('contents has no level')
    expect(() => declared('    permissions: [read]')).toThrow('neither a map nor')
  })
})

describe('declaredByWorkflow', () => {
  it.each([['build'], ['__proto__'], ['constructor'], ['']])('finds no job %j where there is none', (key) => {
    expect(declared('    environment: production', key)).toMatchObject({ jobFound: false, environment: null })
  })

  it.each([[''], ['[]'], ['jobs: []'], ['jobs: text']])('finds no job in %j', (text) => {
    expect(declaredByWorkflow(text, 'deploy')).toMatchObject({ jobFound: false })
  })

  it('reads aliases, which GitHub does too', () => {
    const text = 'jobs:\n  build: &job\n    environment: production\n  deploy: *job\n'
    expect(declaredByWorkflow(text, 'deploy')).toMatchObject({ environment: 'production' })
  })

  it.each([
    ['no YAML', 'jobs: }{'],
    ['the job twice', 'jobs:\n  deploy: { environment: a }\n  deploy: { environment: b }\n'],
    ['two documents', 'jobs: {}\n---\njobs: {}\n'],
    ['an alias to nowhere', 'jobs: *jobs\n'],
    [
      'aliases that multiply',
      `a: &a [x]\n${'bcdef'
        .split('')
        .map((to, i) => `${to}: &${to} [${`*${'abcde'[i]},`.repeat(20)}]\n`)
        .join('')}`,
    ],
  ])('throws for %s, and soon', (_, text) => {
    const began = performance.now()
    expect(() => declaredByWorkflow(text, 'deploy')).toThrow()
    expect(performance.now() - began).toBeLessThan(2_000)
  })
})
