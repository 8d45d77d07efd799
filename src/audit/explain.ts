import { parseArgs } from 'node:util'
import { EvidenceError, messageOf } from '../model/errors.ts'
import { TOOL } from '../model/identifiers.ts'
import { validateRecord } from '../record/validate.ts'
import { renderTerminal } from '../reports/terminal.ts'
import { visible } from '../reports/visible.ts'
import { commanded } from './cli/request.ts'
import { defineCommand, EXIT, type Io } from './define.ts'

const usage = `Usage: ${TOOL.name} explain <record.json>

Prints a record for people. It does NOT verify it: anybody can write a record. \`${TOOL.name} verify\` does.

Example:
  ${TOOL.name} explain evidence/evidence.json

Exit codes: 0 printed, 1 not a valid record, 2 wrong usage, 3 the file can't be read.
`

/** Prints a record for people, and says that this proves nothing. */
export const explain = defineCommand({
  id: 'explain',
  summary: 'Print a record for people, without verifying it.',

  run: commanded(pathIn, usage, async (path, io) => {
    const answer = validateRecord(await contentOf(path, io))
    if (!answer.valid) {
      io.err(`${visible(path)} is not a valid record:\n${answer.problems.map((one) => `  ${visible(one)}\n`).join('')}`)
      return EXIT.refused
    }
    const notice = `NOT VERIFIED. This is what the file says, and anybody can write a file. To check it: ${TOOL.name} verify ${visible(path)}`
    io.out(`${notice}\n\n${renderTerminal(answer.record, { colour: io.colour })}\n${notice}\n`)
    return EXIT.ok
  }),
})

function pathIn(args: readonly string[]): string | undefined {
  const options = { help: { type: 'boolean', short: 'h' } } as const
  const { values, positionals } = parseArgs({ args: [...args], options, allowPositionals: true })
  const [path, ...others] = positionals
  if (values.help === true) return undefined
  if (path === undefined || others.length > 0) throw new TypeError('Name one record.')
  return path
}

async function contentOf(path: string, io: Io): Promise<unknown> {
  try {
    return JSON.parse(new TextDecoder().decode(await io.files.read(path)))
  } catch (error) {
    throw new EvidenceError(
      'VERIFY',
      `${path} can't be read (${messageOf(error)}).`,
      'Name the JSON file of a record.',
      error,
    )
  }
}
