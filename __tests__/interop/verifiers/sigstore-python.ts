import { join } from 'node:path'
import { execute } from '../command.ts'
import { sigstorePythonPath } from '../tools.ts'
import type { Verifier } from './verifier.ts'

/** https://github.com/sigstore/sigstore-python; verify_dsse.py says why it is not asked by its command. */
export const sigstorePython: Verifier = {
  name: "Sigstore's Python client",
  async verify({ record, bundle, trustedRoot, identity, issuer, predicateType }) {
    const script = join(import.meta.dirname, 'verify_dsse.py')
    return await execute(await sigstorePythonPath(), [
      script,
      ...[record, bundle, trustedRoot, identity, issuer, predicateType],
    ])
  },
}
