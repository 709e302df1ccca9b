import { describe, expect, it } from 'vitest';
import type { Finding } from '../../src/model/finding.ts';
import { startSession } from './session.ts';

const xliff = (body: string, target = ' target-language="ru-RU"'): string =>
  `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2">
  <file original="lake.txt" source-language="en" datatype="plaintext"${target}><body>
${body}
  </body></file>
</xliff>
`;
const wrong = `    <trans-unit id="1"><source>The dam is 40 m high.</source><target>Высота дамбы — 45 м.</target></trans-unit>
    <trans-unit id="2"><source>It holds.</source></trans-unit>`;

const tmx = (srclang = 'en'): string => `<tmx version="1.4">
  <header creationtool="x" creationtoolversion="1" datatype="plaintext" segtype="sentence" adminlang="en" srclang="${srclang}" o-tmf="x"/>
  <body>
    <tu tuid="a"><tuv xml:lang="EN"><seg>The dam is 40 m high.</seg></tuv>
      <tuv xml:lang="ru"><seg>Высота дамбы — 45 м.</seg></tuv>
      <tuv xml:lang="be"><seg>Вышыня дамбы — 40 м.</seg></tuv></tu>
    <tu><tuv xml:lang="en"><seg>In 2 days.</seg></tuv>
      <tuv xml:lang="be-BY"><seg>Праз тры дні.</seg></tuv></tu>
  </body>
</tmx>
`;

interface Found {
  readonly path: string;
  readonly line: number;
  readonly language: string;
  readonly segment: string;
  readonly code: string;
}

const brief = (out: string): readonly string[] =>
  (JSON.parse(out) as Found[]).map(
    ({ path, line, language, segment, code }) => `${path}:${line} ${language} ${segment} ${code}`,
  );

