import type { Verdict } from '../model/conclusions.ts'
import type { Exception } from '../model/exception.ts'
import type { EvidenceRecord } from '../record/schema.ts'
import { OUTCOME_WORDS } from './wording.ts'

/** What stands beside a verdict: broken glass, exceptions that were used, and claims that are noted and do not hold. */
export const besideVerdict = ({ conclusions: { verdict, findings } }: EvidenceRecord): readonly string[] => [
  ...glassLines(verdict),
  ...verdict.exceptions.map(exceptionText),
  ...findings
    .filter(({ control, outcome }) => verdict.noted.includes(control) && (outcome === 'fail' || outcome === 'unknown'))
    .map(
      ({ control, outcome, because }) =>
        `Noted, and blocks nothing: ${control} ${OUTCOME_WORDS[outcome].word}. ${because}`,
    ),
]

/** That the glass was broken, by whom, why, and what is still to be done; nothing where it was not. */
export function glassLines({ brokenGlass }: Pick<Verdict, 'brokenGlass'>): readonly string[] {
  if (brokenGlass === null) return []
  const { by, reason, letThrough, followUpDue } = brokenGlass
  const claims = letThrough.map(({ claim }) => claim).join(', ')
  return [
    `BROKEN GLASS: ${by.login} (id ${by.id}) let it through although this did not hold: ${claims}. Reason given: ${reason} The follow-up is due by ${followUpDue}.`,
  ]
}

function exceptionText({ claim, scope, owner, reason, expires }: Exception): string {
  const who = owner.login === undefined ? `the account with the id ${owner.id}` : `${owner.login} (id ${owner.id})`
  return `Exception to ${claim}, for ${scopeText(scope)}: ${reason} Answered for by ${who}; ends after ${expires}.`
}

function scopeText({ commit, 'pull-request': number, credential, until }: Exception['scope']): string {
  if (commit !== undefined) return `commit ${commit.slice(0, 7)}`
  if (number !== undefined) return `pull request #${number}`
  return credential === undefined ? `every deployment until ${until}` : `the credential ${credential}`
}
