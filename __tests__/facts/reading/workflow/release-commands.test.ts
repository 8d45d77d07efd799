import { expect, it } from 'vitest'
import { RELEASE_COMMANDS, RELEASE_PURPOSES } from '../../../../src/facts/reading/workflow/release-commands.ts'

it('every purpose has commands, each of a program and words without options', () => {
  for (const purpose of RELEASE_PURPOSES)
    expect(RELEASE_COMMANDS.filter((one) => one.purpose === purpose).length).toBeGreaterThan(5)
  for (const { words, idle, only } of RELEASE_COMMANDS) {
    expect(words.filter((word) => word === '' || word.startsWith('-'))).toEqual([])
    for (const option of [...idle, ...(only === undefined ? [] : [only])]) expect(option).toMatch(/^-/)
  }
})
