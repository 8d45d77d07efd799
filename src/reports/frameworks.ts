import { FRAMEWORKS, THEME_IDS, THEMES, type ThemeId } from '../frameworks/frameworks.ts'
import type { Finding } from '../model/conclusions.ts'
import type { EvidenceRecord } from '../record/schema.ts'

type Frameworks = EvidenceRecord['frameworks']
type Supported = Frameworks['claims'][string]['supports'][number]

/** Findings about one control theme. */
export interface Theme {
  readonly title: string
  readonly findings: readonly Finding[]
}

const tied = ({ claims }: Frameworks, claim: string) => (Object.hasOwn(claims, claim) ? claims[claim] : undefined)

/** Every theme with its findings, also one that has none; what the mapping does not name comes last. */
export function byTheme({ frameworks, conclusions: { findings } }: EvidenceRecord): readonly Theme[] {
  const of = (theme: ThemeId | undefined) =>
    findings.filter(({ control }) => tied(frameworks, control)?.theme === theme)
  const others = of(undefined)
  return [
    ...THEME_IDS.map((id) => ({ title: THEMES[id], findings: of(id) })),
    ...(others.length > 0 ? [{ title: 'Tied to no theme', findings: others }] : []),
  ]
}

/** What a claim is about and which requirements it is evidence for, never that one is met; no line where the mapping does not name it. */
export function supportsLines(frameworks: Frameworks, claim: string): readonly string[] {
  const found = tied(frameworks, claim)
  if (found === undefined) return []
  const each = [...Map.groupBy(found.supports, ({ framework }) => framework)]
  const texts = each.map(([framework, ties]) => `${idsText(ties)} of ${titleOf(framework)}`)
  return [`${THEMES[found.theme]}: this claim supports ${texts.join('; ')}`]
}

const titleOf = (framework: string): string =>
  Object.entries(FRAMEWORKS).find(([id]) => id === framework)?.[1] ?? framework

function idsText(ties: readonly Supported[]): string {
  const ids = (relation: Supported['relation']) => ties.filter((tie) => tie.relation === relation).map(({ id }) => id)
  const inPart = ids('partially-supports').map((id, index) => (index === 0 ? `in part ${id}` : id))
  return [...ids('supports'), ...inPart].join(', ')
}
