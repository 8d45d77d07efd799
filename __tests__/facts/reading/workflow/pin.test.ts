import { expect, it } from 'vitest'
import { imagePinOf, pinOf } from '../../../../src/facts/reading/workflow/pin.ts'

const commit = '0123456789abcdef0123456789abcdef01234567'
const digest = `sha256:${'0'.repeat(64)}`

it.each([
  [`acme/action@${commit}`, 'commit'],
  [`acme/action/path@${commit}`, 'commit'],
  [`acme/action@${'a'.repeat(64)}`, 'commit'],
  [`acme/action@${commit.slice(0, 39)}`, 'ref'],
  [`acme/action@${commit}0`, 'ref'],
  ['acme/action@v1', 'ref'],
  ['acme/action@main', 'ref'],
  [`acme/action@v1@${commit}`, 'ref'],
  ['acme/action', 'none'],
  ['acme/action@', 'none'],
  ['acme/action@${{ matrix.version }}', 'none'],
  ['./.github/actions/mine', 'local'],
  ['.\\actions\\mine', 'local'],
  ['$/actions/mine', 'local'],
  [`docker://alpine@${digest}`, 'digest'],
  [`docker://registry.example:5000/alpine:3@${digest}`, 'digest'],
  ['docker://alpine@sha256:0', 'ref'],
  ['docker://alpine:3.20', 'ref'],
  ['docker://alpine:latest', 'none'],
  ['docker://alpine', 'none'],
  ['', 'none'],
])('%s is pinned by %s', (uses, pin) => {
  expect(pinOf(uses)).toBe(pin)
})

it.each([
  [`node:22@${digest}`, 'digest'],
  [`ghcr.io/${'${{ vars.IMAGE }}'}@${digest}`, 'digest'],
  ['node:22', 'ref'],
  ['node', 'none'],
  ['node:latest', 'none'],
  ['registry.example:5000/node', 'none'],
  ['${{ matrix.image }}', 'expression'],
  ['node:${{ matrix.version }}', 'expression'],
  ['node@${{ vars.DIGEST }}', 'expression'],
])('the image %s is named by %s', (image, pin) => {
  expect(imagePinOf(image)).toBe(pin)
})
