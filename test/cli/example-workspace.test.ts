import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { readZip, readZipEntry } from '../../src/packages/zip.ts';
import { readPackage, sentencesOf } from '../formats/office/packages.ts';
import { describeWith, sharedPath } from '../needs.ts';
import { makeExampleBriefing } from './example-briefing.ts';
import { startSession, translateFile } from './session.ts';

const root = path.resolve(import.meta.dirname, '../..');

describe('the example workspace', () => {
  const documents = ['csto-session', 'lake-flood-drill'];

  function copy(): ReturnType<typeof startSession> {
    const session = startSession();
    for (const name of ['barobar.json', 'source', 'locales', 'glossary']) {
      fs.cpSync(path.join(root, name), path.join(session.folder, name), { recursive: true });
    }
    return session;
  }

  it('is up to date, complete and without faults', async () => {
    const session = copy();
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
    expect(await session.run('check', '--fail-on', 'warning')).toEqual({
      code: 0,
      out: 'No findings.\n',
      err: '',
    });
    const rows = JSON.parse((await session.run('status', '--json')).out) as {
      document: string;
      missing: number;
      stale: number;
    }[];
    expect(rows.map(({ document, missing, stale }) => [document, missing + stale])).toEqual(
      [...documents, 'siren-test'].flatMap((document) => [1, 2, 3].map(() => [document, 0])),
    );
  });

  it('gives documents with the structure of the sources', async () => {
    const session = copy();
    await session.run('assemble');
    const shape = (text: string): string[] =>
      text.split('\n').map((line) => /^(?:#+|-{3}|[-*] |\d+\. |\[\^\w+\]:|\||>|$)/.exec(line)?.[0] ?? 'text');
    for (const document of documents) {
      const source = shape(session.read(`source/${document}.md`));
      for (const language of ['ru', 'be', 'tg']) {
        expect(shape(session.read(`dist/documents/${language}/${document}.md`))).toEqual(source);
      }
    }
  });

  it('has a briefing in Word that is made by the tests, and gives it back in each language', async () => {
    const session = copy();
    const bytes = session.bytes('source/siren-test.docx');
    expect(bytes).toEqual(makeExampleBriefing());
    expect(await session.run('assemble')).toMatchObject({ code: 0 });
    for (const language of ['ru', 'be', 'tg']) {
      const written = session.bytes(`dist/documents/${language}/siren-test.docx`);
      const latin = sentencesOf(readPackage(written, 'siren-test.docx'))
        .join(' ')
        .match(/[A-Za-z]{2,}/g);
      expect(latin).toBeNull();
      expect(readZipEntry(readZip(written, 'a'), 'word/media/lake.png')).toEqual(
        readZipEntry(readZip(bytes, 'a'), 'word/media/lake.png'),
      );
    }
  });

  it.each([
    [
      'ru',
      'Коллективных сил оперативного реагирования',
      'коллективных сил быстрого реагирования',
      'glossary/',
    ],
    ['be', '15', '16', 'numbers/missing'],
    ['tg', 'СААД', 'ОДКБ', 'glossary/'],
    ['ru', '</1>', '', 'markup/'],
  ])('has its faults found: %s, %s', async (language, right, wrong, code) => {
    const session = copy();
    const file = `locales/${language}/csto-session.json`;
    const entries = Object.entries(JSON.parse(session.read(file)) as Record<string, { target: string }>);
    const at = entries.findIndex(([, { target }]) => target.includes(right));
    const [id, entry] = entries[at] as [string, { target: string }];
    entries[at] = [id, { ...entry, target: entry.target.replace(right, wrong) }];
    session.write(file, JSON.stringify(Object.fromEntries(entries), null, 2));
    const outcome = await session.run('check', 'csto-session', '--fail-on', 'warning');
    expect(outcome.code).toBe(1);
    expect(outcome.err).toContain(`[${code}`);
    expect(outcome.err).toContain(`${file}:`);
  });
});

const real = sharedPath('data/briefing/csto-session.txt');

describeWith({ files: [real] }, 'the real briefing', () => {
  const text = fs.readFileSync(real, 'utf8');

  it.each(['1.2', '2.0'])('goes the whole way unharmed with XLIFF %s', async (version) => {
    const session = startSession();
    await session.run('init');
    session.write('source/csto-session.txt', text);
    fs.cpSync(path.join(root, 'glossary'), path.join(session.folder, 'glossary'), { recursive: true });
    expect((await session.run('update')).out).toBe('csto-session: 33 new\n');
    await session.run('export', '--xliff', version);
    for (const language of ['ru', 'be', 'tg']) {
      const file = session.read(`out/${language}/csto-session.xlf`);
      session.write(
        `back/${language}.xlf`,
        translateFile(file, (source) => `${language}: ${source}`),
      );
    }
    expect(await session.run('import', 'back/ru.xlf', 'back/be.xlf', 'back/tg.xlf')).toMatchObject({
      code: 0,
    });
    expect((await session.run('status')).out.match(/33 .* 100 %/g)).toHaveLength(3);
    expect(await session.run('assemble', '--allow-findings')).toMatchObject({ code: 0 });
    for (const language of ['ru', 'be', 'tg']) {
      const assembled = session.read(`dist/documents/${language}/csto-session.txt`);
      expect(assembled.replaceAll(`${language}: `, '')).toBe(text);
      expect(assembled.match(new RegExp(`${language}: `, 'g'))).toHaveLength(33);
    }
    expect(await session.run('publish', '--allow-findings')).toMatchObject({ code: 0 });
  });

  it('comes back to the byte where the target is the source', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/csto-session.txt', text);
    await session.run('update');
    await session.run('export');
    session.write(
      'back.xlf',
      translateFile(session.read('out/ru/csto-session.xlf'), (source) => source),
    );
    await session.run('import', 'back.xlf');
    await session.run('assemble', '--allow-findings');
    expect(session.read('dist/documents/ru/csto-session.txt')).toBe(text);
  });
});
