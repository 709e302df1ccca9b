import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Disk, nodeDisk } from '../../src/workspace/disk.ts';
import { bytesOf, locale, returned, startReturn, zip } from './returned-package.ts';
import { startSession } from './session.ts';

describe('a ZIP that came back', () => {
  it('is read file by file, each named with its place in the package', async () => {
    const session = await startReturn();
    session.write(
      'returned.zip',
      zip({
        'ru/dam.xlf': returned(session, 'ru/dam.xlf', 'Плотина выдержала.'),
        'ru/talks.xlf': returned(session, 'ru/talks.xlf', 'Переговоры продолжились.'),
        'tg/dam.xlf': returned(session, 'tg/dam.xlf', 'Сарбанд тоб овард.'),
      }),
    );
    expect(await session.run('import', 'returned.zip', '--by', 'anna')).toEqual({
      code: 0,
      err: '',
      out: 'returned.zip/ru/dam.xlf (ru): 1 accepted\nreturned.zip/ru/talks.xlf (ru): 1 accepted\nreturned.zip/tg/dam.xlf (tg): 1 accepted\n',
    });
    expect(locale(session, 'ru/talks.json')).toContain('Переговоры продолжились.');
    expect(locale(session, 'tg/dam.json')).toContain('Сарбанд тоб овард.');
  });

  it('is one whatever its name is, and a document in a package is none', async () => {
    const session = await startReturn();
    session.write('back', zip({ 'dam.xlf': returned(session, 'ru/dam.xlf', 'Плотина выдержала.') }));
    expect((await session.run('import', 'back')).out).toBe('back/dam.xlf (ru): 1 accepted\n');
    await session.run('export', '--to', 'ru', '--format', 'xlsx', '-o', 'sheets');
    expect((await session.run('import', 'sheets/ru/talks.xlsx')).out).toBe(
      'sheets/ru/talks.xlsx (ru): 1 missing\n',
    );
  });

  it('may hold tables', async () => {
    const session = await startReturn();
    await session.run('export', '--to', 'ru', '--format', 'docx', '-o', 'tables');
    session.write('back.zip', zip({ 'dam.docx': session.bytes('tables/ru/dam.docx') }));
    expect((await session.run('import', 'back.zip')).out).toBe('back.zip/dam.docx (ru): 1 missing\n');
  });

  it('has what is no translation named once, and hidden files of a system not at all', async () => {
    const session = await startReturn();
    const file = returned(session, 'ru/dam.xlf', 'Плотина выдержала.');
    session.write(
      'back.zip',
      zip({
        '__MACOSX/._dam.xlf': 'x',
        '.DS_Store': 'x',
        'README.txt': 'Hello.',
        'dam.tmx': '<tmx version="1.4"><header srclang="en"/><body/></tmx>',
        'dam.xlf': file,
        'photos/': '',
        'photos/dam.png': 'x',
        '~$dam.docx': 'x',
      }),
    );
    const { code, out, err } = await session.run('import', 'back.zip');
    expect({ code, out }).toEqual({ code: 0, out: 'back.zip/dam.xlf (ru): 1 accepted\n' });
    expect(err).toBe(
      'back.zip:1:1: 3 files were not imported, since they are no returned translations: README.txt, dam.tmx, photos/dam.png. Import one by itself if it has translations. [import/skipped]\n',
    );
    const { skipped } = JSON.parse((await session.run('import', 'back.zip', '--json')).out);
    expect(skipped).toEqual(['back.zip/README.txt', 'back.zip/dam.tmx', 'back.zip/photos/dam.png']);
  });

  it('names the first few of many files that are no translations', async () => {
    const session = await startReturn();
    const pictures = Array.from({ length: 40 }, (_, at) => [`p${100 + at}.png`, 'x']);
    session.write(
      'back.zip',
      zip({ 'dam.xlf': returned(session, 'ru/dam.xlf', 'Да.'), ...Object.fromEntries(pictures) }),
    );
    const { err } = await session.run('import', 'back.zip');
    expect(err).toContain('40 files were not imported');
    expect(err).toContain(': p100.png, p101.png, p102.png, p103.png, p104.png …. Import');
  });

  it('with a translation memory and nothing else is read as that', async () => {
    const session = await startReturn();
    session.write(
      'back.zip',
      zip({
        'project_save.tmx':
          '<tmx version="1.4"><header srclang="en"/><body><tu><tuv xml:lang="en"><seg>The dam held.</seg></tuv><tuv xml:lang="ru"><seg>Плотина выдержала.</seg></tuv></tu></body></tmx>',
      }),
    );
    const { out, err } = await session.run('import', 'back.zip');
    expect({ out, err }).toEqual({
      out: 'back.zip/project_save.tmx (ru): 1 accepted; 1 matched by source text\n',
      err: '',
    });
  });

  it('has the untouched copy of a file named as not imported', async () => {
    const session = await startReturn();
    await session.run('export', '--to', 'ru', '--format', 'docx', '-o', 'tables');
    session.write(
      'back.zip',
      zip({
        'source/dam.xlf': session.read('out/ru/dam.xlf'),
        'dam.docx': session.bytes('tables/ru/dam.docx'),
        'target/dam.xlf': returned(session, 'ru/dam.xlf', 'Плотина выдержала.'),
      }),
    );
    const { code, out, err } = await session.run('import', 'back.zip');
    expect({ code, out }).toEqual({ code: 0, out: 'back.zip/target/dam.xlf (ru): 1 accepted\n' });
    expect(err).toContain('2 files were not imported');
    expect(err).toContain('source/dam.xlf, dam.docx.');
  });

  it('has an untouched file read if no other file has its sentences', async () => {
    const session = await startReturn();
    session.write(
      'back.zip',
      zip({
        'dam.xlf': returned(session, 'ru/dam.xlf', 'Плотина выдержала.'),
        'talks.xlf': session.read('out/ru/talks.xlf'),
        'tg/dam.xlf': session.read('out/tg/dam.xlf'),
      }),
    );
    expect((await session.run('import', 'back.zip')).out).toBe(
      'back.zip/dam.xlf (ru): 1 accepted\nback.zip/talks.xlf (ru): 1 missing\nback.zip/tg/dam.xlf (tg): 1 missing\n',
    );
  });

  it('takes the language of files that name none from --lang', async () => {
    const session = await startReturn();
    const file = returned(session, 'ru/dam.xlf', 'Плотина выдержала.').replace(/ target-language="ru"/g, '');
    session.write('back.zip', zip({ 'dam.xlf': file }));
    expect(await session.run('import', 'back.zip')).toMatchObject({
      code: 3,
      err: expect.stringMatching(/^back\.zip\/dam\.xlf:1:1: .*\[import-language\]\n$/),
    });
    expect((await session.run('import', 'back.zip', '--lang', 'ru')).out).toBe(
      'back.zip/dam.xlf (ru): 1 accepted\n',
    );
  });

  it('changes nothing in a dry run', async () => {
    const session = await startReturn();
    session.write('back.zip', zip({ 'dam.xlf': returned(session, 'ru/dam.xlf', 'Плотина выдержала.') }));
    const before = session.snapshot();
    expect((await session.run('import', 'back.zip', '--dry-run')).out).toContain('1 accepted');
    expect(session.snapshot()).toEqual(before);
  });

  it('is imported again without a change', async () => {
    const session = await startReturn();
    session.write('back.zip', zip({ 'dam.xlf': returned(session, 'ru/dam.xlf', 'Плотина выдержала.') }));
    await session.run('import', 'back.zip');
    const before = session.snapshot();
    expect((await session.run('import', 'back.zip')).out).toBe('back.zip/dam.xlf (ru): 1 unchanged\n');
    expect(session.snapshot()).toEqual(before);
  });
});

