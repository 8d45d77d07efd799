import { describe, expect, it, test } from 'vitest'
import { readPaths, readSubjects } from '../../src/runner/subject-lines.ts'

const DIGEST = 'ab'.repeat(32)
const refuse = (line: string): never => {
  throw new Error(`refused: ${line}`)
}
const read = (text: string) => readSubjects(text, refuse)
const digest = (name: string) => [{ kind: 'digest', name, sha256: DIGEST }]
const path = (name: string) => [{ kind: 'path', path: name }]

describe('readSubjects', () => {
  test.each([
    'shop',
    'registry.example/shop:1.4@sha256x',
    'registry.example:5000/acme/shop:1.4',
    '@acme/shop',
    'with spaces',
    'oci://ghcr.io/acme/shop',
  ])('reads the digest of %j', (name) => {
    expect(read(`${name}@sha256:${DIGEST}`)).toEqual(digest(name))
  })

  test.each([
    'dist/shop.tgz',
    './dist/shop.tgz',
    '/tmp/shop.tgz',
    'C:\\dist\\shop.exe',
    'dist/with spaces.tgz',
    'dist/sha256sums.txt',
    'sha256-tools/index.js',
    'node_modules/@acme/shop/index.js',
    `./${DIGEST}`,
    'ünïcode.tgz',
  ])('reads the path %j', (name) => {
    expect(read(name)).toEqual(path(name))
  })

  it('reads many lines, of any system, and passes over empty ones', () => {
    expect(read(`\n  a.tgz  \r\n\r\nb@sha256:${DIGEST}\r\tc.tgz\n`)).toEqual([
      ...path('a.tgz'),
      ...digest('b'),
      ...path('c.tgz'),
    ])
    expect(read('')).toEqual([])
    expect(read(' \n ')).toEqual([])
    expect(read('a.tgz\n'.repeat(5_000))).toHaveLength(5_000)
  })

  test.each([
    `shop@sha256:${DIGEST.toUpperCase()}`,
    `shop@SHA256:${DIGEST}`,
    `shop@sha256:${DIGEST}0`,
    `shop@sha256:${DIGEST.slice(1)}`,
    `shop@sha256:${DIGEST} extra`,
    `shop@sha256: ${DIGEST}`,
    `shop @sha256:${DIGEST}`,
    `shop@sha512:${DIGEST}${DIGEST}`,
    `shop@sha1:${'ab'.repeat(20)}`,
    `shop@sha256-${DIGEST}`,
    `shop@sha256=${DIGEST}`,
    `@sha256:${DIGEST}`,
    `sha256:${DIGEST}`,
    `${DIGEST}  shop.tgz`,
    DIGEST,
    `a@sha256:${DIGEST},b@sha256:${DIGEST}`,
    `a@sha256:${DIGEST} b@sha256:${DIGEST}`,
  ])('refuses %j', (line) => {
    expect(() => read(`fine.tgz\n${line}`)).toThrow(`refused: ${line}`)
  })
})

test('readPaths reads paths alone', () => {
  expect(readPaths('a.xml\n\n b c.json ', refuse)).toEqual(['a.xml', 'b c.json'])
  expect(() => readPaths(`a.xml@sha256:${DIGEST}`, refuse)).toThrow('refused: a.xml')
  expect(() => readPaths(DIGEST, refuse)).toThrow(`refused: ${DIGEST}`)
})
