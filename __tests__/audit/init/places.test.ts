import { describe, expect, it } from 'vitest'
import { type Place, placesIn } from '../../../src/audit/init/places.ts'

const TEXT = `jobs:
  deploy: # it
    runs-on: x
    # what it may
    permissions: # little
        contents: read

    # the steps
    # in order
    steps:
    # the code
    - uses: actions/checkout@v6

    - run: |
        ./deploy.sh
        # not a comment
    # behind it

  next:
    runs-on: x
`

function found(text: string, job = 'deploy') {
  const places = placesIn(text, job)
  if (typeof places === 'string') throw new Error(places)
  return places
}

/** The line that a place is before, and its column. */
const at = (text: string, place: Place | undefined) => place && [text.slice(place.offset).split('\n')[0], place.column]

describe('where lines can be put into a job', () => {
  it('is between lines: what comments say stays with what they are about', () => {
    const { firstStep, lastStep, permissions, newPermissions } = found(TEXT)
    expect(at(TEXT, firstStep)).toEqual(['    # the code', 4])
    expect(at(TEXT, lastStep)).toEqual(['    # behind it', 4])
    expect(at(TEXT, permissions)).toEqual(['        contents: read', 8])
    expect(newPermissions).toBeUndefined()
  })

  it('is above the steps, and what is said of them, where the job has no permissions', () => {
    const without = TEXT.replace(/ +# what it may\n +permissions[\s\S]*?\n\n/, '')
    expect(at(without, found(without).newPermissions)).toEqual(['    # the steps', 4])
  })

  it.each([
    ['a plain text', '- run: a # why', 8],
    ['texts in quotes', '- run: "a\n            b"', 8],
    ['blank lines that count', '- run: |+\n            a\n\n', 8],
    ['nothing', '- run: a\n          with:', 8],
    ['braces', '- { run: a }', 8],
    ['an empty item', '-', 8],
  ])('is behind the last step, which ends in %s', (_, step, column) => {
    const text = `jobs:\n  deploy:\n      steps:\n        ${step}\n      name: after\n`
    expect(at(text, found(text).lastStep)).toEqual(['      name: after', column])
    const atTheEnd = text.slice(0, text.indexOf('\n      name'))
    expect(found(atTheEnd).lastStep.offset).toBe(atTheEnd.length)
  })

  it.each([
    ['the job is missing', 'jobs:\n  other:\n    steps:\n      - run: a\n', 'it is not written out'],
    ['the job is in braces', 'jobs:\n  deploy: { steps: [] }\n', 'it is not written out'],
    ['the job is an alias', 'a: &a\n  steps:\n  - run: a\njobs:\n  deploy: *a\n', 'it is not written out'],
    ['it has no steps', 'jobs:\n  deploy:\n    runs-on: x\n', 'its steps are not written out'],
    ['its steps are in brackets', 'jobs:\n  deploy:\n    steps: [{ run: a }]\n', 'its steps are not written out'],
  ])('is not told where %s', (_, text, why) => {
    expect(placesIn(text, 'deploy')).toContain(why)
  })
})
