import { expect, it } from 'vitest'
import { productionDeployment } from '../../../src/frameworks/mapping/production-deployment.ts'

it('has claims of its theme alone, in their order', () => {
  for (const { theme } of Object.values(productionDeployment)) expect(theme).toBe('production-deployment')
  expect(Object.keys(productionDeployment)).toEqual(Object.keys(productionDeployment).toSorted())
})
