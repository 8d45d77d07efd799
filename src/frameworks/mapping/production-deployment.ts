import type { Mapping } from './mapped.ts'

/** Claims about production deployment. */
export const productionDeployment: Mapping = {
  'deployed-revision-is-the-reviewed-revision': {
    theme: 'production-deployment',
    supports: {
      'soc2-tsc-2017-pof-2022': ['CC8.1'],
      'iso-27001-2022': ['A.8.32'],
      'nist-800-53-r5': ['CM-3'],
    },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC6.8'],
      'iso-27001-2022': ['A.8.19'],
      'nist-800-53-r5': ['SA-10'],
      'nist-ssdf-1.1': ['PS.2.1'],
      'pci-dss-4': ['6.5.1'],
    },
  },
  'deployment-came-from-an-allowed-branch': {
    theme: 'production-deployment',
    supports: {
      'soc2-tsc-2017-pof-2022': ['CC8.1'],
      'iso-27001-2022': ['A.8.19'],
      'nist-800-53-r5': ['CM-5'],
    },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC6.8'],
      'iso-27001-2022': ['A.8.31', 'A.8.32'],
      'nist-800-53-r5': ['CM-3'],
      'pci-dss-4': ['6.5.1', '6.5.3'],
    },
  },
  'deployment-was-approved-by-an-independent-human': {
    theme: 'production-deployment',
    supports: {
      'soc2-tsc-2017-pof-2022': ['CC8.1', 'CC5.1'],
      'iso-27001-2022': ['A.8.32', 'A.5.3'],
      'nist-800-53-r5': ['CM-3', 'AC-5'],
      'pci-dss-4': ['6.5.1'],
    },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC6.8'],
      'iso-27001-2022': ['A.8.19'],
      'nist-800-53-r5': ['CM-5'],
    },
  },
  'environment-is-protected': {
    theme: 'production-deployment',
    supports: {
      'soc2-tsc-2017-pof-2022': ['CC8.1'],
      'iso-27001-2022': ['A.8.32'],
      'nist-800-53-r5': ['CM-5'],
    },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC5.1', 'CC6.3', 'CC6.8'],
      'iso-27001-2022': ['A.8.19', 'A.8.31'],
      'nist-800-53-r5': ['CM-3'],
      'pci-dss-4': ['6.5.1', '6.5.4'],
    },
  },
  'workflow-changes-were-reviewed': {
    theme: 'production-deployment',
    supports: { 'soc2-tsc-2017-pof-2022': ['CC8.1'], 'iso-27001-2022': ['A.8.32'], 'nist-800-53-r5': ['CM-3'] },
    'partially-supports': {
      'soc2-tsc-2017-pof-2022': ['CC5.2', 'CC6.8'],
      'iso-27001-2022': ['A.8.19'],
      'nist-800-53-r5': ['CM-5', 'SA-10'],
      'nist-ssdf-1.1': ['PS.1.1'],
      'pci-dss-4': ['6.5.1'],
      'slsa-source-1.2': ['SLSA_SOURCE_LEVEL_4'],
    },
  },
}
