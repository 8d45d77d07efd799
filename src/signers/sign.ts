import type { Signing } from '../model/delivery.ts'
import { EvidenceError, messageOf } from '../model/errors.ts'
import type { SigningPlan } from './choose.ts'
import { type Materials, PATIENCE, type Patience } from './define.ts'
import { signers } from './index.ts'

/** Signs as planned. It never throws: what went wrong, and what to do, is in the answer. */
export async function sign(
  plan: SigningPlan,
  statement: Uint8Array,
  materials: Materials,
  patience: Patience = PATIENCE,
): Promise<Signing> {
  if (plan.signer === 'none') return { status: 'unsigned', why: plan.why, remedy: plan.remedy }
  try {
    const bundle = await signers[plan.signer].sign(statement, plan.instance, materials, patience)
    return { status: 'signed', signer: plan.signer, bundle }
  } catch (error) {
    const remedy = error instanceof EvidenceError ? error.remedy : 'This is a defect of the tool: please report it.'
    return { status: 'unsigned', why: messageOf(error), remedy }
  }
}
