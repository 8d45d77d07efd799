/** By what a `uses:` names the code that runs. Only the first two can't be made to mean something else later. */
export const PINS = ['commit', 'digest', 'ref', 'local', 'none'] as const
export type Pin = (typeof PINS)[number]

/** By what an image is named. What an expression comes to is known only when the job runs. */
export const IMAGE_PINS = ['digest', 'ref', 'none', 'expression'] as const
export type ImagePin = (typeof IMAGE_PINS)[number]

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsuses */
export function pinOf(uses: string): Pin {
  if (/^(\.\/|\.\\|\$\/)/.test(uses)) return 'local'
  if (uses.startsWith('docker://')) return pinOfImage(uses.slice('docker://'.length))
  const ref = uses.slice(uses.indexOf('@') + 1)
  if (!uses.includes('@') || ref === '' || uses.includes('${{')) return 'none'
  return /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/i.test(ref) ? 'commit' : 'ref'
}

/** https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idcontainerimage */
export function imagePinOf(image: string): ImagePin {
  const pin = pinOfImage(image)
  return pin !== 'digest' && image.includes('${{') ? 'expression' : pin
}

function pinOfImage(image: string): 'digest' | 'ref' | 'none' {
  if (/@sha256:[0-9a-f]{64}$/.test(image)) return 'digest'
  return /:[\w.-]+$/.test(image) && !image.endsWith(':latest') ? 'ref' : 'none'
}
