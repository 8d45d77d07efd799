import type { Facts } from '../facts/index.ts'
import { known } from '../model/fact.ts'
import { defineAsk, ofFacts } from './define.ts'
import { approvalsHere, protectionHere, provenEnvironment, result } from './target.ts'

/** A3: deploy target, CI job, required reviewer and who it was, validation, release result. */
export const deploymentControlled = defineAsk({
  id: 'deployment-controlled',
  fields: [
    ofFacts('Where it was deployed to', ['environment'], provenEnvironment),
    ofFacts('CI job', ['job'], job),
    ofFacts('Required reviewers', ['environment', 'environment-protection'], requiredReviewers),
    ofFacts('Who approved it', ['environment', 'approvals'], approvers),
    ofFacts('Validation of the deployed revision', ['checks', 'validation'], validation),
    ofFacts('Result of the release', ['deployment', 'outcome'], result),
  ],
})

function job(facts: Facts): string | undefined {
  const seen = known(facts.job)
  return seen && `${seen.name} (id ${seen.id})`
}

function requiredReviewers(facts: Facts): string | undefined {
  const reviewers = protectionHere(facts)?.reviewers ?? []
  return reviewers.length === 0 ? undefined : `one of: ${reviewers.map(({ name }) => name).join(', ')}`
}

function approvers(facts: Facts): string | undefined {
  const people = approvalsHere(facts).flatMap(({ by }) => (by === null ? [] : [`${by.login} (id ${by.id})`]))
  return people.length === 0 ? undefined : people.join(', ')
}

/** Only what had ended says anything of the revision. */
function validation(facts: Facts): string | undefined {
  const seen = known(facts.checks)
  if (seen?.runs.complete !== true || seen.statuses?.complete !== true) return undefined
  const ended = seen.runs.items.flatMap(({ name, conclusion }) =>
    conclusion === null ? [] : [`${name}: ${conclusion}`],
  )
  const stated = seen.statuses.items.map(({ context, state }) => `${context}: ${state}`)
  const all = [...ended, ...stated]
  return all.length === 0
    ? undefined
    : `${all.slice(0, MOST_NAMED).join(', ')}${moreThan(all.length)}; ${afterwards(facts)}`
}

/** What somebody declares, which answers nothing by itself. */
function afterwards(facts: Facts): string {
  const files = known(facts.validation) ?? []
  const named = files.slice(0, MOST_NAMED).map(({ name, sha256 }) => `${name} (sha256:${sha256})`)
  return files.length === 0
    ? 'no validation after the deployment was declared'
    : `declared after the deployment: ${named.join(', ')}${moreThan(files.length)}`
}

/** How many checks, and how many files, the field names. */
const MOST_NAMED = 10

const moreThan = (count: number): string => (count > MOST_NAMED ? ` and ${count - MOST_NAMED} more` : '')
