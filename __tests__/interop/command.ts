import { spawn } from 'node:child_process'

/** How a command ended and all that it wrote. */
export interface Outcome {
  readonly code: number
  readonly stdout: string
  readonly stderr: string
}

/** Where a command runs and the whole of its environment. */
export interface Surroundings {
  readonly cwd?: string
  readonly env?: Readonly<Record<string, string | undefined>>
}

/** Runs a program without a shell or standard input. A code other than 0 is an answer here, not an error; a program that cannot be started rejects. */
export async function execute(
  program: string,
  args: readonly string[],
  surroundings: Surroundings = {},
): Promise<Outcome> {
  const child = spawn(program, args, { ...surroundings, stdio: ['ignore', 'pipe', 'pipe'] })
  const stdout: Buffer[] = []
  const stderr: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk))
  child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk))
  const code = await new Promise<number>((done, fail) => {
    child.on('error', (cause) => fail(new Error(`${program} cannot be started (${cause.message})`, { cause })))
    child.on('close', (status, signal) => done(status ?? (signal === null ? 1 : 128)))
  })
  return { code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() }
}

/** As `execute`, but a code other than 0 rejects with everything the command wrote. Answers what it wrote to standard output. */
export async function succeed(program: string, args: readonly string[], surroundings?: Surroundings): Promise<string> {
  const { code, stdout, stderr } = await execute(program, args, surroundings)
  if (code !== 0) throw new Error(`${program} ${args.join(' ')} ended with ${code}\n${stdout}${stderr}`)
  return stdout
}
