import { spawn } from 'node:child_process'

/** How a process went. */
export interface Ran {
  readonly exitCode: number | null
  /** From the start to the end of the process, as its parent sees it. */
  readonly wallMs: number
  readonly output: string
}

/** Starts a script with the Node that runs this, in an environment with nothing but what is given. */
export async function runNode(script: string, env: Readonly<Record<string, string>>): Promise<Ran> {
  const begun = performance.now()
  const child = spawn(process.execPath, [script], { env, stdio: ['ignore', 'pipe', 'inherit'] })
  let output = ''
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString()
  })
  const ended = new Promise<number>((done) => child.on('exit', () => done(performance.now())))
  const exitCode = await new Promise<number | null>((done, fail) => {
    child.on('error', fail)
    child.on('close', done)
  })
  return { exitCode, wallMs: (await ended) - begun, output }
}
