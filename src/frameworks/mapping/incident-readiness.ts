import type { Mapping } from './mapped.ts'

/** Claims about incident readiness. */
export const incidentReadiness: Mapping = {
  'evidence-is-retained-long-enough': {
    theme: 'incident-readiness',
    supports: { 'iso-27001-2022': ['A.5.33'], 'nist-800-53-r5': ['AU-11'] },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC7.3', 'CC8.1'],
      'iso-27001-2022': ['A.5.28'],
      'pci-dss-4': ['10.5.1'],
    },
  },
  'human-owner-is-known': {
    theme: 'incident-readiness',
    supports: { 'soc2-tsc-2017-pof-2022': ['CC1.3'], 'iso-27001-2022': ['A.5.2'] },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC1.5', 'CC7.4'],
      'iso-27001-2022': ['A.5.24'],
      'nist-800-53-r5': ['IR-4', 'CM-3'],
      'nist-ssdf-1.1': ['PO.2.1'],
    },
  },
  'logs-are-retained-long-enough': {
    theme: 'incident-readiness',
    supports: { 'iso-27001-2022': ['A.8.15'], 'nist-800-53-r5': ['AU-11'] },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC7.2', 'CC7.3'],
      'iso-27001-2022': ['A.5.28'],
      'pci-dss-4': ['10.5.1'],
    },
  },
}