describe('check without a workspace', () => {
  it('finds faults in XLIFF, with their places in the file', async () => {
    const session = startSession();
    session.write('ru.xlf', xliff(wrong));
    const { code, out } = await session.run('check', 'ru.xlf', '--format', 'json');
    expect({ code, found: brief(out) }).toEqual({ code: 1, found: ['ru.xlf:3 ru-RU 1 numbers/missing'] });
    expect(await session.run('check', 'ru.xlf')).toMatchObject({ code: 1, out: '1 error, 0 warnings.\n' });
  });

  it('checks the target alone where the source is a key', async () => {
    const session = startSession();
    const unit = (id: number, source: string, target: string): string =>
      `<trans-unit id="${id}"><source>${source}</source><target>${target}</target></trans-unit>`;
    const body = [
      unit(1, 'action.delete.error', 'Запись не была удалена за 15 минут.'),
      unit(2, 'menu_title', 'Меню  и cтраницы - все'),
      unit(3, 'It was deleted.', 'Запись не была удалена.'),
      unit(4, 'example.org', 'example.org'),
    ];
    session.write('ru.xlf', xliff(body.join('\n')));
    const { out } = await session.run('check', 'ru.xlf', '--format', 'json');
    expect(brief(out).map((line) => line.replace(/^\S+ /, ''))).toEqual([
      'ru-RU 2 letters/mixed-script',
      'ru-RU 2 spacing/doubled',
      'ru-RU 3 negation/added',
    ]);
  });

  it('finds faults in every language of a memory', async () => {
    const session = startSession();
    session.write('memory.TMX', tmx());
    const { code, out } = await session.run('check', 'memory.TMX', '--format', 'json');
    expect({ code, found: brief(out) }).toEqual({
      code: 1,
      found: ['memory.TMX:4 ru a numbers/missing', 'memory.TMX:7 be-BY #2 numbers/missing'],
    });
  });

  it.each([
    ['ru', ['memory.tmx:4 ru a numbers/missing']],
    ['be', ['memory.tmx:7 be-BY #2 numbers/missing']],
    ['tg', []],
  ])('looks at the languages asked for: %s', async (language, found) => {
    const session = startSession();
    session.write('memory.tmx', tmx());
    expect(
      brief((await session.run('check', 'memory.tmx', '--lang', language, '--format', 'json')).out),
    ).toEqual(found);
  });

  it('takes English for the source of a memory of any', async () => {
    const session = startSession();
    session.write('memory.tmx', tmx('*all*'));
    const { out } = await session.run('check', 'memory.tmx', '--format', 'json');
    expect(brief(out)).toEqual([
      'memory.tmx:4 ru a numbers/missing',
      'memory.tmx:7 be-BY #2 numbers/missing',
    ]);
  });

  it('knows the terms it is given, and takes several files at once', async () => {
    const session = startSession();
    session.write('ru.xlf', xliff(wrong));
    session.write('be.tmx', tmx());
    session.write('terms.csv', 'concept,en,ru\ndam,dam,плотина\n');
    const argv = ['check', 'ru.xlf', 'be.tmx', '--glossary', 'terms.csv', '--format', 'json'];
    expect(brief((await session.run(...argv)).out)).toEqual([
      'ru.xlf:3 ru-RU 1 numbers/missing',
      'ru.xlf:3 ru-RU 1 glossary/missing',
      'be.tmx:4 ru a numbers/missing',
      'be.tmx:4 ru a glossary/missing',
      'be.tmx:7 be-BY #2 numbers/missing',
    ]);
  });

  it('is quiet about what is sound', async () => {
    const session = startSession();
    session.write('ru.xlf', xliff(wrong.replace('45', '40')));
    expect(await session.run('check', 'ru.xlf')).toEqual({ code: 0, out: 'No findings.\n', err: '' });
  });

  it.each([
    ['a file that is not there', 'no.xlf', undefined, 3, /^no\.xlf: There is no such file\./],
    ['an empty file', 'a.xlf', '', 3, /^a\.xlf:1:1: /],
    ['a file that ends too early', 'a.xlf', xliff(wrong).slice(0, 300), 3, /^a\.xlf:\d+:\d+: /],
    ['what is no XLIFF', 'a.xlf', '<html/>', 3, /^a\.xlf:1:\d+: /],
    [
      'XLIFF that names no target language',
      'a.xlf',
      xliff(wrong, ''),
      3,
      /does not name its target language\. Name it with “--lang”, such as “--lang ru”\./,
    ],
    [
      'a memory without its source language',
      'a.tmx',
      tmx('de'),
      3,
      /^a\.tmx:1:1: No text of the translation memory is in its source language, “de”\. /,
    ],
    ['an entity that unfolds', 'a.tmx', `<!DOCTYPE tmx [<!ENTITY a "b">]>${tmx()}`, 3, /^a\.tmx:1:/],
    ['a name of no document', 'lake', undefined, 3, /There is no barobar\.json/],
  ])('refuses %s', async (_, file, text, expected, message) => {
    const session = startSession();
    if (text !== undefined) session.write(file, text);
    const { code, err, out } = await session.run('check', file);
    expect({ code, out }).toEqual({ code: expected, out: '' });
    expect(err).toMatch(message);
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('files of other tools', () => {
  it('that name no target language are checked in the one of --lang', async () => {
    const session = startSession();
    session.write('a.xlf', xliff(wrong, ''));
    const { code, out } = await session.run('check', 'a.xlf', '--lang', 'ru', '--format', 'json');
    expect({ code, found: brief(out) }).toEqual({ code: 1, found: ['a.xlf:3 ru 1 numbers/missing'] });
    expect((await session.run('check', 'a.xlf', '--lang', 'ru,be')).code).toBe(3);
  });

  it('without a target need no language', async () => {
    const session = startSession();
    session.write('a.xlf', xliff(wrong, '').replace(/<target>.*<\/target>/, ''));
    expect(await session.run('check', 'a.xlf')).toEqual({ code: 0, out: 'No findings.\n', err: '' });
  });

  it('of several languages are checked in each', async () => {
    const session = startSession();
    const [ru, be] = [xliff(wrong), xliff(wrong, ' target-language="be"')];
    session.write('a.xlf', ru.replace('</xliff>', be.slice(be.indexOf('<file'))));
    const { out } = await session.run('check', 'a.xlf', '--format', 'json');
    expect(brief(out)).toEqual(['a.xlf:3 ru-RU 1 numbers/missing', 'a.xlf:7 be 1 numbers/missing']);
    const alone = await session.run('check', 'a.xlf', '--lang', 'be', '--format', 'json');
    expect(brief(alone.out)).toEqual(['a.xlf:7 be 1 numbers/missing']);
  });

  it('are not checked where they say that a segment is no translation, or is to be left as it is', async () => {
    const session = startSession();
    const unit = (attributes: string, target: string): string =>
      `<trans-unit id="u${attributes.length + target.length}"${attributes}><source>The talks were not held.</source>${target}</trans-unit>`;
    const english = '<target>The talks were not held.</target>';
    session.write(
      'a.xlf',
      xliff(
        [
          unit('', english.replace('<target', '<target state="new"')),
          unit('', '<target state="needs-translation"/>'),
          unit(' translate="no"', english),
          unit('', english),
        ].join('\n'),
      ),
    );
    const { out, err } = await session.run('check', 'a.xlf', '--format', 'json');
    expect(new Set(brief(out).map((line) => line.split(' ').at(0)))).toEqual(new Set(['a.xlf:6']));
    expect(err).toBe(
      '3 segments not checked: the file marks them as untranslated or not to be translated.\n',
    );
  });

  it('that repeat an id are checked, with one warning', async () => {
    const session = startSession();
    session.write('a.xlf', xliff(`${wrong}\n${wrong}`));
    const { out } = await session.run('check', 'a.xlf', '--format', 'json');
    expect((JSON.parse(out) as Found[]).map(({ line, code }) => `${line} ${code}`)).toEqual([
      '5 xliff/id-repeated',
      '3 numbers/missing',
      '5 numbers/missing',
    ]);
  });

  it.each([
    ['a.xlf', 'bad.xlf', 'b.xlf'],
    ['bad.xlf', 'a.xlf', 'no.xlf', 'b.xlf'],
  ])('that cannot be used do not keep the others from being checked: %s %s %s', async (...files) => {
    const session = startSession();
    session.write('a.xlf', xliff(wrong));
    session.write('b.xlf', xliff(wrong));
    session.write('bad.xlf', xliff(wrong).slice(0, 300));
    const { code, out } = await session.run('check', ...files, '--format', 'json');
    expect(code).toBe(3);
    const found = JSON.parse(out) as Found[];
    expect(found.map(({ path, code: what }) => `${path} ${what}`).sort()).toEqual(
      [
        'a.xlf numbers/missing',
        'b.xlf numbers/missing',
        'bad.xlf xml-syntax',
        ...(files.includes('no.xlf') ? ['no.xlf file-missing'] : []),
      ].sort(),
    );
    // The worst decides, and no level of severity changes that.
    expect((await session.run('check', ...files, '--fail-on', 'never')).code).toBe(3);
  });
});

describe('a file with a workspace around it', () => {
  it('is checked by the settings of the workspace', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('barobar.json', '{"targets": ["ru"], "checks": {"numbers/missing": "warning"}}');
    session.write('ru.xlf', xliff(wrong));
    expect(await session.run('check', 'ru.xlf')).toMatchObject({ code: 0, out: '0 errors, 1 warning.\n' });
    expect((await session.run('--workspace', 'elsewhere', 'check', 'ru.xlf')).code).toBe(1);
  });
});

describe('reports', () => {
  it('go to standard output, to a file, and to more files by their names', async () => {
    const session = startSession();
    session.write('ru.xlf', xliff(wrong));
    const both = await session.run(
      ...['check', 'ru.xlf', '--format', 'json', '-o', 'out/a.json', '--report', 'out/b.sarif'],
      ...['--report', 'out/c.xml', '--report', 'out/d.HTML', '--report', 'out/e.txt'],
    );
    expect(both).toEqual({ code: 1, out: '1 error, 0 warnings.\n', err: '' });
    expect(JSON.parse(session.read('out/a.json'))).toHaveLength(1);
    expect(JSON.parse(session.read('out/b.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(session.read('out/c.xml')).toContain('<testsuites name="barobar check" tests="1" failures="1"');
    expect(session.read('out/d.HTML')).toContain('<html lang="en">');
    expect(session.read('out/e.txt')).toMatch(/numbers\/missing\][\s\S]*\^\^\n1 error, 0 warnings\.\n$/);
    const github = await session.run('check', 'ru.xlf', '--format', 'github');
    expect(github.out).toMatch(/^::error file=ru\.xlf,line=3,col=5,title=numbers\/missing \(ru-RU\)::/);
    expect(github.err).toBe('');
  });

  it('of a name that tells no form are refused before anything is read', async () => {
    const session = startSession();
    expect(await session.run('check', 'no.xlf', '--report', 'a.docx')).toMatchObject({
      code: 2,
      err: expect.stringContaining(
        'Use one of these endings: .txt (text), .json (json), .sarif (sarif), .xml (junit)',
      ),
    });
  });

  it('point from where the command runs into the workspace', async () => {
    const session = startSession();
    await session.run('init', 'desk', '--targets', 'ru');
    session.write('desk/source/lake.txt', 'The dam is 40 m high.\n');
    await session.run('--workspace', 'desk', 'update');
    const [id] = Object.keys(JSON.parse(session.read('desk/locales/en/lake.json')));
    const entry = { source: 'The dam is 40 m high.', target: 'Высота — 45 м.', state: 'translated' };
    session.write('desk/locales/ru/lake.json', `${JSON.stringify({ [id!]: entry }, null, 2)}\n`);
    const { out } = await session.run('--workspace', 'desk', 'check', '--format', 'github');
    expect(out).toMatch(/^::error file=desk\/locales\/ru\/lake\.json,line=4,endLine=4,col=25,endColumn=27,/);
    const above = await session.runWith(
      { cwd: 'desk/source' },
      '--workspace',
      '..',
      'check',
      '--format',
      'github',
    );
    expect(above.out).toMatch(/^::error file=locales\/ru\/lake\.json,line=4,/);
  });

  it('that cannot be written are an error', async () => {
    const session = startSession();
    session.write('ru.xlf', xliff(wrong));
    session.write('folder', '');
    expect(await session.run('check', 'ru.xlf', '--report', 'folder/a.html')).toMatchObject({
      code: 3,
      err: expect.stringContaining('a.html: Cannot write this file: a file is where a folder is needed.'),
    });
  });
});

describe('what settings say of quotation marks', () => {
  it('is what quotes/style asks for, and a level raises the milder findings of a check', async () => {
    const session = startSession();
    session.write('barobar.json', JSON.stringify({ source: 'en', targets: ['tg'] }));
    session.write(
      'tg.xlf',
      xliff(
        '    <trans-unit id="1"><source>The “new stage” began in 2016.</source><target>«Марҳилаи нав» оғоз ёфт.</target></trans-unit>',
        ' target-language="tg"',
      ),
    );
    const check = async () => JSON.parse((await session.run('check', 'tg.xlf', '--format', 'json')).out);
    expect((await check()).map(({ code, severity }: Finding) => [code, severity])).toEqual([
      ['numbers/missing', 'warning'],
    ]);
    session.write(
      'barobar.json',
      JSON.stringify({
        source: 'en',
        targets: ['tg'],
        checks: { 'quotes/style': 'note', 'numbers/missing': 'error' },
        quotes: { tg: '“”‘’' },
      }),
    );
    expect((await check()).map(({ code, severity }: Finding) => [code, severity])).toEqual([
      ['numbers/missing', 'error'],
      ['quotes/style', 'note'],
    ]);
    session.write('barobar.json', JSON.stringify({ source: 'en', targets: ['tg'], quotes: { tg: '«»' } }));
    expect(await session.run('check', 'tg.xlf')).toMatchObject({
      code: 3,
      err: expect.stringContaining('is not four quotation marks. Write the outer pair and the inner one'),
    });
  });
});

describe('check --gate', () => {
  it('refuses a file, alone and beside a document: the gate is about documents', async () => {
    const session = startSession();
    session.write('barobar.json', '{"targets":["ru"]}');
    session.write('source/lake.txt', 'The dam is 40 m high.\n');
    await session.run('update');
    session.write('ru.xlf', xliff(wrong));
    for (const targets of [['ru.xlf'], ['lake', 'ru.xlf']])
      expect(await session.run('check', '--gate', ...targets)).toEqual({
        code: 2,
        out: '',
        err: 'barobar: --gate is about documents of the workspace, and ru.xlf is a file. Import it first, or leave out --gate. [usage]\n',
      });
    expect((await session.run('check', '--gate', 'lake')).err).not.toContain('[usage]');
    expect((await session.run('check', 'ru.xlf')).code).toBe(1);
  });
});
