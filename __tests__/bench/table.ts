import type { Result } from './rounds.ts'

const HEADINGS = ['', 'median', 'least', 'most', 'rounds', 'aim'] as const

/** The figures for people. */
export function renderTable(results: readonly Result[]): string {
  const rows = [HEADINGS, ...results.map(cells)]
  const widths = HEADINGS.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0)))
      .join('  ')
  return `${rows.map((row) => line(row).trimEnd()).join('\n')}\n`
}

function cells({ title, unit, median, least, most, rounds, aim }: Result): readonly string[] {
  const number = (value: number): string => `${value.toFixed(unit === '' || value >= 100 ? 0 : 1)}${unit && ` ${unit}`}`
  const wanted = aim === undefined ? '' : `≤ ${aim}${unit && ` ${unit}`}`
  return [title, number(median), number(least), number(most), String(rounds), wanted]
}
