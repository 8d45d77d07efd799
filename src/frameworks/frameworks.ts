/** The frameworks whose requirements claims can be tied to: each in the edition that its ids are of. */
export const FRAMEWORKS = {
  'soc2-tsc-2017-pof-2022': 'SOC 2 TSC 2017 rev. 2022',
  'iso-27001-2022': 'ISO 27001:2022',
  'nist-800-53-r5': 'NIST 800-53 r5',
  'nist-ssdf-1.1': 'SSDF 1.1',
  'pci-dss-4': 'PCI DSS 4',
  'slsa-source-1.2': 'SLSA source 1.2',
} as const
export type FrameworkId = keyof typeof FRAMEWORKS

/** What auditors sort controls by, in the order of a change's life. */
export const THEME_IDS = [
  'change-management',
  'logical-access',
  'production-deployment',
  'monitoring',
  'incident-readiness',
] as const
export type ThemeId = (typeof THEME_IDS)[number]

/** The themes for people. */
export const THEMES: Readonly<Record<ThemeId, string>> = {
  'change-management': 'Change management',
  'logical-access': 'Logical access',
  'production-deployment': 'Production deployment',
  monitoring: 'Monitoring',
  'incident-readiness': 'Incident readiness',
}

/** How much of what a requirement asks for a claim speaks of. Whether the requirement is met is for an auditor to say. */
export const RELATIONS = ['supports', 'partially-supports'] as const
export type Relation = (typeof RELATIONS)[number]
