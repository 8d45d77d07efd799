import type { Mapping } from './mapped.ts'

/** Claims about change management. */
export const changeManagement: Mapping = {
  'actions-are-pinned': {
    theme: 'change-management',
    supports: { 'soc2-tsc-2017-pof-2022': ['CC6.8'], 'nist-800-53-r5': ['SA-10'] },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC8.1', 'CC9.2'],
      'iso-27001-2022': ['A.8.19'],
      'nist-800-53-r5': ['CM-5'],
      'nist-ssdf-1.1': ['PO.5.1'],
    },
  },
  'agent-changes-have-a-human-who-did-not-ask-for-them': {
    theme: 'change-management',
    supports: {
      'soc2-tsc-2017-pof-2022': ['CC8.1', 'CC5.1'],
      'iso-27001-2022': ['A.5.3'],
      'nist-800-53-r5': ['AC-5'],
    },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC3.4'],
      'iso-27001-2022': ['A.8.32'],
      'nist-800-53-r5': ['CM-3'],
      'nist-ssdf-1.1': ['PW.7.2'],
      'pci-dss-4': ['6.2.3.1'],
      'slsa-source-1.2': ['SLSA_SOURCE_LEVEL_4'],
    },
  },
  'every-change-was-reviewed-by-an-independent-human': {
    theme: 'change-management',
    supports: {
      'soc2-tsc-2017-pof-2022': ['CC8.1', 'CC5.1'],
      'iso-27001-2022': ['A.8.32', 'A.5.3'],
      'nist-800-53-r5': ['CM-3', 'AC-5'],
    },
    'partially-supports': {
      'iso-27001-2022': ['A.8.28'],
      'nist-800-53-r5': ['SA-11'],
      'nist-ssdf-1.1': ['PS.1.1', 'PW.7.2'],
      'pci-dss-4': ['6.2.3', '6.2.3.1'],
      'slsa-source-1.2': ['SLSA_SOURCE_LEVEL_4'],
    },
  },
  'every-commit-came-through-a-pull-request': {
    theme: 'change-management',
    supports: {
      'soc2-tsc-2017-pof-2022': ['CC8.1'],
      'iso-27001-2022': ['A.8.32'],
      'nist-800-53-r5': ['CM-3'],
    },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC6.8'],
      'iso-27001-2022': ['A.8.4'],
      'nist-800-53-r5': ['CM-5', 'SA-10'],
      'nist-ssdf-1.1': ['PS.1.1'],
      'pci-dss-4': ['6.5.1'],
      'slsa-source-1.2': ['SLSA_SOURCE_LEVEL_3'],
    },
  },
  'required-checks-passed-on-the-deployed-revision': {
    theme: 'change-management',
    supports: {
      'soc2-tsc-2017-pof-2022': ['CC8.1'],
      'iso-27001-2022': ['A.8.29'],
      'nist-800-53-r5': ['CM-3(2)', 'SA-11'],
    },
    'partially-supports': {
      'iso-27001-2022': ['A.8.32'],
      'nist-800-53-r5': ['CM-4'],
      'nist-ssdf-1.1': ['PO.4.2', 'PW.8.2'],
      'pci-dss-4': ['6.2.3', '6.5.1'],
    },
  },
  'reviews-cover-the-final-revision': {
    theme: 'change-management',
    supports: {
      'soc2-tsc-2017-pof-2022': ['CC8.1'],
      'iso-27001-2022': ['A.8.32'],
      'nist-800-53-r5': ['CM-3'],
      'slsa-source-1.2': ['SLSA_SOURCE_LEVEL_4'],
    },
    'partially-supports': {
      'nist-800-53-r5': ['SA-10'],
      'nist-ssdf-1.1': ['PW.7.2'],
      'pci-dss-4': ['6.2.3.1'],
    },
  },
}
