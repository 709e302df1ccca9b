import { describe, expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

const table = 'concept,en,ru\ndam,dam,плотина\n';
const bilingual = 'XLIFF 1.0 to 1.2, XLIFF 2.0 to 2.2';
const returnable = `${bilingual}, PO (gettext), DOCX or ODT (table for translators), XLSX, ODS or CSV (table for translators), TMX (translation memory)`;

async function startRoads(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/roads.txt', 'The council met.\n\nThe road is open.\n');
  await session.run('update');
  return session;
}

describe('a file that a command does not read is refused with the formats that it reads', () => {
  const zip = Uint8Array.of(0x50, 0x4b, 0x03, 0x04, 0x00, 0x00, 0xff);
  it.each([
    [['import'], 'terms.csv', table, 'it is CSV (glossary)', returnable],
    [['import'], 'back.xlf', '', 'the file is empty', returnable],
    [['import'], 'back.docx', '', 'the file is empty', returnable],
    [['import'], 'back.po', '', 'the file is empty', returnable],
    [['check'], 'back.tmx', '', 'the file is empty', returnable],
    [['glossary', 'convert'], 'terms.csv', '', 'the file is empty', 'CSV (glossary)'],
    [['patch'], 'back.zip', zip, '“back.zip”', 'If it is a package of files, unpack it'],
    [['import'], 'page.xlf', '<html/>', 'its root is <html>', returnable],
    [['patch'], 'a.tmx', '<tmx version="1.4"/>', 'it is TMX', bilingual],
    [['check'], 'terms.csv', table, 'it is CSV (glossary)', returnable],
    [['check'], 'a.xlf', 'Dear all,\n', '“a.xlf”', returnable],
    [['validate'], 'terms.csv', table, 'it is CSV (glossary)', 'SRX (segmentation rules)'],
    [
      ['glossary', 'validate'],
      'a.tmx',
      '<tmx version="1.4"/>',
      'it is TMX',
      'CSV (glossary), XLSX (glossary), TBX (glossary)',
    ],
    [
      ['glossary', 'convert'],
      'notes.txt',
      'The dam.\n',
      '“notes.txt”',
      'CSV (glossary), XLSX (glossary), TBX (glossary)',
    ],
  ])('%j %s', async (command, file, content, message, advice) => {
    const session = await startRoads();
    session.write(file, content);
    const before = session.snapshot();
    const { code, out, err } = await session.run(...command, file);
    expect({ code, out }).toEqual({ code: 3, out: '' });
    expect(err).toMatch(/^\S+:1:1: “\S+” is not a format Barobar reads.* \[file-format\]\n$/);
    expect(err).toContain(message);
    expect(err).toContain(advice);
    expect(session.snapshot()).toEqual(before);
  });
});

describe('the content of a file decides what it is read as', () => {
  it('for XLIFF and TMX under other names', async () => {
    const session = await startRoads();
    await session.run('export');
    const file = translateFile(session.read('out/ru/roads.xlf'), (source) => `Перевод: ${source}`);
    session.write('back.tmx', file);
    expect(await session.run('import', 'back.tmx')).toMatchObject({ out: 'back.tmx (ru): 2 accepted\n' });
    await session.run('export', '--format', 'tmx');
    session.write('back.xml', session.read('out/ru/roads.tmx'));
    expect(await session.run('import', 'back.xml')).toMatchObject({ out: 'back.xml (ru): 2 unchanged\n' });
    expect(await session.run('validate', 'back.tmx', 'back.xml')).toMatchObject({ code: 0 });
  });

  it('for glossaries, and convert writes the other format', async () => {
    const session = startSession();
    session.write('terms.txt', table);
    expect((await session.run('glossary', 'convert', 'terms.txt', '-o', 'terms.tbx')).code).toBe(0);
    session.write('terms.xml', session.read('terms.tbx'));
    expect(await session.run('glossary', 'convert', 'terms.xml')).toMatchObject({ code: 0, out: table });
  });

  it('and its name only where XML breaks before its root', async () => {
    const session = startSession();
    session.write('a.xlf', '<?xml version="1.0"?>\n<!-- ');
    expect((await session.run('validate', 'a.xlf')).err).toMatch(/^a\.xlf:2:\d+: .*\[xml-syntax\]\n$/);
  });
});

describe('JSON-LD of a page', () => {
  const page = `<html lang="en"><head><script type="application/ld+json">{"headline": "Dam opened", "name": "Dam"}</script></head><body><p>It works.</p></body></html>`;

  it('is translated as far as the settings say, and nowhere else', async () => {
    const session = startSession();
    session.write('barobar.json', '{"targets": ["ru"], "jsonLd": ["headline"]}');
    session.write('source/dam.html', page);
    expect((await session.run('update')).out).toContain('dam: 2 new');
    await session.run('export', '--to', 'ru');
    session.write(
      'back.xlf',
      translateFile(session.read('out/ru/dam.xlf'), (source) =>
        source.includes('Dam') ? 'Плотина' : 'Работает.',
      ),
    );
    await session.run('import', 'back.xlf', '--state', 'translated');
    expect(await session.run('assemble', '--allow-findings')).toMatchObject({ code: 0 });
    expect(session.read('dist/documents/ru/dam.html')).toBe(
      page.replace('"en"', '"ru"').replace('Dam opened', 'Плотина').replace('It works.', 'Работает.'),
    );
    session.write('barobar.json', '{"targets": ["ru"]}');
    expect((await session.run('update')).out).toContain('1 retired');
  });
});