describe('one bad file in a package', () => {
  it.each([
    ['cut short', (file: string) => file.slice(0, 400), 'xml-syntax'],
    ['empty', () => '', 'file-format'],
    ['with another root', () => '<html></html>', 'file-format'],
    [
      'with a document type',
      (file: string) => file.replace('<xliff', '<!DOCTYPE xliff [<!ENTITY dam "dam">]><xliff'),
      'xml-doctype',
    ],
    [
      'of another workspace',
      (file: string) =>
        file.replace(/<source>.*<\/source>/, '<source>Else.</source>').replace(/id="s[^"]*"/, 'id="u1"'),
      'import-stranger',
    ],
  ])('refuses all of it: %s', async (_, damage, code) => {
    const session = await startReturn();
    const good = returned(session, 'ru/dam.xlf', 'Плотина выдержала.');
    const bad = damage(returned(session, 'ru/talks.xlf', 'Переговоры продолжились.'));
    session.write('back.zip', zip({ 'dam.xlf': good, 'talks.xlf': bad }));
    session.write('back/dam.xlf', good);
    session.write('back/talks.xlf', bad);
    const before = session.snapshot();
    for (const name of ['back.zip', 'back']) {
      const outcome = await session.run('import', name);
      expect(outcome).toMatchObject({ code: 3, out: '' });
      expect(outcome.err).toMatch(new RegExp(`^${name}/talks\\.xlf:\\d+:\\d+: .*\\[${code}\\]\\n$`));
    }
    expect(session.snapshot()).toEqual(before);
  });

  it('is named together with all others, of every package and file', async () => {
    const session = await startReturn();
    session.write('a.zip', zip({ 'a.xlf': '', 'b.xlf': '' }));
    session.write('c.xlf', '');
    const { code, err } = await session.run('import', 'a.zip', 'c.xlf');
    expect(code).toBe(3);
    expect(err.match(/^\S+(?=:1:1: )/gm)).toEqual(['a.zip/a.xlf', 'a.zip/b.xlf', 'c.xlf']);
  });
});

