import { changeManagement } from './mapping/change-management.ts'
import { incidentReadiness } from './mapping/incident-readiness.ts'
import { logicalAccess } from './mapping/logical-access.ts'
import type { Mapping } from './mapping/mapped.ts'
import { monitoring } from './mapping/monitoring.ts'
import { productionDeployment } from './mapping/production-deployment.ts'

/** The day of this mapping; a change to any row is a new day. */
export const MAPPING_VERSION = '2026-11-28'

/** Every claim that is tied to requirements, in the order of their ids. */
export const MAPPING: Mapping = Object.fromEntries(
  Object.entries({
    ...changeManagement,
    ...logicalAccess,
    ...productionDeployment,
    ...monitoring,
    ...incidentReadiness,
  }).toSorted(([one], [other]) => (one < other ? -1 : 1)),
)
