import { describe, expect, it } from 'vitest';
import { type Damage, damaged, edit, main, p, setCell, text, tracked } from './docx-table.ts';
import {
  bringBack,
  type HandOut,
  partText,
  type Returned,
  rewrite,
  sendOut,
  startHandOut,
} from './hand-outs.ts';

describe('what people write beside a translation', () => {
  const startNotes = async (
    damage: Damage,
    more: Readonly<Record<string, string>> = {},
  ): Promise<[HandOut, Returned]> => {
    const handOut = await startHandOut('docx');
    const bytes = rewrite(damaged(handOut, damage), '', (xml) => xml, more);
    return [handOut, await bringBack(handOut, bytes, 'back.docx')];
  };

  it('comments become notes, with the names of their authors', async () => {
    const comments =
      '<w:comments xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:comment w:id="7" w:author="Анна"><w:p><w:r><w:t>Какая плотина?</w:t></w:r></w:p></w:comment></w:comments>';
    const links =
      '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId9" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>';
    const [{ ids }, returned] = await startNotes(
      (table, all) =>
        edit(table, all[4]!, (row) =>
          row.replace(/(<w:t xml:space="preserve">Перевод)/, '<w:commentReference w:id="7"/>$1'),
        ),
      { 'word/comments.xml': comments, 'word/_rels/document.xml.rels': links },
    );
    expect(returned.code).toBe(0);
    expect(returned.notes.get(ids[4]!)).toEqual(['Анна: Какая плотина?']);
    expect(returned.notes.get(ids[5]!)).toEqual([]);
  });

  it('the column for notes is stored line by line, and once however often it comes', async () => {
    const [handOut, returned] = await startNotes((table, all) =>
      edit(table, all[4]!, (row) => setCell(row, 3, p(text('Первое')) + p(text('Второе')))),
    );
    const id = handOut.ids[4]!;
    expect(returned.notes.get(id)).toEqual(['Первое', 'Второе']);
    const again = await sendOut(handOut.session, 'docx');
    expect(partText(again.bytes, main)).toContain('Второе');
    const back = await bringBack(again, again.bytes, 'again.docx');
    expect(back).toMatchObject({ code: 0, err: '' });
    expect(back.notes.get(id)).toEqual(['Первое', 'Второе']);
  });

  it('tracked insertions are taken and deletions dropped, and both are reported', async () => {
    const [{ ids }, returned] = await startNotes((table, all) =>
      edit(table, all[8]!, (row) =>
        setCell(
          row,
          2,
          p(
            text('Озеро ') +
              tracked('del', '<w:r><w:delText>мелкое</w:delText></w:r>') +
              tracked('ins', text('глубокое')) +
              text(', 40 м.'),
          ),
        ),
      ),
    );
    expect(returned.targets.get(ids[8]!)).toBe('Озеро глубокое, 40 м.');
    expect(returned.err).toMatch(
      /insertion “глубокое” was taken, and the deletion of “мелкое” was carried out.*tracked-changes/,
    );
    expect(returned.code).toBe(0);
  });

  it('a draft stays a draft, and a translation in a row that is still called untranslated is one', async () => {
    const [{ ids }, returned] = await startNotes((table, all) =>
      edit(table, all[8]!, (row) => setCell(row, 4, p(text('черновик')))),
    );
    expect(returned.states.get(ids[8]!)).toBe('initial');
    expect(returned.states.get(ids[9]!)).toBe('translated');
  });

  it('a question on a sentence without a translation is printed', async () => {
    const [, returned] = await startNotes((table, all) =>
      edit(table, all[8]!, (row) => setCell(setCell(row, 2, p('')), 3, p(text('Какое озеро?')))),
    );
    expect(returned.err).toContain('“Какое озеро?”');
    expect(returned.code).toBe(1);
  });

  it('what looks like a code and is text in the source is text in the translation too', async () => {
    const [{ ids }, returned] = await startNotes((table, all) =>
      edit(table, all[6]!, (row) => setCell(row, 2, p(text('Половина — 1/2, а <1/> остаётся \\<1>.')))),
    );
    expect(returned.targets.get(ids[6]!)).toBe('Половина — 1/2, а <1/> остаётся \\<1>.');
    expect(returned.err).toBe('');
  });

  it('a stale translation is sent with the change of its source, and its correction is imported', async () => {
    const [handOut] = await startNotes(() => {});
    const { session, ids } = handOut;
    session.write('source/talks.md', session.read('source/talks.md').replace('40 m deep', '45 m deep'));
    await session.run('update');
    const again = await sendOut(session, 'docx');
    const xml = partText(again.bytes, main);
    expect(xml).toMatch(
      /Прежний исходный текст[\s\S]*40 m deep[\s\S]*Прежний перевод[\s\S]*Отличия[\s\S]*w:strike[\s\S]*>40<[\s\S]*>45</,
    );
    const back = await bringBack(
      again,
      damaged(again, () => {}),
      'again.docx',
    );
    expect(back.targets.get(ids[8]!)).toBe('Перевод: The lake is 45 m deep.');
    expect(back.code).toBe(0);
  });

  it('a translation that was changed here since the export is not overwritten', async () => {
    const [handOut] = await startNotes(() => {});
    const { session, ids } = handOut;
    const sent = await sendOut(session, 'docx');
    const locale = JSON.parse(session.read('locales/ru/talks.json'));
    locale[ids[8]!].target = 'Исправлено здесь.';
    session.write('locales/ru/talks.json', JSON.stringify(locale));
    const back = await bringBack(
      sent,
      damaged(sent, (table) => edit(table, ids[8]!, (row) => setCell(row, 2, p(text('Исправлено там.'))))),
      'again.docx',
    );
    expect(back.targets.get(ids[8]!)).toBe('Исправлено здесь.');
    expect(back.err).toMatch(/import\/conflict/);
  });
});

describe('a DOCX table goes out', () => {
  it('as the same bytes each time', async () => {
    const handOut = await startHandOut('docx');
    const again = await sendOut(handOut.session, 'docx');
    expect(Buffer.compare(Buffer.from(again.bytes), Buffer.from(handOut.bytes))).toBe(0);
  });

  it('with the terms of the glossary, in the words of its language', async () => {
    const { bytes } = await startHandOut('docx');
    const xml = partText(bytes, main);
    expect(xml).toContain('Термин: ');
    expect(xml).toContain('озеро');
    expect(xml).toContain('Исходный текст (en)');
    expect(xml).toContain('sdtContentLocked');
  });

  it('only for the sentences that were asked for, with those around them', async () => {
    const handOut = await startHandOut('docx');
    const { session, ids } = handOut;
    await bringBack(
      handOut,
      damaged(handOut, (table) => edit(table, ids[8]!, (row) => setCell(row, 2, p('')))),
      'a.docx',
    );
    const some = await sendOut(session, 'docx', '--only', 'missing');
    const xml = partText(some.bytes, main);
    expect(xml.match(/<w:tag w:val="s\w{7}"\/>/g)).toHaveLength(5);
    expect(xml).toMatch(/Раздел|Next steps/);
    expect(xml).toContain('Перед этим: ');
    const back = await bringBack(
      some,
      damaged(some, () => {}),
      'b.docx',
    );
    expect(back).toMatchObject({ code: 0, err: '' });
  });
});
