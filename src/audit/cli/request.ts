import { messageOf } from '../../model/errors.ts'
import { visible } from '../../reports/visible.ts'
import { EXIT, type Io } from '../define.ts'

/**
 * What a command line asks for, or the exit code where the usage was shown instead. `understand` answers undefined
 * where help is asked for, and throws where the line is wrong, as `parseArgs` does.
 */
export function requestOf<T extends object | string>(
  understand: () => T | undefined,
  usage: string,
  io: Pick<Io, 'out' | 'err'>,
): T | number {
  try {
    const request = understand()
    if (request !== undefined) return request
    io.out(usage)
    return EXIT.ok
  } catch (error) {
    io.err(`${visible(messageOf(error))}\n\n${usage}`)
    return EXIT.usage
  }
}
