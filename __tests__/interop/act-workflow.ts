import type { Gate, Seal } from '../../src/model/options.ts'

const head = `name: Deploy
on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    environment: production
    permissions:
      actions: read
      attestations: write
      checks: read
      contents: read
      deployments: read
      id-token: write
      pull-requests: read
      statuses: read
    steps:
      - uses: actions/checkout@v6
        with:
          persist-credentials: false
`
const deploy = `      - id: deploy
        run: echo shop is deployed
`

/**
 * A deploy job that records as the README says for either `seal`: after its other steps, or before them. act does not know
 * `job.check_run_id`, so the workflow tells it.
 */
export function deployWorkflow(seal: Seal, gate: Gate): string {
  const recording = `      - uses: delivery-evidence/delivery-evidence@v1
        if: ${seal === 'now' ? 'always()' : 'success()'}
        with:
          environment: production
          check-run-id: \${{ vars.CHECK_RUN_ID }}
          seal: ${seal}
          gate: ${gate}
          signer: sigstore
          sigstore-instance: \${{ vars.SIGSTORE_INSTANCE }}
`
  return seal === 'now' ? `${head}${deploy}${recording}` : `${head}${recording}${deploy}`
}
