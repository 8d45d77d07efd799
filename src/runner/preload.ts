import type { Options } from '../model/options.ts'

/**
 * Begins to load what the line needs later, while the first answers are on their way. Whoever needs it then waits
 * for the same loading; if it fails, they are told.
 */
export function preload({ signer }: Options): void {
  const packages = [
    import('@actions/workflow-parser/workflows/workflow-schema').then(({ getWorkflowSchema }) => getWorkflowSchema()),
    import('@actions/artifact'),
    ...(signer === 'auto' || signer === 'sigstore' ? [import('@sigstore/sign')] : []),
  ]
  void Promise.allSettled(packages)
}
