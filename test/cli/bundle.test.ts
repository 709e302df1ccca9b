import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it, test } from 'vitest';
import { chooseFormat, interchangeFormats } from '../../src/exchange/registry.ts';
import { readZip, readZipEntry, type ZipPackage } from '../../src/packages/zip.ts';
import { startTalks } from './offline-page.ts';
import type { Session } from './session.ts';

const textOf = (zip: ZipPackage, name: string): string => new TextDecoder().decode(readZipEntry(zip, name));

async function bundle(session: Session, ...options: string[]): Promise<ZipPackage> {
  const { code, out, err } = await session.run('export', '--bundle', ...options);
  expect([code, err]).toEqual([0, expect.stringContaining('1 file with')]);
  const file = out.trim();
  return readZip(session.bytes(file), file);
}

describe('export --bundle', () => {
  it('packs the text, what the memory has, terms, rules, a preview and a letter, the same each time', async () => {
    const session = await startTalks();
    session.write(
      'tm/old.tmx',
      '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>The lake was closed.</seg></tuv><tuv xml:lang="ru"><seg>Озеро закрыли.</seg></tuv></tu></body></tmx>',
    );
    const zip = await bundle(session, '--to', 'ru');
    const bytes = session.bytes('out/ru/talks.zip');
    await bundle(session, '--to', 'ru');
    expect(session.bytes('out/ru/talks.zip')).toEqual(bytes);
    expect(zip.path).toBe('out/ru/talks.zip');
    const names = [...zip.entries.keys()];
    expect(names[0]).toBe('letter.txt');
    for (const name of [
      'memory/talks.finished.tmx',
      'memory/talks.tmx',
      'preview/index.html',
      'preview/talks/index.html',
      'preview/edition.css',
      'rules/segmentation.srx',
      'terms/terms.tbx',
      'translate/talks.html',
      'translate/talks.xlf',
    ])
      expect(names).toContain(name);
    expect(textOf(zip, 'memory/talks.tmx')).toContain('Озеро закрыли.');
    expect(textOf(zip, 'preview/talks/index.html')).toMatch(/плотины<\/a>\s45\sм\./);
    expect(textOf(zip, 'terms/terms.tbx')).toContain('плотина');
    // Each file is of the format that its name says.
    for (const name of names.filter((each) => /\.(?:xlf|tmx|tbx|srx)$/.test(each)))
      expect(chooseFormat(readZipEntry(zip, name)!, name, interchangeFormats).extensions).toContain(
        name.slice(name.lastIndexOf('.')),
      );
  });

  it('has the table alone if that is asked for, and a letter that names it', async () => {
    const zip = await bundle(await startTalks(), '--to', 'ru', '--format', 'docx');
    const names = [...zip.entries.keys()].filter((name) => name.startsWith('translate/'));
    expect(names).toEqual(['translate/talks.docx']);
    const letter = textOf(zip, 'letter.txt');
    expect(letter).toContain('translate/*.docx');
    expect(letter).not.toContain('.xlf');
    // Nothing was found in a memory, so that the letter does not speak of what is not there.
    expect(letter).toContain('* memory:');
  });

  it('takes the rules of the workspace as they are', async () => {
    const session = await startTalks();
    const { out } = await session.run('rules', '--lang', 'en');
    session.write('segmentation.srx', out.replace('<header', '<!-- ours --><header'));
    expect(textOf(await bundle(session, '--to', 'ru'), 'rules/segmentation.srx')).toContain('<!-- ours -->');
  });

  it('has only the terms of its documents, in its two languages', async () => {
    const session = await startTalks();
    session.write('glossary/terms.csv', 'concept,en,ru,be\ndam,dam,плотина,плаціна\nriver,river,река,рака\n');
    const terms = textOf(await bundle(session, '--to', 'ru'), 'terms/terms.tbx');
    expect(terms).toContain('плотина');
    expect(terms).not.toMatch(/плаціна|река/);
  });

  it('is no obstacle to the next one however large it is, and not replaced if somebody changed it', async () => {
    const session = await startTalks();
    await bundle(session, '--to', 'ru');
    const bytes = session.bytes('out/ru/talks.zip');
    fs.truncateSync(path.join(session.folder, 'out/ru/talks.zip'), 65 * 1024 * 1024);
    const { code, err } = await session.run('export', '--bundle', '--to', 'ru');
    expect([code, err]).toEqual([3, expect.stringContaining('[output-foreign]')]);
    await bundle(session, '--to', 'ru', '--force');
    expect(session.bytes('out/ru/talks.zip')).toEqual(bytes);
  });

  it('writes nothing if there is nothing to translate', async () => {
    const session = await startTalks();
    const { code, out } = await session.run('export', '--bundle', '--to', 'ru', '--only', 'stale');
    expect([code, out]).toEqual([0, '']);
  });

  it.each([
    ['--ui', '--bundle'],
    ['--format', 'tmx', '--bundle'],
    ['--bundle', 'omegat', '--format', 'docx'],
    ['--bundle', 'omegat', '--profile', 'trados'],
    ['--bundle', 'word'],
  ])('refuses %s %s', async (...options) => {
    const { code } = await (await startTalks()).run('export', ...options.filter(Boolean));
    expect(code).toBe(2);
  });
});

