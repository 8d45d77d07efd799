import type { Mapping } from './mapped.ts'

/** Claims about monitoring. */
export const monitoring: Mapping = {
  'no-rule-was-bypassed': {
    theme: 'monitoring',
    supports: { 'soc2-tsc-2017-pof-2022': ['CC7.2'], 'nist-800-53-r5': ['AC-6(9)'] },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC6.8', 'CC8.1'],
      'iso-27001-2022': ['A.8.2', 'A.8.16'],
      'nist-800-53-r5': ['AU-6', 'CM-5(1)'],
      'nist-ssdf-1.1': ['PS.1.1'],
      'pci-dss-4': ['10.2'],
      'slsa-source-1.2': ['SLSA_SOURCE_LEVEL_3'],
    },
  },
  'outcome-is-recorded': {
    theme: 'monitoring',
    supports: { 'iso-27001-2022': ['A.8.15'], 'nist-800-53-r5': ['AU-3'] },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC7.2', 'CC8.1'],
      'iso-27001-2022': ['A.8.32'],
      'nist-800-53-r5': ['CM-3'],
      'pci-dss-4': ['6.5.1'],
    },
  },
  'policy-changes-were-reviewed': {
    theme: 'monitoring',
    supports: { 'soc2-tsc-2017-pof-2022': ['CC5.3'], 'nist-800-53-r5': ['CM-3'] },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC7.1', 'CC8.1'],
      'iso-27001-2022': ['A.5.3', 'A.8.32'],
      'nist-800-53-r5': ['CM-5'],
      'nist-ssdf-1.1': ['PO.4.1'],
      'pci-dss-4': ['6.5.1'],
      'slsa-source-1.2': ['SLSA_SOURCE_LEVEL_3'],
    },
  },
}
