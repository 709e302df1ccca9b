import { describe, expect, it } from 'vitest';
import { readZip } from '../../src/packages/zip.ts';
import { makeDocx, makeOdt, partOf, pseudo, readPackage, sentencesOf } from '../formats/office/packages.ts';
import { type Session, startSession, translateFile } from './session.ts';

const run = (text: string, properties = ''): string =>
  `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
const heading = `<w:p><w:pPr><w:outlineLvl w:val="0"/></w:pPr>${run('Council meets')}</w:p>`;
const body = `${heading}<w:p>${run('It met ')}${run('on Friday', '<w:b/>')}${run('. It was long.')}</w:p>`;
/** The same as another program saves it: runs cut elsewhere, spelling marks, other identifiers. */
const saved = `${heading}<w:p w:rsidR="00AB"><w:bookmarkStart w:id="0" w:name="_GoBack"/>${run('It ', '<w:lang w:val="en-GB"/>')}<w:proofErr w:type="spellStart"/>${run('met ')}${run('on ', '<w:b/><w:noProof/>')}${run('Friday', '<w:b w:val="true"/>')}<w:bookmarkEnd w:id="0"/>${run('. It was long.')}</w:p>`;

async function start(files: Readonly<Record<string, Uint8Array>>): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  for (const [file, bytes] of Object.entries(files)) session.write(`source/${file}`, bytes);
  return session;
}

describe('a Word document in a workspace', () => {
  it('is read, explained, translated and put together again', async () => {
    const session = await start({
      'visit.docx': makeDocx(body),
      'note.odt': makeOdt('<text:p>A note.</text:p>'),
    });
    const update = await session.run('update');
    expect(update).toMatchObject({ code: 0 });
    expect(update.out).toContain('visit: 3 new\n  text: 1 heading, 1 paragraph\n');
    await session.run('export', '--to', 'ru');
    for (const file of ['out/ru/visit.xlf', 'out/ru/note.xlf']) {
      const xliff = translateFile(session.read(file), (source) =>
        source.replace(/<[^>]*>|[^<]+/g, (part) => (part.startsWith('<') ? part : pseudo(part))),
      );
      session.write(file, xliff);
      expect(await session.run('import', file, '--state', 'translated')).toMatchObject({ code: 0 });
    }
    expect(await session.run('assemble', '--allow-findings')).toMatchObject({ code: 0 });
    const written = session.bytes('dist/documents/ru/visit.docx');
    expect(sentencesOf(readPackage(written, 'visit.docx'))).toEqual([
      'Цоунцил меетс',
      'Ит мет <1>он Фридаю</1>.',
      'Ит щас лонг.',
    ]);
    expect(partOf(session.bytes('dist/documents/ru/note.odt'), 'content.xml')).toContain('А ноте.');
    expect([...readZip(written, 'a').entries.keys()]).toEqual([
      ...readZip(makeDocx(body), 'a').entries.keys(),
    ]);
    expect(await session.run('publish', '--allow-findings')).toMatchObject({ code: 0 });
    expect(session.read('dist/site/visit/index.html')).toContain('<strong>он Фридаю</strong>');
  });

  it.each([
    ['a.docx', makeDocx(`<w:p>${run('Date:')}<w:r><w:tab/></w:r>${run('Monday')}</w:p>`)],
    ['a.odt', makeOdt('<text:p>Date:<text:tab/>Monday</text:p>')],
  ])('whose words a tab separates has them apart wherever they are read: %s', async (file, bytes) => {
    const session = await start({ [file]: bytes });
    await session.run('update');
    expect((await session.run('segment', `source/${file}`)).out).toBe('Date:\tMonday\n');
    await session.run('export', '--to', 'ru');
    const xliff = session.read('out/ru/a.xlf');
    expect(xliff).toContain(`equiv-text="⇥"`);
    session.write(
      'a.xlf',
      translateFile(xliff, (source) => source.replace('Date', 'День').replace('Monday', 'понедельник')),
    );
    expect(await session.run('import', 'a.xlf', '--state', 'translated')).toMatchObject({ code: 0 });
    expect(await session.run('publish', '--allow-findings')).toMatchObject({ code: 0 });
    expect(session.read('dist/site/a/index.html')).toMatch(/Date:\sMonday[\s\S]*День:\sпонедельник/);
  });

  it('that is saved again keeps every sentence as it was; one that is edited does not', async () => {
    const session = await start({ 'visit.docx': makeDocx(body) });
    await session.run('update');
    session.write('source/visit.docx', makeDocx(saved));
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
    session.write('source/visit.docx', makeDocx(saved.replace('long', 'short')));
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 1 });
  });

  it('says what it leaves, listed on request', async () => {
    const field = '<w:fldSimple w:instr="DATE"><w:r><w:t>3 March</w:t></w:r></w:fldSimple>';
    const session = await start({ 'a.docx': makeDocx(`<w:p>${run('On ')}${field}${run('.')}</w:p>`) });
    const { out } = await session.run('update', '--dry-run', '--explain');
    expect(out).toContain('  text: 1 paragraph; left as it is: 1 field\n    field: 3 March\n');
    expect((await session.run('update', '--dry-run')).out).not.toContain('3 March');
    const { documents } = JSON.parse((await session.run('update', '--dry-run', '--json')).out) as {
      documents: { content?: unknown }[];
    };
    expect(documents[0]?.content).toEqual({
      taken: { paragraph: 1 },
      leftOut: [{ kind: 'field', text: '3 March' }],
    });
  });

  it('with tracked changes is warned about, or refused as the settings say', async () => {
    const session = await start({
      'a.docx': makeDocx(`<w:p>${run('It ')}<w:ins w:id="1">${run('was')}</w:ins></w:p>`),
    });
    const { err, code } = await session.run('update');
    expect(code).toBe(0);
    expect(err).toContain('source/a.docx:1:1: The document has tracked changes');
    expect((await session.run('check')).code).toBe(0);
    session.write('barobar.json', '{"targets": ["ru"], "checks": {"source/tracked-changes": "error"}}');
    expect((await session.run('check')).code).toBe(1);
  });

  it('is refused by name if it cannot be read, and nothing is written', async () => {
    const session = await start({
      'a.docx': new TextEncoder().encode('{\\rtf1 text}'),
      'b.rtf': new Uint8Array(1),
    });
    const before = session.snapshot();
    const { code, err } = await session.run('update');
    expect(code).toBe(3);
    expect(err).toContain(
      'source/a.docx: The file is an RTF document. Save it as DOCX. [document-structure]',
    );
    expect(session.snapshot()).toEqual(before);
    session.remove('source/a.docx');
    expect((await session.run('update')).err).toContain(
      'source/b.rtf: skipped: not a supported format. Save it as DOCX.',
    );
    session.write('source/c.fodt', '<office:document/>');
    session.write('source/d.xml', '<pkg:package/>');
    const { err: skipped } = await session.run('update');
    expect(skipped).toContain('source/c.fodt: skipped: not a supported format. Save it as ODT.');
    expect(skipped).toContain(
      'source/d.xml: skipped: not a supported format. If Word saved it, save it as DOCX.',
    );
  });

  it('is segmented on its own', async () => {
    const session = await start({ 'a.docx': makeDocx(body) });
    expect((await session.run('segment', 'source/a.docx')).out).toBe(
      'Council meets\nIt met on Friday.\nIt was long.\n',
    );
    expect((await session.run('segment', 'source/a.docx', '--explain')).out).toContain(
      'source/a.docx:2:1: break: “Friday.”',
    );
  });
});