describe('export --bundle omegat', () => {
  it('writes a project folder', async () => {
    const session = await startTalks();
    const { code } = await session.run('export', '--bundle', 'omegat', '--to', 'ru');
    expect(code).toBe(0);
    expect(Object.keys(session.snapshot('out/ru/omegat')).sort()).toEqual([
      'dictionary/.keep',
      'glossary/.keep',
      'glossary/terms.tbx',
      'letter.txt',
      'omegat.project',
      'omegat/.keep',
      'source/talks.xlf',
      'target/.keep',
      'tm/.keep',
      'tm/talks.finished.tmx',
    ]);
    expect(session.read('out/ru/omegat/omegat.project')).toContain('<target_lang>RU</target_lang>');
    // OmegaT 3.6 shows only what has a target.
    expect(session.read('out/ru/omegat/source/talks.xlf')).toContain('<target>Next steps</target>');
  });
});

describe('export --bundle --for', () => {
  const packages = async (session: Session, recipients: readonly string[]): Promise<readonly string[]> => {
    const files: string[] = [];
    for (const to of recipients) {
      const { code, out, err } = await session.run('export', '--bundle', '--to', 'ru', '--for', to);
      expect([code, err]).toEqual([0, expect.stringContaining(`Send ${out.trim()} to `)]);
      files.push(out.trim());
    }
    return files;
  };

  it('writes a package of her own for each recipient, and replaces none of another', async () => {
    const session = await startTalks();
    await bundle(session, '--to', 'ru');
    const recipients = ['anna@a.org', 'anna@b.org', '---', '🙂', 'talks', 'con'];
    const files = await packages(session, recipients);
    expect(files.slice(0, 2)).toEqual(['out/ru/anna@a.org.zip', 'out/ru/anna@b.org.zip']);
    const written = Object.keys(session.snapshot('out/ru'));
    expect(written.map((file) => `out/ru/${file}`).sort()).toEqual([...files, 'out/ru/talks.zip'].sort());
    // The same recipient, however the address was typed, has the same package.
    expect(await packages(session, [' anna@a.org '])).toEqual([files[0]]);
  });

  it('leaves the package of several documents alone where one is called “documents”', async () => {
    const session = await startTalks();
    session.write('source/documents.md', 'The list is short.\n');
    await session.run('update');
    const [several] = (await session.run('export', '--bundle', '--to', 'ru')).out.trim().split('\n');
    const one = (await session.run('export', 'documents', '--bundle', '--to', 'ru')).out.trim();
    expect(one).toBe('out/ru/documents.zip');
    expect(several).toMatch(/^out\/ru\/documents--.{8}\.zip$/);
  });
});

