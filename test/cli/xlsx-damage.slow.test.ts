import { describe, expect, it } from 'vitest';
import { bringBack, escapeXml, expectSafe, partText, sendOut, startHandOut, translate } from './hand-outs.ts';
import {
  at,
  type Damage,
  damaged,
  format,
  headerAt,
  isSentence,
  parse,
  type Row,
  reorder,
  rowOf,
  sheet,
} from './xlsx-table.ts';

const harmless: readonly (readonly [string, Damage])[] = [
  ['nothing was done to it', () => {}],
  [
    'rows were sorted',
    (table) => {
      const head = table.rows.slice(0, headerAt + 1);
      table.rows = [
        ...head,
        ...table.rows.slice(headerAt + 1).sort((a, b) => String(a[1]).localeCompare(String(b[1]), 'en')),
      ];
    },
  ],
  ['columns were moved', (table) => reorder(table, ([a, b, c, d, e, f]) => [f!, e!, c!, d!, b!, a!])],
  [
    'columns were renamed',
    (table) => {
      table.rows[headerAt] = ['№', 'Оригинал', 'Текст', 'Мнение', 'Статус', ''];
    },
  ],
  [
    'columns were moved and renamed',
    (table) => {
      reorder(table, ([a, b, c, d, e, f]) => [d!, c!, f!, e!, b!, a!]);
      table.rows[headerAt] = ['1', '2', '3', '4', '5', '6'];
    },
  ],
  [
    'the header row was deleted',
    (table) => {
      table.rows.splice(headerAt, 1);
    },
  ],
  [
    'all rows before the header were deleted',
    (table) => {
      table.rows.splice(0, headerAt);
    },
  ],
  [
    'the column for help was deleted',
    (table) => {
      table.rows = table.rows.map((row) => row.slice(0, 5));
    },
  ],
  ['the column for ids was deleted', (table) => reorder(table, (row) => row.slice(1))],
  [
    'empty rows and columns were put in',
    (table) => {
      table.rows = table.rows.flatMap((row) => [[], ['', ...row.slice(0, 3), '', ...row.slice(3)]]);
    },
  ],
  [
    'ids are in capitals, with spaces',
    (table) => {
      table.rows = table.rows.map((row) =>
        isSentence(table, row) ? [` ${(row[0] as string).toUpperCase()} `, ...row.slice(1)] : row,
      );
    },
  ],
  [
    'quotes and dashes of the source column were autocorrected',
    (table) => {
      const row = rowOf(table, 3);
      row[1] = (row[1] as string).replace('—', '–').replace(/[“”]/g, '"');
    },
  ],
  [
    'texts are shared strings, some of them rich, with phonetic guides',
    (table) => {
      const texts: string[] = [];
      table.rows = table.rows.map((row) =>
        row.map((cell) => {
          if (typeof cell !== 'string' || cell === '') return cell;
          texts.push(cell);
          return { xml: `<c t="s"><v>${texts.length - 1}</v></c>` };
        }),
      );
      const items = texts.map((text, index) =>
        index % 2 === 0
          ? `<si><t xml:space="preserve">${escapeXml(text)}</t></si>`
          : `<si><r><rPr><b/></rPr><t xml:space="preserve">${escapeXml(text.slice(0, 1))}</t></r><r><t xml:space="preserve">${escapeXml(text.slice(1))}</t></r><rPh sb="0" eb="1"><t>X</t></rPh></si>`,
      );
      table.more['xl/sharedStrings.xml'] =
        `<sst xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${items.join('')}</sst>`;
      table.more['xl/_rels/workbook.xml.rels'] =
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="/xl/worksheets/sheet1.xml"/><Relationship Id="rId2" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/sharedStrings" Target="sharedStrings.xml"/></Relationships>';
    },
  ],
  [
    'a row was doubled as it is',
    (table) => {
      table.rows.push([...rowOf(table, 4)]);
    },
  ],
  [
    'a row was doubled and one of the two emptied',
    (table) => {
      const row = [...rowOf(table, 4)];
      row[2] = '';
      table.rows.splice(headerAt + 1, 0, row);
    },
  ],
  [
    'a sentence was split into two rows',
    (table) => {
      const row = rowOf(table, 8);
      table.rows.splice(at(table, table.ids[8]!) + 1, 0, ['', '40 m deep.', '40 m deep.']);
      row[1] = 'The lake is';
      row[2] = 'Перевод: The lake is';
    },
  ],
  [
    'two rows were merged, line by line',
    (table) => {
      const [a, b] = [rowOf(table, 16), rowOf(table, 17)];
      for (const column of [0, 1, 2]) a[column] = `${a[column] as string}\n${b[column] as string}`;
      table.rows.splice(table.rows.indexOf(b), 1);
    },
  ],
  [
    'what the file says of itself was cleared',
    (table) => {
      table.rows[3] = [];
    },
  ],
  [
    'a number is the translation of the same number',
    (table) => {
      rowOf(table, 15)[2] = { xml: '<c><v>1.5</v></c>' };
    },
  ],
  [
    'a state was chosen in another language',
    (table) => {
      rowOf(table, 4)[4] = 'translated';
    },
  ],
];

