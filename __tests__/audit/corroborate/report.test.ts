import { describe, expect, it } from 'vitest'
import { type Report, renderJson, renderText } from '../../../src/audit/corroborate/report.ts'

const report = (held: Report['held']): Report => ({
  record: { path: 'a\u001b[2J.json', id: '4001/7001/1/check-run-9001' },
  log: { path: 'job.log', sha256: 'e'.repeat(64) },
  logged: { contents: 'read', packages: 'write' },
  held,
})

describe('what is said of a log and a record', () => {
  it('is what the log has, and whether each source says the same', () => {
    const text = renderText(report({ files: [], runner: ['contents', 'packages'] }))
    expect(text).toContain('could: contents: read, packages: write.')
    expect(text).toContain('By the workflow files: the same.')
    expect(text).toContain('By what the runner was told: something else of contents, packages.')
    expect(text).toContain('The signature was NOT checked')
    expect(text).not.toContain('\u001b')
  })

  it('is never that they agree where a source does not tell', () => {
    const text = renderText(report({ files: null, runner: null }))
    expect(text).not.toContain('the same')
    expect(text).toContain('they do not tell')
    expect(text).toContain('could not be read then')
  })

  it('is one JSON document for programs', () => {
    expect(JSON.parse(renderJson(report({ files: [], runner: null })))).toMatchObject({
      held: { files: [], runner: null },
      signaturesChecked: false,
    })
  })
})
