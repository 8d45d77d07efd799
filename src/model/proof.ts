/** What the name of an environment can be taken from that proves that the job is in it. A file or an input only says so. */
export const PROOFS: readonly string[] = ['identity-token', 'check-run']
