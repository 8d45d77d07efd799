import { expect, it } from 'vitest'
import { elsewhere, fileAt, isSamePlace } from '../../../../src/facts/reading/workflow/place.ts'
import { unavailable } from '../../../../src/model/fact.ts'
import { aWorld } from '../../../fakes/a-world.ts'

const place = { repository: 'acme/ci', path: 'a.yml', commit: 'abc' }

it('a place is a path at a commit of a repository, whose case does not count', () => {
  expect(isSamePlace(place, { ...place, repository: 'Acme/CI' })).toBe(true)
  expect(isSamePlace(place, { ...place, repository: null })).toBe(false)
  expect(isSamePlace(place, { ...place, commit: 'def' })).toBe(false)
  expect(isSamePlace(place, { ...place, path: 'A.yml' })).toBe(false)
})

it('the repository of the run needs no name', () => {
  expect(elsewhere(aWorld(), 'Acme/shop')).toBeNull()
  expect(elsewhere(aWorld(), 'acme/ci')).toBe('acme/ci')
})

it('is asked for in its own repository, and nowhere else', async () => {
  const said = (where: string) => ({ 'GET /repos/{owner}/{repo}/contents/{path}': unavailable('forbidden', where) })
  const world = aWorld({ get: said('here'), elsewhere: { 'acme/ci': said('there') } })
  expect(await fileAt(world, place)).toMatchObject({ detail: 'there' })
  expect(await fileAt(world, { ...place, repository: null })).toMatchObject({ detail: 'here' })
})