describe('a returned XLSX table is taken in whole', () => {
  it.each(harmless)('when %s', async (title, damage) => {
    const handOut = await startHandOut('xlsx');
    const returned = await bringBack(handOut, damaged(handOut, damage), 'back.xlsx');
    expect(returned.err).toBe(/ids was deleted/.test(title) ? returned.err : '');
    expect(returned.code).toBe(0);
    const typed = (id: string): string =>
      /same number/.test(title) && id === handOut.ids[15] ? '1.5' : translate(handOut.sources.get(id)!);
    expect([...returned.targets].sort()).toEqual(handOut.ids.map((id) => [id, typed(id)]).sort());
  });
});

interface Loss {
  readonly lost: readonly number[];
  readonly says: RegExp;
  readonly code: 0 | 1;
}

const local: readonly (readonly [string, Damage, Loss])[] = [
  [
    'a row was deleted',
    (table) => {
      table.rows.splice(at(table, table.ids[4]!), 1);
    },
    { lost: [4], says: /no row with the id of a sentence.*rows-missing/, code: 0 },
  ],
  [
    'a source text was edited',
    (table) => {
      rowOf(table, 8)[1] = 'The lake is 45 m deep.';
    },
    { lost: [8], says: /import\/quarantined/, code: 1 },
  ],
  [
    'a row was doubled and one translation changed',
    (table) => {
      const row = [...rowOf(table, 4)];
      row[2] = 'Другой';
      table.rows.push(row);
    },
    { lost: [4], says: /several translations of/, code: 1 },
  ],
  [
    'ids were sorted alone',
    (table) => {
      const sentences = table.rows.filter((row) => isSentence(table, row));
      const sorted = sentences.map(([id]) => id!).sort();
      sentences.forEach((row, index) => {
        row[0] = sorted[index]!;
      });
    },
    { lost: Array.from({ length: 21 }, (_, index) => index), says: /The file says/, code: 1 },
  ],
  [
    'a translation became a number',
    (table) => {
      rowOf(table, 13)[2] = { xml: '<c><v>40</v></c>' };
    },
    { lost: [13], says: /is a number or date \(40\), and not the text/, code: 1 },
  ],
  [
    'a translation became a formula',
    (table) => {
      rowOf(table, 4)[2] = { xml: '<c t="str"><f>SUM(1)</f><v>1</v></c>' };
    },
    { lost: [4], says: /is a formula/, code: 1 },
  ],
  [
    'a translation became an error',
    (table) => {
      rowOf(table, 4)[2] = { xml: '<c t="e"><v>#NAME?</v></c>' };
    },
    { lost: [4], says: /is an error value \(#NAME\?\)/, code: 1 },
  ],
  [
    'a translation was removed',
    (table) => {
      rowOf(table, 8)[2] = '';
    },
    { lost: [8], says: /returned without a translation/, code: 1 },
  ],
  [
    'two rows were merged into one text',
    (table) => {
      const [a, b] = [rowOf(table, 16), rowOf(table, 17)];
      for (const column of [0, 1, 2]) a[column] = `${a[column] as string} ${b[column] as string}`;
      table.rows.splice(table.rows.indexOf(b), 1);
    },
    { lost: [16, 17], says: /No sentence here has the id “\w+ \w+”/, code: 1 },
  ],
  [
    'cells were merged downwards, so that the lower ones are empty',
    (table) => {
      const row = rowOf(table, 17);
      row[0] = '';
      row[1] = '';
    },
    { lost: [16, 17], says: /No sentence here has the id “#\d+”/, code: 1 },
  ],
  [
    'text was typed below the table',
    (table) => {
      table.rows.push(['Всё готово!']);
    },
    { lost: [], says: /“Всё готово!”.*table\/text/, code: 1 },
  ],
  [
    'a column was added',
    (table) => {
      rowOf(table, 4)[6] = 'Моё мнение';
    },
    { lost: [], says: /“Моё мнение”.*table\/text/, code: 1 },
  ],
  [
    'a state is none of those to choose from',
    (table) => {
      rowOf(table, 4)[4] = 'почти';
    },
    { lost: [], says: /“почти”.*table\/state/, code: 0 },
  ],
];

describe('a returned XLSX table loses no more than the rows that were touched', () => {
  it.each(local)('when %s', async (_title, damage, { lost, says, code }) => {
    const handOut = await startHandOut('xlsx');
    const returned = await bringBack(handOut, damaged(handOut, damage), 'back.xlsx');
    expectSafe(handOut, returned);
    expect(handOut.ids.flatMap((id, index) => (returned.targets.has(id) ? [] : [index]))).toEqual(lost);
    expect(returned.err).toMatch(says);
    expect(returned.code).toBe(code);
  });

  it('when columns lost their names and notes are as many as translations, and the file is refused', async () => {
    const handOut = await startHandOut('xlsx');
    const bytes = damaged(handOut, (table) => {
      reorder(table, ([a, b, c, d, e]) => [a!, b!, d === '' ? 'Замечание' : d!, c!, e!]);
      table.rows[headerAt] = ['1', '2', '3', '4', '5'];
      rowOf(table, 4)[3] = '';
    });
    const before = handOut.session.snapshot('locales');
    const returned = await bringBack(handOut, bytes, 'back.xlsx');
    expect(returned.code).toBe(3);
    expect(returned.err).toMatch(
      /cannot be known which column of the table holds the translations.*table-structure/,
    );
    expect(handOut.session.snapshot('locales')).toEqual(before);
  });
});

describe('translations that went out and came back in other rows', () => {
  const startShift = async (shift: (rows: Row[]) => void) => {
    const first = await startHandOut('xlsx');
    await bringBack(
      first,
      damaged(first, () => {}),
      'first.xlsx',
    );
    const again = await sendOut(first.session, 'xlsx');
    const rows = parse(partText(again.bytes, sheet));
    shift(rows.filter(([id]) => first.ids.includes(id as string)));
    const returned = await bringBack(again, format(again.bytes, rows), 'again.xlsx');
    return { handOut: again, returned };
  };

  it('are quarantined, since they were sorted or pasted without their rows', async () => {
    const { handOut, returned } = await startShift((rows) => {
      const targets = rows.map((row) => row[2]!);
      rows.forEach((row, index) => {
        if (index > 3) row[2] = targets[index - 1]!;
      });
    });
    expectSafe(handOut, returned);
    expect(returned.code).toBe(1);
    expect(returned.err).toMatch(/went out in the row of “s\w{7}”.*import\/quarantined/);
  });

  it('are accepted where they were copied, and stand in their own rows too', async () => {
    const { handOut, returned } = await startShift((rows) => {
      rows[5]![2] = rows[4]![2]!;
    });
    expect(returned).toMatchObject({ code: 0, err: '' });
    expect(returned.targets.get(handOut.ids[5]!)).toBe(returned.targets.get(handOut.ids[4]!));
  });
});
