import { describe, expect, it } from 'vitest';
import { bringBack, type HandOut, partText, sendOut, startHandOut, translate } from './hand-outs.ts';
import { at, damaged, headerAt, parse, sheet } from './xlsx-table.ts';

describe('what people write beside a translation in a sheet', () => {
  const links = (type: string, target: string): string =>
    `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="http://schemas.microsoft.com/office/2017/10/relationships/${type}" Target="../${target}"/></Relationships>`;

  it.each([
    [
      'comments',
      'comments',
      '<comments><authors><author>Анна</author></authors><commentList><comment ref="C10" authorId="0"><text><r><t>Какая </t></r><r><t>сумма?</t></r></text></comment></commentList></comments>',
    ],
    [
      'threaded comments',
      'threadedComment',
      '<ThreadedComments><threadedComment ref="C10" id="{1}"><text>Какая сумма?</text></threadedComment></ThreadedComments>',
    ],
  ])('%s become notes', async (_title, type, xml) => {
    const handOut = await startHandOut('xlsx');
    const bytes = damaged(handOut, (table) => {
      expect(at(table, table.ids[4]!)).toBe(9);
      table.more['xl/comments1.xml'] = xml;
      table.more['xl/worksheets/_rels/sheet1.xml.rels'] = links(type, 'comments1.xml');
    });
    const returned = await bringBack(handOut, bytes, 'back.xlsx');
    expect(returned.code).toBe(0);
    expect(returned.err).toMatch(/^[^\n]*remarks: “Какая сумма\?”[^\n]*\n$/);
    expect(returned.notes.get(handOut.ids[4]!)).toEqual(['Какая сумма?']);
  });

  it.each([
    ['commas', ',', (text: string) => new TextEncoder().encode(text)],
    ['semicolons, with a byte order mark', ';', (text: string) => new TextEncoder().encode(`\ufeff${text}`)],
    ['tabs in UTF-16', '\t', (text: string) => new Uint8Array(Buffer.from(`\ufeff${text}`, 'utf16le'))],
  ])('a table that was saved as text with %s comes home', async (_title, separator, encode) => {
    const handOut = await startHandOut('xlsx');
    const rows = parse(partText(handOut.bytes, sheet)).map((row) => {
      const source = handOut.sources.get(row[0] as string);
      const cells = source === undefined ? row : [row[0]!, row[1]!, translate(source), ...row.slice(3)];
      return cells.map((cell) => `"${(cell as string).replaceAll('"', '""')}"`).join(separator);
    });
    const returned = await bringBack(handOut, encode(rows.join('\r\n')), 'back.csv');
    expect(returned).toMatchObject({ code: 0, err: '' });
    expect(returned.targets.size).toBe(handOut.ids.length);
    expect(returned.targets.get(handOut.ids[4]!)).toBe('Перевод: =SUM of all things is 1.5.');
  });

  describe('a table that was saved as text in windows-1251', () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    const letters = [...new TextDecoder('windows-1251').decode(bytes)];
    // What the encoding lacks becomes a question mark, as in spreadsheets.
    const encode = (text: string): Uint8Array =>
      Uint8Array.from(text, (letter) => (letters.includes(letter) ? letters.indexOf(letter) : 0x3f));
    const save = (handOut: HandOut, typed: (source: string) => string): Uint8Array => {
      const rows = parse(partText(handOut.bytes, sheet)).map((row) => {
        const source = handOut.sources.get(row[0] as string);
        const cells = source === undefined ? row : [row[0]!, row[1]!, typed(source), ...row.slice(3)];
        return cells.map((cell) => `"${(cell as string).replaceAll('"', '""')}"`).join(';');
      });
      return encode(rows.join('\r\n'));
    };

    it('comes home, and the encoding is named', async () => {
      const handOut = await startHandOut('xlsx');
      const returned = await bringBack(handOut, save(handOut, translate), 'back.csv');
      expect(returned.code).toBe(0);
      expect(returned.err).toBe(
        'back.csv:1:1: The table is read as windows-1251. Save it as CSV in UTF-8 if letters are wrong. [table/encoding]\n',
      );
      expect(returned.targets.get(handOut.ids[4]!)).toBe('Перевод: =SUM of all things is 1.5.');
    });

    it('is refused where it lost letters', async () => {
      const handOut = await startHandOut('xlsx');
      const returned = await bringBack(
        handOut,
        save(handOut, () => 'Ин тоҷикӣ аст.'),
        'back.csv',
      );
      expect([returned.code, returned.targets.size]).toEqual([3, 0]);
      expect(returned.err).toContain('lacks letters of its language: “то?ик?”');
      expect(returned.err).toContain('[file-encoding]');
    });
  });

  it('a table that lost its languages is taken with --lang, and refused without', async () => {
    const handOut = await startHandOut('xlsx');
    const bytes = damaged(handOut, (table) => {
      table.rows.splice(0, headerAt);
      table.rows[0] = ['ID', 'Исходный текст', 'Перевод', 'Примечание', 'Состояние', ''];
    });
    const refused = await bringBack(handOut, bytes, 'back.xlsx');
    expect(refused.code).toBe(3);
    expect(refused.err).toMatch(/names no target language. Name it with “--lang”/);
    const taken = await bringBack(handOut, bytes, 'back.xlsx', '--lang', 'ru');
    expect(taken).toMatchObject({ code: 0, err: '' });
  });
});

describe('an XLSX table goes out', () => {
  it('as the same bytes each time, with nothing but text in its cells', async () => {
    const handOut = await startHandOut('xlsx');
    const again = await sendOut(handOut.session, 'xlsx');
    expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(handOut.bytes))).toBe(0);
    const xml = partText(handOut.bytes, sheet);
    expect(xml).not.toMatch(/<f>|<v>/);
    expect(xml).toContain('=SUM of all things');
    expect(xml).toContain('<sheetProtection sheet="1"');
  });
});
