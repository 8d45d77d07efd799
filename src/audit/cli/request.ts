import { messageOf } from '../../model/errors.ts'
import { visible } from '../../reports/visible.ts'
import { EXIT, type Io } from '../define.ts'

/**
 * Runs a command: `understand` reads what its line asks for, and that is carried out. It answers undefined where help is asked
 * for, and throws where the line is wrong, as `parseArgs` does; then the usage is shown instead.
 */
export const commanded =
  <T, World extends Pick<Io, 'out' | 'err'>>(
    understand: (args: readonly string[]) => T | undefined,
    usage: string,
    carryOut: (order: T, io: World) => Promise<number>,
  ) =>
  async (args: readonly string[], io: World): Promise<number> => {
    const asked = understood(() => understand(args))
    if ('wrong' in asked) {
      io.err(`${visible(asked.wrong)}\n\n${usage}`)
      return EXIT.usage
    }
    if (asked.order !== undefined) return await carryOut(asked.order, io)
    io.out(usage)
    return EXIT.ok
  }

function understood<T>(understand: () => T): { readonly order: T } | { readonly wrong: string } {
  try {
    return { order: understand() }
  } catch (error) {
    return { wrong: messageOf(error) }
  }
}
