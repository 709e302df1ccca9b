import { describe, expect, it } from 'vitest';
import {
  at,
  cellsOf,
  type Damage,
  damaged,
  each,
  edit,
  idOf,
  isWhole,
  moveCells,
  p,
  setCell,
  text,
  unlock,
  unlockIds,
} from './docx-table.ts';
import { bringBack, expectSafe, startHandOut, translate } from './hand-outs.ts';

/** Damage that costs nothing: every sentence is accepted just as it was typed. */
const harmless: readonly (readonly [string, Damage])[] = [
  ['nothing was done to it', () => {}],
  ['rows were sorted', (table) => table.rows.sort()],
  ['rows stand in reverse order, the header last', (table) => table.rows.reverse()],
  [
    'columns were moved',
    (table) => each(table, (row) => moveCells(row, ([a, b, c, d, e]) => [e!, c!, b!, d!, a!])),
  ],
  [
    'columns were renamed',
    (table) => {
      table.rows[0] = table.rows[0]!.replace(/<w:t [^>]*>[^<]*<\/w:t>/g, '<w:t>Колонка</w:t>');
    },
  ],
  ['the header row was deleted', (table) => table.rows.shift()],
  [
    'columns were moved and renamed, and notes are few',
    (table) => {
      each(table, (row) => moveCells(row, ([a, b, c, d, e]) => [d!, c!, e!, b!, a!]));
      table.rows[0] = table.rows[0]!.replace(/<w:t [^>]*>[^<]*<\/w:t>/g, '<w:t>?</w:t>');
    },
  ],
  ['the content controls are lost', (table) => each(table, unlock)],
  [
    'the content controls are around whole cells',
    (table) =>
      each(table, (row) =>
        unlock(row).replace(
          /<w:tc>[\s\S]*?<\/w:tc>/g,
          (cell) => `<w:sdt><w:sdtPr/><w:sdtContent>${cell}</w:sdtContent></w:sdt>`,
        ),
      ),
  ],
  [
    'the column for ids was emptied, and the content controls say which row is which',
    (table) => each(table, (row) => (isWhole(row) ? setCell(row, 0, p('')) : row)),
  ],
  [
    'the column for ids was deleted',
    (table) => each(table, (row) => moveCells(row, (cells) => cells.slice(1))),
  ],
  [
    'ids begin with a capital, and have spaces around them',
    (table) =>
      each(table, (row) =>
        isWhole(row) ? setCell(row, 0, p(text(` ${idOf(row)!.replace('s', 'S')} \u200b`))) : row,
      ),
  ],
  [
    'quotes and dashes of the source column were autocorrected',
    (table, ids) => edit(table, ids[3]!, (row) => row.replace('points — “joint”', 'points – "joint"')),
  ],
  [
    'texts are cut into many runs, as spelling checkers do',
    (table) =>
      each(table, (row) =>
        row.replace(/<w:r><w:t xml:space="preserve">([^<&]{4,})<\/w:t><\/w:r>/g, (_, whole: string) =>
          [...whole].map((sign) => `<w:proofErr w:type="spellStart"/>${text(sign)}`).join(''),
        ),
      ),
  ],
  [
    'rich text was pasted, with a link in it',
    (table, ids) =>
      edit(table, ids[9]!, (row) =>
        row
          .replace(
            /<w:t xml:space="preserve">(Перевод: )/,
            '<w:rPr><w:b/><w:color w:val="FF0000"/></w:rPr><w:t xml:space="preserve">$1',
          )
          .replace(
            /(<w:p>)(<w:r><w:rPr><w:b\/>[\s\S]*?<\/w:r>)(<\/w:p>)/,
            '$1<w:hyperlink w:anchor="x">$2</w:hyperlink>$3',
          ),
      ),
  ],
  [
    'a row was doubled as it is',
    (table, ids) => table.rows.splice(at(table, ids[4]!), 0, table.rows[at(table, ids[4]!)]!),
  ],
  [
    'a row was doubled and one of the two emptied',
    (table, ids) => {
      const row = table.rows[at(table, ids[4]!)]!;
      table.rows.splice(at(table, ids[4]!), 0, setCell(row, 2, p('')));
    },
  ],
  [
    'the table was cut in two, the second without a header',
    (table) =>
      table.rows.splice(
        12,
        0,
        '</w:tbl><w:p/><w:tbl><w:tblPr/><w:tblGrid><w:gridCol/><w:gridCol/></w:tblGrid>',
      ),
  ],
  [
    'a sentence was split into two rows, with its source text',
    (table, ids) => {
      const row = table.rows[at(table, ids[6]!)]!;
      const [first, second] = ['Half is 1/2, and', '<1/> stays \\<1>.'];
      const parts = [
        setCell(setCell(row, 1, p(text(first!))), 2, p(text('Перевод: Half is 1/2, and'))),
        unlock(setCell(setCell(setCell(row, 0, p('')), 1, p(text(second!))), 2, p(text(second!)))),
      ];
      table.rows.splice(at(table, ids[6]!), 1, ...parts);
    },
  ],
  [
    'two rows were merged, and each cell has a paragraph of each',
    (table, ids) => {
      const [a, b] = [at(table, ids[16]!), at(table, ids[17]!)];
      const merged = [0, 1, 2].reduce((row, column) => {
        const inner = [a, b].map(
          (index) =>
            /<w:sdtContent>([\s\S]*)<\/w:sdtContent>/.exec(cellsOf(table.rows[index]!)[column]!)![1]!,
        );
        return setCell(row, column, inner.join(''));
      }, table.rows[a]!);
      table.rows[a] = merged;
      table.rows.splice(b, 1);
    },
  ],
  [
    'the rows of help and the line at the end are gone',
    (table) => {
      table.rows = table.rows.filter((row) => isWhole(row) || /Исходный/.test(row));
      table.after = table.after.replace(/<w:p>[\s\S]*?barobar-table[\s\S]*?<\/w:p>/, '');
    },
  ],
  [
    'the translation stands in another content control than ours',
    (table, ids) => edit(table, ids[5]!, (row) => row.replace(/<w:tag w:val="[^"]*"\/>/g, '')),
  ],
  [
    'white space before a line end and empty paragraphs were added',
    (table, ids) =>
      edit(table, ids[4]!, (row) =>
        setCell(row, 2, p(text('Перевод: =SUM of all things')) + p(text('is 1.5.')) + p('')),
      ),
  ],
];

describe('a returned DOCX table is taken in whole', () => {
  it.each(harmless)('when %s', async (_title, damage) => {
    const handOut = await startHandOut('docx');
    const returned = await bringBack(handOut, damaged(handOut, damage), 'back.docx');
    expect(
      returned.err
        .split('\n')
        .filter((line) => !/tracked-changes|rows-missing/.test(line))
        .join('\n'),
    ).toBe('');
    expect(returned.code).toBe(0);
    expect([...returned.targets].sort()).toEqual(
      handOut.ids.map((id) => [id, translate(handOut.sources.get(id)!)]).sort(),
    );
  });
});

interface Loss {
  /** Places of the sentences that are not accepted. */
  readonly lost: readonly number[];
  readonly says: RegExp;
  readonly code: 0 | 1;
}

/** Damage that costs the rows it touches and no others; each of them is named. */
const local: readonly (readonly [string, Damage, Loss])[] = [
  [
    'a row was deleted',
    (table, ids) => table.rows.splice(at(table, ids[4]!), 1),
    { lost: [4], says: /no row with the id of a sentence that went out: .*rows-missing/, code: 0 },
  ],
  [
    'a source text was edited',
    (table, ids) => edit(table, ids[8]!, (row) => row.replace('40 m deep', '45 m deep')),
    { lost: [8], says: /“The lake is 45 m deep.”.*import\/quarantined/, code: 1 },
  ],
  [
    'a row was doubled and one translation changed',
    (table, ids) => {
      const row = table.rows[at(table, ids[4]!)]!;
      table.rows.splice(at(table, ids[4]!), 0, setCell(row, 2, p(text('Другой'))));
    },
    { lost: [4], says: /several translations of/, code: 1 },
  ],
  [
    'the ids of two rows were exchanged',
    (table, ids) => {
      const [a, b] = [8, 9].map((index) => idOf(table.rows[at(table, ids[index]!)]!)!);
      table.rows = table.rows.map((row) =>
        idOf(row) === a ? row.replaceAll(a!, b!) : idOf(row) === b ? row.replaceAll(b!, a!) : row,
      );
    },
    { lost: [8, 9], says: /The file says/, code: 1 },
  ],
  [
    'two rows were merged into one paragraph',
    (table, ids) => {
      const [a, b] = [16, 17].map((index) => at(table, ids[index]!));
      const words = (index: number, column: number): string =>
        (cellsOf(table.rows[index]!)[column]!.match(/<w:t [^>]*>[^<]*/g) ?? [])
          .map((each) => each.replace(/<[^>]*>/, ''))
          .join('');
      table.rows[a!] = [0, 1, 2].reduce(
        (row, column) =>
          setCell(row, column, p(`<w:r><w:t>${words(a!, column)} ${words(b!, column)}</w:t></w:r>`)),
        table.rows[a!]!,
      );
      table.rows.splice(b!, 1);
    },
    { lost: [16, 17], says: /No sentence here has the id “\w+ \w+”/, code: 1 },
  ],
  [
    'all cells of a row were merged into one',
    (table, ids) => {
      const row = table.rows[at(table, ids[4]!)]!;
      const inner = cellsOf(row).map((cell) =>
        cell.replace(/^<w:tc><w:tcPr>[\s\S]*?<\/w:tcPr>|<\/w:tc>$/g, ''),
      );
      table.rows[at(table, ids[4]!)] =
        `<w:tr><w:tc><w:tcPr><w:gridSpan w:val="5"/></w:tcPr>${unlock(inner.join(''))}</w:tc></w:tr>`;
    },
    { lost: [4], says: /import\/quarantined/, code: 1 },
  ],
  [
    'a translation was pasted with the content control of another row',
    (table, ids) => {
      const other = cellsOf(table.rows[at(table, ids[8]!)]!)[2]!;
      edit(table, ids[9]!, (row) => row.replace(cellsOf(row)[2]!, () => other));
    },
    { lost: [9], says: /is in the cell of “s\w{7}”/, code: 1 },
  ],
  [
    'a translation was removed',
    (table, ids) => edit(table, ids[8]!, (row) => setCell(row, 2, p(''))),
    { lost: [8], says: /returned without a translation/, code: 1 },
  ],
  [
    'a row was added',
    (table, ids) => {
      const row = unlock(table.rows[at(table, ids[4]!)]!);
      table.rows.push(
        row
          .replace(cellsOf(row)[0]!, '<w:tc><w:p/></w:tc>')
          .replace(cellsOf(row)[1]!, `<w:tc>${p(text('A new sentence.'))}</w:tc>`),
      );
    },
    { lost: [], says: /No sentence here has the id “#\d+”/, code: 1 },
  ],
  [
    'a row was deleted with changes tracked',
    (table, ids) =>
      edit(table, ids[4]!, (row) => row.replace('<w:trPr>', '<w:trPr><w:del w:id="1" w:author="Анна"/>')),
    { lost: [4], says: /deletion of .*carried out.*tracked-changes/, code: 0 },
  ],
  [
    'text was typed in a column that was added',
    (table, ids) =>
      edit(table, ids[4]!, (row) => row.replace('</w:tr>', `<w:tc>${p(text('Моё мнение'))}</w:tc></w:tr>`)),
    { lost: [], says: /“Моё мнение”.*table\/text/, code: 1 },
  ],
  [
    'a state is none of those to choose from',
    (table, ids) => edit(table, ids[4]!, (row) => setCell(row, 4, p(text('почти')))),
    { lost: [], says: /“почти”.*table\/state/, code: 0 },
  ],
  [
    'a translation was split into two rows, and the second has nothing else',
    (table, ids) => {
      const row = table.rows[at(table, ids[8]!)]!;
      const rest = [0, 1].reduce((whole, column) => setCell(whole, column, p('')), unlockIds(row));
      table.rows.splice(
        at(table, ids[8]!),
        1,
        setCell(row, 2, p(text('Перевод: The lake'))),
        setCell(rest, 2, p(text('is 40 m deep.'))),
      );
    },
    { lost: [8], says: /may be the rest of it/, code: 1 },
  ],
  [
    'a translation was typed in a row of help',
    (table, ids) => {
      const row = at(table, ids[8]!) + 1;
      table.rows[row] = table.rows[row]!.replace(
        '</w:p></w:tc>',
        `${text(' Глубина озера 40 м.')}</w:p></w:tc>`,
      );
    },
    { lost: [], says: /no row of a sentence: “Термин: .*Глубина озера 40 м.”.*table\/text/, code: 1 },
  ],
  [
    'a picture stands in a translation',
    (table, ids) =>
      edit(table, ids[4]!, (row) =>
        row.replace('Перевод: ', 'Перевод: </w:t><w:drawing/><w:t xml:space="preserve">'),
      ),
    { lost: [], says: /picture.*table\/object/, code: 0 },
  ],
];

describe('a returned DOCX table loses no more than the rows that were touched', () => {
  it.each(local)('when %s', async (_title, damage, { lost, says, code }) => {
    const handOut = await startHandOut('docx');
    const returned = await bringBack(handOut, damaged(handOut, damage), 'back.docx');
    expectSafe(handOut, returned);
    expect(handOut.ids.flatMap((id, index) => (returned.targets.has(id) ? [] : [index]))).toEqual(lost);
    expect(returned.err).toMatch(says);
    expect(returned.code).toBe(code);
  });
});
