import { expect, it } from 'vitest'
import { admitters } from '../../src/review/admitters.ts'

const statuses = (...moves: readonly (readonly [string, number | null])[]) => ({
  environment: 'production',
  statuses: { complete: true, items: moves.map(([state, id]) => ({ state, creator: { id } })) },
})

it('tells who moved a deployment on after it waited for the last time', () => {
  const twice = statuses(
    ['WAITING', 1],
    ['QUEUED', 2],
    ['FAILURE', 2],
    ['WAITING', 1],
    ['QUEUED', 3],
    ['SUCCESS', null],
  )
  expect(admitters('Production', twice)).toEqual([3, null])
})

it('tells nobody where it never waited, is for another environment, or was not all told', () => {
  const waited = statuses(['WAITING', 1], ['QUEUED', 2])
  expect(admitters('production', statuses(['QUEUED', 2]))).toEqual([])
  expect(admitters('staging', waited)).toEqual([])
  expect(admitters('production', { ...waited, statuses: { ...waited.statuses, complete: false } })).toEqual([])
  expect(admitters('production', undefined)).toEqual([])
})
