import type { FrameworkId, Relation, ThemeId } from './frameworks.ts'

/** The day of this mapping; a change to any row is a new day. */
export const MAPPING_VERSION = '2026-11-27'

type Ids = Readonly<Partial<Record<FrameworkId, readonly string[]>>>

/** What a claim is about, and the requirements whose evidence it is part of: ids alone, for the standards' texts are their owners'. */
export interface Mapped extends Readonly<Record<Relation, Ids>> {
  readonly theme: ThemeId
}

/** Every claim that is tied to requirements, by its id. */
export const MAPPING: Readonly<Record<string, Mapped>> = {
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