describe('a package that is no delivery', () => {
  it.each([
    ['empty', {}, 'It is empty.'],
    ['with other files', { 'README.txt': 'x', 'a.png': 'x' }, 'Not read: README.txt, a.png.'],
  ])('is refused with what is in it: %s', async (_, files, what) => {
    const session = await startReturn();
    session.write('back.zip', zip(files));
    const outcome = await session.run('import', 'back.zip');
    expect(outcome).toMatchObject({ code: 3, out: '' });
    expect(outcome.err).toMatch(/^back\.zip:1:1: “back\.zip” has no translations\. .*\[file-format\]\n$/);
    expect(outcome.err).toContain(what);
  });

  it('is refused as a folder too', async () => {
    const session = await startReturn();
    session.write('back/README.txt', 'x');
    expect(await session.run('import', 'back')).toMatchObject({
      code: 3,
      err: expect.stringMatching(/^back:1:1: “back” has no translations\. .*\[file-format\]\n$/),
    });
  });

  it('has no packages in it', async () => {
    const session = await startReturn();
    const inner = zip({ 'dam.xlf': returned(session, 'ru/dam.xlf', 'Плотина выдержала.') });
    session.write('back.zip', zip({ 'a/inner.zip': inner }));
    expect(await session.run('import', 'back.zip')).toMatchObject({
      code: 3,
      err: 'back.zip/a/inner.zip:1:1: The package is in another package. Unpack the outer one, and import its folder. [zip-structure]\n',
    });
    session.write('back/inner.zip', inner);
    expect((await session.run('import', 'back')).out).toBe('back/inner.zip/dam.xlf (ru): 1 accepted\n');
  });

  it('is refused for a bomb, a password, a cut and a name that leads out', async () => {
    const session = await startReturn();
    const file = bytesOf(returned(session, 'ru/dam.xlf', 'Плотина выдержала.'));
    const good = zip({ 'dam.xlf': file });
    const encrypted = good.slice();
    for (let at = 0; at < good.length - 4; at++) {
      if (good[at] !== 0x50 || good[at + 1] !== 0x4b) continue;
      if (good[at + 2] === 1) encrypted[at + 8]! |= 1;
      if (good[at + 2] === 3) encrypted[at + 6]! |= 1;
    }
    const before = session.snapshot();
    for (const [bytes, code] of [
      [zip({ 'dam.xlf': file, 'zeros.bin': new Uint8Array(10_000_000) }), 'file-too-large'],
      [encrypted, 'zip-structure'],
      [good.subarray(0, good.length - 10), 'zip-structure'],
      [zip({ '../dam.xlf': file }), 'zip-structure'],
      [zip({ '/etc/dam.xlf': file }), 'zip-structure'],
      [zip({ 'dam.xlf': file, 'DAM.xlf': file }), 'zip-structure'],
    ] as const) {
      session.write('back.zip', bytes);
      const { code: exit, out, err } = await session.run('import', 'back.zip');
      expect({ exit, out }).toEqual({ exit: 3, out: '' });
      expect(err).toMatch(new RegExp(`^back\\.zip: .*\\[${code}\\]\\n$`));
    }
    session.remove('back.zip');
    expect(session.snapshot()).toEqual(before);
  });
});