describe('export --for', () => {
  const sent = (session: Session) => JSON.parse(session.read('.barobar/sent/ru/talks.json'));

  it('records what was sent, and says how to send it', async () => {
    const session = await startTalks();
    const { code, err } = await session.run(
      'export',
      '--to',
      'ru',
      '--format',
      'docx',
      '--for',
      'anna@example.org',
    );
    expect(code).toBe(0);
    expect(err).toContain('Send out/ru/talks.docx to anna@example.org.');
    expect(err).toContain('barobar import FILE --by anna@example.org');
    const [delivery] = sent(session);
    expect(delivery).toMatchObject({ to: 'anna@example.org', date: '2026-06-30', format: 'docx' });
    expect(delivery.open).toHaveLength(delivery.segments);
    expect(session.exists('.barobar/sent/be/talks.json')).toBe(false);
  });

  it('is seen in status until all has come back', async () => {
    const session = await startTalks();
    await session.run('export', '--to', 'ru', '--only', 'missing', '--for', 'anna@example.org');
    const [{ segments }] = sent(session);
    const first = await session.run('status');
    expect(first.out).toContain(
      `talks ru: ${segments} segments sent to anna@example.org on 2026-06-30 (xliff); nothing has come back`,
    );
    const file = session.read('out/ru/talks.xlf');
    const fill = (text: string, most: number): string => {
      let count = 0;
      return text.replace(/<source>(.*?)<\/source>\n/g, (all, source) =>
        count++ < most ? `${all}<target>Да ${source}</target>` : all,
      );
    };
    session.write('back.xlf', fill(file, 3));
    await session.runWith({ now: '2026-07-02T08:00:00Z' }, 'import', 'back.xlf');
    const second = await session.run('status');
    expect(second.out).toContain('3 came back, last on 2026-07-02');
    const [row] = JSON.parse((await session.run('status', '--json', '--lang', 'ru')).out);
    expect(row.sent).toMatchObject([{ to: 'anna@example.org', segments, back: '2026-07-02' }]);
    expect(row.sent[0].open).toHaveLength(segments - 3);
    session.write('back.xlf', fill(file, segments));
    await session.run('import', 'back.xlf');
    expect((await session.run('status')).out).not.toContain('anna');
    expect(sent(session)[0].open).toEqual([]);
  });

  it('marks what came back with the person who returned it', async () => {
    const session = await startTalks();
    for (const name of ['anna', 'boris']) await session.run('export', '--to', 'ru', '--for', name);
    const [{ segments }] = sent(session);
    const file = session
      .read('out/ru/talks.xlf')
      .replace(/<source>(.*?)<\/source>\n/, '$&<target>Да</target>');
    session.write('back.xlf', file);
    await session.run('import', 'back.xlf', '--by', 'anna');
    const counts = (): number[] => sent(session).map(({ open }: { open: string[] }) => open.length);
    const [anna, boris] = counts();
    expect([anna! < segments, boris]).toEqual([true, segments]);
    // The same file from someone unknown is the latest delivery's.
    await session.run('import', 'back.xlf');
    expect(counts()[0]).toBe(anna);
    expect(counts()[1]).toBeLessThan(segments);
  });

  it('expects of what was sent to the same person twice only the later', async () => {
    const session = await startTalks();
    await session.run('export', '--to', 'ru', '--for', 'anna');
    await session.run('export', '--to', 'ru', '--for', 'anna');
    expect(sent(session)).toHaveLength(1);
    await session.runWith(
      { now: '2026-07-01T08:00:00Z' },
      'export',
      '--to',
      'ru',
      '--only',
      'missing',
      '--for',
      'anna',
    );
    const [old, now] = sent(session);
    expect(old.open.length).toBeLessThan(old.segments);
    expect(now.open.length).toBe(now.segments);
    expect(old.open.filter((id: string) => now.open.includes(id))).toEqual([]);
  });

  test.each(['', '  ', 'a\nb', 'x'.repeat(300)])(
    'an address %j is refused, and nothing is written',
    async (to) => {
      const session = await startTalks();
      const { code } = await session.run('export', '--to', 'ru', '--for', to);
      expect(code).toBe(2);
      expect(session.exists('out')).toBe(false);
    },
  );

  it('changes nothing in a dry run', async () => {
    const session = await startTalks();
    await session.run('export', '--to', 'ru', '--for', 'anna', '--dry-run');
    expect(session.exists('.barobar/sent')).toBe(false);
  });

  it.each([
    ['[{"to": "a"}]', 'sent-value'],
    ['[{"to": "a", "date": "2026-02-31", "format": "xliff", "segments": 1, "open": []}]', 'sent-value'],
    ['[', 'sent-syntax'],
  ])('a record that is damaged is named: %s', async (text, code) => {
    const session = await startTalks();
    session.write('.barobar/sent/ru/talks.json', text);
    const outcome = await session.run('status');
    expect([outcome.code, outcome.err]).toEqual([3, expect.stringContaining(`[${code}]`)]);
    expect(outcome.err).toContain('.barobar/sent/ru/talks.json:1:');
  });

  it('keeps members that it does not know', async () => {
    const session = await startTalks();
    const delivery = {
      to: 'a',
      date: '2026-01-01',
      format: 'xliff',
      segments: 1,
      open: ['s0000000'],
      deadline: 'soon',
    };
    session.write('.barobar/sent/ru/talks.json', JSON.stringify([delivery]));
    await session.run('export', '--to', 'ru', '--for', 'anna');
    expect(sent(session)[0]).toEqual(delivery);
  });
});
