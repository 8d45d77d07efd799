import { join } from 'node:path'
import { contextsOf } from './contexts.ts'
import { actionVariables, stepVariables } from './environment.ts'
import { interpolate, postCondition } from './expressions.ts'
import { inputsOf, inputVariables, type Manifest, unexpectedInputs } from './manifest.ts'
import type { Session } from './session.ts'
import { runStage } from './stage.ts'
import { type ActionStep, type StageResult, untouched } from './step.ts'

const node = process.execPath

/** One step with `uses:`, from its main to its post. What main saved is the state of post. */
export class ActionRun {
  main: StageResult = untouched('skipped')
  post: StageResult = untouched('skipped')
  readonly #step: ActionStep
  readonly #manifest: Manifest

  constructor(step: ActionStep, manifest: Manifest) {
    this.#step = step
    this.#manifest = manifest
  }

  async runMain(session: Session): Promise<StageResult> {
    this.main = await this.#run(session, this.#manifest.main, {})
    return this.main
  }

  async runPost(session: Session): Promise<StageResult> {
    const { post, postIf } = this.#manifest
    const contexts = contextsOf(session, this.#step.env ?? {})
    if (post === undefined || !postCondition(postIf, contexts, session.status)) return this.post
    this.post = await this.#run(session, post, this.main.state)
    return this.post
  }

  /** Inputs are evaluated for each stage anew: at post time they see what the whole job has done. */
  async #run(session: Session, script: string, state: Readonly<Record<string, string>>): Promise<StageResult> {
    const { uses, id, env = {}, with: given = {}, timeoutMinutes, continueOnError } = this.#step
    const contexts = contextsOf(session, {})
    const stepEnv = Object.fromEntries(Object.entries(env).map(([name, value]) => [name, interpolate(value, contexts)]))
    const inputs = inputsOf(this.#manifest, given, contextsOf(session, stepEnv))
    return await runStage(session, {
      command: node,
      args: [join(uses, script)],
      preface: unexpectedInputs(this.#manifest, given),
      env: {
        ...stepVariables(session, stepEnv),
        ...actionVariables(session),
        GITHUB_ACTION: id ?? '__delivery-evidence_delivery-evidence',
        ...inputVariables(inputs),
        ...Object.fromEntries(Object.entries(state).map(([name, value]) => [`STATE_${name}`, value])),
      },
      ...(timeoutMinutes === undefined ? {} : { timeoutMinutes }),
      ...(continueOnError === undefined ? {} : { continueOnError }),
    })
  }
}
