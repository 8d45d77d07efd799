import { EvidenceError, messageOf } from '../../model/errors.ts'
import { TOOL } from '../../model/identifiers.ts'
import { nearest } from '../../model/nearest.ts'
import { visible } from '../../reports/visible.ts'
import { EXIT, type Io, type OnlineIo } from '../define.ts'
import { commands } from '../index.ts'

/** Runs the command that the arguments name, loading no other, and answers the exit code. Never throws. */
export async function dispatch(args: readonly string[], io: OnlineIo): Promise<number> {
  const [name, ...rest] = args
  try {
    if (name === undefined) return await help(io.err, EXIT.usage)
    if (name === '--help' || name === '-h' || name === 'help') return await help(io.out, EXIT.ok)
    if (name === '--version' || name === '-v') {
      io.out(`${TOOL.name} ${TOOL.version}\n`)
      return EXIT.ok
    }
    const load = Object.entries(commands).find(([id]) => id === name)?.[1]
    return load === undefined ? unknown(name, io) : await (await load()).run(rest, io)
  } catch (error) {
    return failed(error, io)
  }
}

function unknown(name: string, io: Io): number {
  const guess = nearest(name, Object.keys(commands))
  const hint = guess === undefined ? '' : ` Did you mean \`${TOOL.name} ${guess}\`?`
  io.err(`There is no command "${visible(name)}".${hint}\nSee \`${TOOL.name} --help\`.\n`)
  return EXIT.usage
}

function failed(error: unknown, io: Io): number {
  if (error instanceof EvidenceError) {
    io.err(`${visible(error.message)}\nWhat to do: ${visible(error.remedy)}\n`)
    return EXIT.nothing
  }
  const stack = error instanceof Error && error.stack !== undefined ? error.stack : messageOf(error)
  io.err(
    `This is a defect of ${TOOL.name} ${TOOL.version}, please report it:\n${stack.split('\n').map(visible).join('\n')}\n`,
  )
  return EXIT.fault
}

async function help(write: (text: string) => void, code: number): Promise<number> {
  const loaded = await Promise.all(Object.values(commands).map(async (load) => await load()))
  const lines = loaded.map(({ id, summary }) => `  ${id.padEnd(12)}${summary}`)
  write(`${TOOL.name} ${TOOL.version}: what the evidence of a deployment proves, and what would be asked of it.
All but doctor work offline.

Usage: ${TOOL.name} <command> [arguments]

Commands:
${lines.join('\n')}

Options:
  --help      This text; after a command, that command's.
  --version   The version.

Exit codes:
  0   done; of verify: every record verified; of doctor: nothing is missing, and all was seen
  1   a record or a file was refused, or could not be read beside others; a follow-up is overdue; something is missing, or was not seen
  2   wrong usage
  3   nothing to work on: no record, no trust material, no policy, no token, an unreadable file or repository
  70  a defect of this tool
`)
  return code
}