describe('a folder that came back', () => {
  it('is read with the folders in it, as its files would be', async () => {
    const session = await startReturn();
    session.write('back/ru/dam.xlf', returned(session, 'ru/dam.xlf', 'Плотина выдержала.'));
    session.write('back/tg/deep/dam.xlf', returned(session, 'tg/dam.xlf', 'Сарбанд тоб овард.'));
    session.write('back/.hidden/talks.xlf', 'x');
    session.write('back/notes.txt', 'x');
    const { code, out, err } = await session.run('import', 'back/');
    expect({ code, out }).toEqual({
      code: 0,
      out: 'back/ru/dam.xlf (ru): 1 accepted\nback/tg/deep/dam.xlf (tg): 1 accepted\n',
    });
    expect(err).toContain('back:1:1: 1 file was not imported');
    expect(err).toContain(': notes.txt.');
  });

  it('may be anywhere, and be named from anywhere', async () => {
    const session = await startReturn();
    session.write('back/dam.xlf', returned(session, 'ru/dam.xlf', 'Плотина выдержала.'));
    expect((await session.runWith({ cwd: 'source' }, 'import', '../back')).out).toBe(
      '../back/dam.xlf (ru): 1 accepted\n',
    );
    const { out } = await session.runWith({ cwd: 'back' }, 'import', '.');
    expect(out).toBe('./dam.xlf (ru): 1 unchanged\n');
  });

  it('is refused if a link in it leads elsewhere', async () => {
    const session = await startReturn();
    const elsewhere = startSession();
    elsewhere.write('secret/dam.xlf', returned(session, 'ru/dam.xlf', 'Плотина выдержала.'));
    const outside = startSession();
    outside.write('talks.xlf', returned(session, 'ru/talks.xlf', 'Переговоры продолжились.'));
    const link = path.join(outside.folder, 'dam.xlf');
    for (const [to, name] of [
      ['secret/dam.xlf', 'a file'],
      ['secret', 'a folder'],
      ['nothing', 'nothing'],
    ]) {
      fs.symlinkSync(path.join(elsewhere.folder, to!), link);
      const outcome = await session.run('import', outside.folder);
      expect([name, outcome.code, outcome.out]).toEqual([name, 3, '']);
      expect(outcome.err).toContain('[path-outside]');
      fs.unlinkSync(link);
    }
    expect((await session.run('import', outside.folder)).code).toBe(0);
  });

  it('may have links to what is in the workspace, but to nothing hidden and in no circle', async () => {
    const session = await startReturn();
    session.write('good.xlf', returned(session, 'ru/dam.xlf', 'Плотина выдержала.'));
    session.write('.env', 'x');
    fs.mkdirSync(path.join(session.folder, 'a/back'), { recursive: true });
    const link = path.join(session.folder, 'a/back/dam.xlf');
    fs.symlinkSync('../../good.xlf', link);
    expect((await session.run('import', 'a/back')).out).toBe('a/back/dam.xlf (ru): 1 accepted\n');
    fs.unlinkSync(link);
    for (const [to, name, code] of [
      ['../../.env', 'dam.xlf', 'path-outside'],
      ['.', 'dam.xlf/dam.xlf', 'file-unreadable'],
    ]) {
      fs.symlinkSync(to!, link);
      const { code: exit, err } = await session.run('import', 'a/back');
      expect([exit, err]).toEqual([
        3,
        expect.stringMatching(new RegExp(`^a/back/${name}: .*\\[${code}\\]\n$`)),
      ]);
      fs.unlinkSync(link);
    }
  });

  it('is read through a link that the command line names', async () => {
    const session = await startReturn();
    const outside = startSession();
    outside.write('dam.xlf', returned(session, 'ru/dam.xlf', 'Плотина выдержала.'));
    const other = startSession();
    fs.symlinkSync(outside.folder, path.join(other.folder, 'link'));
    const { code, out } = await session.run('import', path.join(other.folder, 'link'));
    expect([code, out]).toEqual([0, expect.stringContaining('link/dam.xlf (ru): 1 accepted')]);
  });

  it('is not the workspace, nor one around it', async () => {
    const session = await startReturn();
    for (const folder of ['.', '..', session.folder])
      expect(await session.run('import', folder)).toMatchObject({
        code: 2,
        err: expect.stringContaining('has the workspace in it'),
      });
  });

  it('is refused beyond the number of files that a package may have', async () => {
    const session = await startReturn();
    session.write('back/0.txt', '');
    const many = Array.from({ length: 4097 }, (_, at) => ({ name: `${at}.txt`, kind: 'file' as const }));
    const disk: Disk = {
      ...nodeDisk,
      list: (folder) => (path.basename(folder) === 'back' ? many : nodeDisk.list(folder)),
    };
    expect(await session.runWith({ disk }, 'import', 'back')).toMatchObject({
      code: 3,
      err: 'back: The folder has more than 4096 files. Name the folder or the files that came back. [file-too-large]\n',
    });
  });

  it('decides conflicts as they arise, as files do', async () => {
    const session = await startReturn();
    session.write('back/dam.xlf', returned(session, 'ru/dam.xlf', 'Плотина выдержала.'));
    await session.run('import', 'back', '--by', 'anna');
    session.write('back/dam.xlf', returned(session, 'ru/dam.xlf', 'Дамба выдержала.'));
    const { code } = await session.run('import', 'back', '--by', 'boris', '--resolve', 'theirs');
    expect(code).toBe(0);
    expect(locale(session, 'ru/dam.json')).toContain('Дамба выдержала.');
  });
});

it('names of files in a ZIP may be in the encoding of Windows Explorer', async () => {
  const session = await startReturn();
  const bytes = zip({ 'AB.xlf': returned(session, 'ru/dam.xlf', 'Плотина выдержала.') });
  // “AB” becomes “Да” in code page 866, in both records.
  for (let at = 0; at < bytes.length; at++)
    if (String.fromCharCode(...bytes.subarray(at, at + 6)) === 'AB.xlf') bytes.set([0x84, 0xa0], at);
  session.write('back.zip', bytes);
  expect((await session.run('import', 'back.zip')).out).toBe('back.zip/Да.xlf (ru): 1 accepted\n');
});
