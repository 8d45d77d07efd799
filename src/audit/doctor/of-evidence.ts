import { sentenceOf } from '../map/evidence-step.ts'
import { type Deploying, nameOf } from './deploying.ts'
import { type Finding, missing, notSeen } from './finding.ts'
import { movedLines, recording, recordingLines } from './job-lines.ts'
import { ofToken } from './of-token.ts'

/** Whether a job that deploys records its evidence, in the right place, with a token that can. */
export function ofEvidence(one: Deploying): readonly Finding[] {
  const wrong = one.job.evidence?.wrong ?? null
  if (one.how === 'calls') return [ofCall(one)]
  if (wrong === null) return ofToken(one)
  if (wrong === 'missing') return [one.how === 'deploys' ? ofNone(one) : ofSecrets(one)]
  const { path, job } = one
  const moved = missing({
    code: `step-${wrong}`,
    about: nameOf(one),
    what: sentenceOf(wrong),
    why: 'What the record leaves out, nobody can show later.',
    claims: OUTCOME,
    add: { where: path, lines: movedLines(job, wrong) },
  })
  return [moved, ...ofToken(one)]
}

const OUTCOME = ['outcome-is-recorded'] as const

const ofNone = (one: Deploying): Finding =>
  missing({
    code: 'step-missing',
    about: nameOf(one),
    what: sentenceOf('missing'),
    why: 'Of what it deploys there is no record, so none of the four asks of an audit is answered for it.',
    claims: OUTCOME,
    add: { where: one.path, lines: recordingLines(one.job) },
  })

const ofCall = (one: Deploying): Finding =>
  notSeen({
    code: 'call-not-seen',
    about: nameOf(one),
    what: `It calls ${one.job.calls?.uses}; that file was not looked at.`,
    why: 'Where its jobs deploy, the step belongs into them.',
    claims: OUTCOME,
    add: { where: `${one.job.calls?.uses}, in each job that deploys`, lines: recording() },
  })

function ofSecrets(one: Deploying): Finding {
  const names = [...new Set(one.job.credentials.map(({ name }) => name))].join(', ')
  return notSeen({
    code: 'may-deploy',
    about: nameOf(one),
    what: `It reaches ${names} and is in no environment; whether it deploys with that can't be told.`,
    why: 'Where it deploys, nobody is asked before, and there is no record of it.',
    claims: ['environment-is-protected', ...OUTCOME],
    add: { where: `${one.path}, if it deploys`, lines: recordingLines(one.job, ['environment: production']) },
  })
}
