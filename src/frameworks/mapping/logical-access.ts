import type { Mapping } from './mapped.ts'

/** Claims about logical access. */
export const logicalAccess: Mapping = {
  'agents-hold-no-production-credential': {
    theme: 'logical-access',
    supports: { 'soc2-tsc-2017-pof-2022': ['CC6.3'], 'nist-800-53-r5': ['AC-6'] },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC6.1', 'CC6.8'],
      'iso-27001-2022': ['A.5.18', 'A.8.2'],
      'nist-800-53-r5': ['AC-5'],
    },
  },
  'branch-is-protected': {
    theme: 'logical-access',
    supports: {
      'soc2-tsc-2017-pof-2022': ['CC6.8'],
      'iso-27001-2022': ['A.8.4'],
      'nist-800-53-r5': ['CM-5'],
      'nist-ssdf-1.1': ['PS.1.1'],
      'slsa-source-1.2': ['SLSA_SOURCE_LEVEL_3'],
    },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC5.2', 'CC6.1', 'CC8.1'],
      'iso-27001-2022': ['A.8.32'],
      'nist-800-53-r5': ['AC-3', 'SA-10'],
      'pci-dss-4': ['6.5.1'],
    },
  },
  'credentials-are-short-lived': {
    theme: 'logical-access',
    supports: { 'soc2-tsc-2017-pof-2022': ['CC6.1'], 'nist-800-53-r5': ['IA-5'] },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC6.6'],
      'iso-27001-2022': ['A.5.17', 'A.8.5'],
      'nist-ssdf-1.1': ['PO.5.1'],
      'pci-dss-4': ['8.6.3'],
    },
  },
  'credentials-have-owners': {
    theme: 'logical-access',
    supports: { 'soc2-tsc-2017-pof-2022': ['CC1.3'], 'nist-800-53-r5': ['AC-2'] },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC6.1', 'CC6.2'],
      'iso-27001-2022': ['A.5.2', 'A.5.16', 'A.5.17'],
      'nist-800-53-r5': ['IA-5'],
      'nist-ssdf-1.1': ['PO.2.1'],
    },
  },
  'token-is-least-privilege': {
    theme: 'logical-access',
    supports: {
      'soc2-tsc-2017-pof-2022': ['CC6.3'],
      'iso-27001-2022': ['A.8.2'],
      'nist-800-53-r5': ['AC-6'],
      'pci-dss-4': ['7.2.5'],
    },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC6.1'],
      'iso-27001-2022': ['A.5.15'],
      'nist-ssdf-1.1': ['PO.5.1'],
    },
  },
  'token-permissions-are-declared': {
    theme: 'logical-access',
    supports: { 'soc2-tsc-2017-pof-2022': ['CC6.3'], 'nist-800-53-r5': ['AC-6'] },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC6.1', 'CC5.2'],
      'iso-27001-2022': ['A.5.15', 'A.8.3'],
      'nist-ssdf-1.1': ['PO.5.1'],
      'pci-dss-4': ['7.2.5'],
    },
  },
}
