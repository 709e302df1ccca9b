import { describe, expect, it } from 'vitest';
import { digestSource, formatControl } from '../../../src/exchange/tables/control.ts';
import { readTables } from '../../../src/exchange/tables/kind.ts';
import { returnedWork } from '../../../src/exchange/tables/returned.ts';
import type { Finding } from '../../../src/model/finding.ts';

const ids = ['s9h87wfd', 's4r24v9k', 'sxp40bf8'];
const [control] = formatControl({
  source: 'en',
  target: 'ru',
  document: 'source/a.md',
  sent: new Map(ids.map((id, at) => [id, { source: digestSource(`Text ${at}.`), sentDigest: '' }])),
  bands: new Set(),
});

/** What is found in a returned table of three sentences; `null` for one without its row. */
function findingsIn(rows: readonly (readonly [id: string, state: string] | null)[]): readonly Finding[] {
  const lines = rows.flatMap((row, at) => (row ? [`${row[0]},Text ${at}.,Текст ${at}.,,${row[1]}`] : []));
  const table = [`"${control}"`, 'ID,Source text (en),Translation (ru),Note,State', ...lines].join('\n');
  return returnedWork(readTables(new TextEncoder().encode(table), 'a.csv')).findings;
}

describe('states that are not among those to choose from', () => {
  it('are reported once each, with how many rows have them', () => {
    const found = findingsIn([
      ['s9h87wfd', 'done'],
      ['s4r24v9k', 'done'],
      ['sxp40bf8', 'half'],
    ]);
    expect(found.map(({ line, message }) => `${line}: ${message}`)).toEqual([
      '3: The state “done” in row 3 (s9h87wfd) and in 1 other row is not one of those to choose from.',
      '5: The state “half” in row 5 (sxp40bf8) is not one of those to choose from.',
    ]);
  });

  it('are none where nothing is chosen', () => {
    expect(findingsIn(ids.map((id) => [id, '']))).toEqual([]);
  });
});

describe('rows that went out', () => {
  it('are missing where neither their id nor their source text came back', () => {
    const found = findingsIn([['s9h87wfd', ''], null, ['', '']]);
    expect(found.map(({ message }) => message)).toEqual([
      'The file has no row with the id of a sentence that went out: s4r24v9k.',
    ]);
  });

  it('are not missing where they came back without their ids', () => {
    expect(findingsIn(ids.map(() => ['', '']))).toEqual([]);
    expect(
      findingsIn([
        ['s9h87wfd', ''],
        ['', ''],
        ['', ''],
      ]),
    ).toEqual([]);
  });
});
