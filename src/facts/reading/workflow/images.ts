import type { Image } from './declarations.ts'
import { imagePinOf } from './pin.ts'
import { membersOf, type Part, partAt, type WorkflowFile } from './workflow-file.ts'

/**
 * The images of a job's container and of its services. An empty name starts none.
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idcontainer
 * https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idservices
 */
export function imagesOf(file: WorkflowFile, job: Part | undefined): readonly Image[] {
  const services = partAt(job, 'services')
  // One expression can stand for all services.
  const parts = [
    partAt(job, 'container'),
    ...(services?.isScalar ? [services] : membersOf(services).map(([, one]) => one)),
  ]
  return parts.flatMap((part) => {
    const named = part?.isScalar ? part : partAt(part, 'image')
    const image = named === undefined ? '' : String(file.writtenAt(named) ?? '')
    return named === undefined || image === '' ? [] : [{ at: file.placeOf(named), image, pin: imagePinOf(image) }]
  })
}
