import { MAPPING, MAPPING_VERSION } from '../frameworks/mapping.ts'
import { mappingDocument, tiesOf } from '../frameworks/rows.ts'
import type { Finding } from '../model/conclusions.ts'
import { digestOf } from './canonical.ts'
import type { EvidenceRecord } from './schema.ts'

/** What the claims that were judged are tied to, and by which mapping. */
export const frameworksOf = (findings: readonly Finding[]): EvidenceRecord['frameworks'] => ({
  version: MAPPING_VERSION,
  digest: digestOf(mappingDocument),
  claims: Object.fromEntries(
    findings.flatMap(({ control }) => {
      const mapped = Object.hasOwn(MAPPING, control) ? MAPPING[control] : undefined
      return mapped === undefined ? [] : [[control, { theme: mapped.theme, supports: tiesOf(mapped) }]]
    }),
  ),
})
