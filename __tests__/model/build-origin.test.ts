import { describe, expect, it } from 'vitest'
import { builtFromAnother, originOf, originsInWords } from '../../src/model/build-origin.ts'
import type { BuildProvenance } from '../../src/model/provenance.ts'
import { VALUES } from '../fakes/some-facts.ts'

const { serverUrl, repository, repositoryId, sha } = VALUES.run
const running = { serverUrl, repository, repositoryId, revisions: [sha] }
const other = '1'.repeat(40)
const digest = 'a'.repeat(64)
const [built] = VALUES['build-provenance'].subjects[0]?.attestations ?? []
if (built?.status !== 'verified') throw new Error('the facts have a build')

type Attestations = BuildProvenance['subjects'][number]['attestations']
const provenanceOf = (attestations: Attestations, complete = true): BuildProvenance => ({
  trustedRoot: null,
  complete,
  subjects: [{ sha256: digest, complete, attestations }],
})
const originWith = (attestations: Attestations, complete?: boolean) =>
  originOf(digest, provenanceOf(attestations, complete), running)

const elsewhere = { ...built, repositoryId: 77, repository: 'https://github.com/acme/elsewhere' }
const refused = { status: 'not-verified', why: 'bad-signature' } as const

describe('where an artifact comes from', () => {
  it('is what runs, where one verified build is of its repository and revision', () => {
    expect(originWith([built])).toEqual({ kind: 'built-from-it', revision: sha })
    expect(originWith([{ ...built, revision: other }, refused, built])).toMatchObject({ kind: 'built-from-it' })
  })

  it('is something else, where all verified builds are of another revision or repository', () => {
    for (const one of [{ ...built, revision: other }, elsewhere])
      expect(originWith([refused, one])).toEqual({ kind: 'built-from-another', builds: [one] })
  })

  it('is told by the repository’s id, and by its name only where the runner does not tell the id', () => {
    const renamed = { ...built, repository: 'https://github.com/acme/umbrellas' }
    expect(originWith([renamed])).toMatchObject({ kind: 'built-from-it' })
    const nameless = { ...running, repositoryId: null }
    expect(originOf(digest, provenanceOf([elsewhere]), nameless)).toMatchObject({ kind: 'built-from-another' })
    expect(originOf(digest, provenanceOf([built]), nameless)).toMatchObject({ kind: 'built-from-it' })
  })

  it('stays open where nothing was verified, found, or read to the end', () => {
    expect(originWith([refused, refused])).toEqual({ kind: 'not-verified', why: ['bad-signature'] })
    expect(originWith([])).toEqual({ kind: 'none-seen' })
    expect(originWith([refused], false)).toEqual({ kind: 'not-all-seen' })
    expect(originOf('b'.repeat(64), provenanceOf([built]), running)).toEqual({ kind: 'not-all-seen' })
  })

  it('is something else also where the list was not read to its end: seeing less makes no deny an allow', () => {
    expect(originWith([{ ...built, revision: other }], false)).toMatchObject({ kind: 'built-from-another' })
  })
})

it('names the revision, and the repository where that is another', () => {
  const said = (...attestations: Attestations) => builtFromAnother(provenanceOf(attestations), running)
  expect(said({ ...built, revision: other }, elsewhere)).toEqual([
    `sha256 aaaaaaaaaaaa… was built from ${other} and ${sha} of https://github.com/acme/elsewhere`,
  ])
  expect(said(built)).toEqual([])
})

it('says once what is so of several artifacts', () => {
  const subjects = [
    { name: 'shop.tgz', sha256: digest },
    { name: 'one', sha256: 'b'.repeat(64) },
    { name: 'two', sha256: 'c'.repeat(64) },
  ]
  expect(originsInWords(subjects, provenanceOf([built]), running)).toEqual([
    `Built from ${sha.slice(0, 7)}, by verified provenance: shop.tgz.`,
    'Provenance not all seen: one, two.',
  ])
  const only = (...attestations: Attestations) =>
    originsInWords(subjects.slice(0, 1), provenanceOf(attestations), running)
  expect(only(refused)).toEqual(['Provenance not verified (bad-signature): shop.tgz.'])
  expect(only()).toEqual(['No provenance found, which shows nothing: shop.tgz.'])
  expect(only(elsewhere)).toEqual([])
})
