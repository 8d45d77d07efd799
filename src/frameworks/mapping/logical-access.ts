import type { Mapping } from './mapped.ts'

/** Claims about logical access. */
export const logicalAccess: Mapping = {
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
}
