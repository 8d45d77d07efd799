import { approvedByAnotherHuman } from './stories/approved-by-another-human.ts'
import { deniedBeforeDeploying } from './stories/denied-before-deploying.ts'
import { forbiddenEnvironment } from './stories/forbidden-environment.ts'
import { nobodyApprovedAdminBypass } from './stories/nobody-approved-admin-bypass.ts'
import { policyWithUnknownKey } from './stories/policy-with-unknown-key.ts'
import { selfApproved } from './stories/self-approved.ts'
import { unprotectedEnvironment } from './stories/unprotected-environment.ts'
import { uploadFails } from './stories/upload-fails.ts'
import type { DemoStory } from './story.ts'

/** Every story by its name, which is its file's; the first is played when none is named. */
export const stories: ReadonlyMap<string, DemoStory> = new Map([
  ['approved-by-another-human', approvedByAnotherHuman],
  ['self-approved', selfApproved],
  ['nobody-approved-admin-bypass', nobodyApprovedAdminBypass],
  ['unprotected-environment', unprotectedEnvironment],
  ['forbidden-environment', forbiddenEnvironment],
  ['denied-before-deploying', deniedBeforeDeploying],
  ['upload-fails', uploadFails],
  ['policy-with-unknown-key', policyWithUnknownKey],
])
