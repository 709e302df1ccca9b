import { describe, expect, it } from 'vitest';
import { defaults } from '../../src/languages/engine/defaults.ts';
import { languages } from '../../src/languages/registry.ts';
import { makeSrx, type Row } from '../segmentation/srx/files.ts';
import { startSession } from './session.ts';

const perStop: readonly Row[] = [['yes', '\\.', '\\s']];
const text = 'Dr. Lee spoke. The U.N. met approx. 5 men.';
const builtIn = 'Dr. Lee spoke.\nThe U.N. met approx. 5 men.\n';
const extension = '<x:extends xmlns:x="urn:barobar:srx">built-in</x:extends>';

describe('quoted speech', () => {
  const speech = '“We are late. Let us go,” she said. Nobody moved.';

  it('is split like other text, and kept whole on request', async () => {
    const session = startSession();
    expect((await session.runWith({ input: speech }, 'segment')).out).toBe(
      '“We are late.\nLet us go,” she said.\nNobody moved.\n',
    );
    const whole = '“We are late. Let us go,” she said.\nNobody moved.\n';
    expect((await session.runWith({ input: speech }, 'segment', '--whole-quotations')).out).toBe(whole);
    session.write('own.srx', makeSrx({ A: perStop }));
    const argv = ['segment', '--whole-quotations', '--srx', 'own.srx'];
    expect((await session.runWith({ input: speech }, ...argv)).out).toBe(whole);
  });

  it('is one segment of a workspace whose settings say so', async () => {
    const session = startSession();
    await session.run('init');
    session.write('source/talk.md', `${speech}\n`);
    await session.run('update');
    const count = (): number => {
      const ledger = JSON.parse(session.read('locales/en/talk.json')) as Record<string, { retired?: true }>;
      return Object.values(ledger).filter(({ retired }) => !retired).length;
    };
    expect(count()).toBe(3);
    const settings = JSON.parse(session.read('barobar.json'));
    session.write('barobar.json', JSON.stringify({ ...settings, sentences: { quotations: 'whole' } }));
    await session.run('update');
    expect(count()).toBe(2);
  });
});

describe('segment --srx', () => {
  it.each([
    [
      'replaces the built-in rules',
      makeSrx({ A: perStop }),
      'Dr.\nLee spoke.\nThe U.N.\nmet approx.\n5 men.\n',
    ],
    [
      'stands beside them if the file says so',
      makeSrx({ A: [['yes', 'approx\\.', '\\s']] }, { header: extension }),
      'Dr. Lee spoke.\nThe U.N. met approx.\n5 men.\n',
    ],
    [
      'takes the first rule that matches',
      makeSrx({ A: [['no', '\\bDr\\.', '\\s'], ...perStop] }),
      'Dr. Lee spoke.\nThe U.N.\nmet approx.\n5 men.\n',
    ],
    [
      'leaves languages alone that the file does not map',
      makeSrx({ A: perStop }, { maps: [['ru.*', 'A']] }),
      builtIn,
    ],
  ])('%s', async (_, file, expected) => {
    const session = startSession();
    session.write('own.srx', file);
    expect(await session.runWith({ input: text }, 'segment', '-', '--srx', 'own.srx')).toEqual({
      code: 0,
      out: expected,
      err: '',
    });
  });

  it('warns if no rule for the language can end a sentence, and so does update', async () => {
    const session = startSession();
    const maps = [
      ['EN.*', 'A'],
      ['.*', 'B'],
    ] as const;
    const file = makeSrx({ A: [['no', 'Dr\\.', '\\s']], B: perStop }, { maps });
    session.write('own.srx', file);
    const { out, err } = await session.runWith({ input: text }, 'segment', '-', '--srx', 'own.srx');
    expect(out).toBe(`${text}\n`);
    expect(err).toMatch(
      /^own\.srx:\d+:\d+: No rule for en can end a sentence: every paragraph is one\..*\[srx\/no-break\]\n$/,
    );
    // Without "cascade", as OmegaT writes it, the rules of all maps apply.
    session.write('own.srx', file.replace(' cascade="no"', ''));
    expect(await session.runWith({ input: text }, 'segment', '-', '--srx', 'own.srx')).toMatchObject({
      out: 'Dr. Lee spoke.\nThe U.N.\nmet approx.\n5 men.\n',
      err: '',
    });
    await session.run('init', '--targets', 'ru');
    session.write('source/a.txt', `${text}\n`);
    session.write('segmentation.srx', file);
    expect((await session.run('update')).err).toContain('[srx/no-break]');
  });

  it('reads a file in UTF-16, as some tools write', async () => {
    const session = startSession();
    const file = makeSrx({ A: perStop }).replace('UTF-8', 'UTF-16');
    session.write('own.srx', Buffer.from(`\ufeff${file}`, 'utf16le'));
    expect((await session.runWith({ input: 'Mr. A' }, 'segment', '--srx', 'own.srx')).out).toBe('Mr.\nA\n');
  });

  it.each([
    ['a file that is not there', undefined, 'own.srx: There is no such file.', 'file-missing'],
    ['another format', '<tmx/>', 'own.srx:1:1: ', 'srx-structure'],
    [
      'a list of rules that is not there',
      makeSrx({ A: perStop }, { maps: [['en', 'B']] }),
      'own.srx:9:1: ',
      'srx-structure',
    ],
    [
      'an expression that means nothing',
      makeSrx({ A: [['no', '(a', '']] }),
      'own.srx:6:18: The expression “(a” ',
      'srx-expression',
    ],
    [
      'an expression that would explode',
      makeSrx({ A: [['no', '((a{99}){99}){99}', '']] }),
      'own.srx:6:18: ',
      'srx-expression',
    ],
    ['entities', '<!DOCTYPE a [<!ENTITY b "c">]><srx/>', 'own.srx:', 'xml-doctype'],
  ])('refuses %s', async (_, file, start, code) => {
    const session = startSession();
    if (file !== undefined) session.write('own.srx', file);
    const outcome = await session.runWith({ input: text }, 'segment', '--srx', 'own.srx');
    expect(outcome).toMatchObject({ code: 3, out: '' });
    expect(outcome.err.startsWith(start)).toBe(true);
    expect(outcome.err).toMatch(new RegExp(`^[^\n]* \\[${code}\\]\n$`));
  });
});

describe('segmentation.srx of the workspace', () => {
  it('decides in every command, before what was split and joined by hand', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/a.txt', `${text}\n`);
    session.write('segmentation.srx', makeSrx({ A: perStop }));
    const sources = (): string[] =>
      Object.values(
        JSON.parse(session.read('locales/en/a.json')) as Record<string, { source: string; retired?: true }>,
      )
        .filter((entry) => !entry.retired)
        .map((entry) => entry.source);
    expect(await session.run('update')).toMatchObject({ code: 0 });
    expect(sources()).toEqual(['Dr.', 'Lee spoke.', 'The U.N.', 'met approx.', '5 men.']);
    const [id] = Object.keys(JSON.parse(session.read('locales/en/a.json')));
    await session.run('join', 'a', id as string);
    expect(sources()[0]).toBe('Dr. Lee spoke.');
    expect(JSON.parse((await session.run('status', '--json')).out)[0].segments).toBe(4);
  });

  it('is refused with place and remedy if it cannot be used, and nothing is changed', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/a.txt', text);
    session.write('segmentation.srx', makeSrx({ A: [['yes', '[a', '']] }));
    const before = session.snapshot();
    for (const command of ['update', 'export', 'status', 'assemble']) {
      const outcome = await session.run(command);
      expect(outcome).toMatchObject({ code: 3, out: '' });
      expect(outcome.err).toMatch(
        /^segmentation\.srx:6:19: .* Write it in another way, or remove the rule\. \[srx-expression\]\n$/,
      );
    }
    expect(session.snapshot()).toEqual(before);
  });
});

describe('segment --explain', () => {
  it('says of every place where a sentence might end what decided', async () => {
    const session = startSession();
    const { code, out, err } = await session.runWith({ input: `${text}\n` }, 'segment', '-', '--explain');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out.split('\n').slice(0, -1)).toEqual([
      'standard input:1:4: no break: “Dr.” is an abbreviation that never ends a sentence (Dr.¦ Lee spoke. The U.N. met approx. 5 men.) [abbreviation-never-ends]',
      'standard input:1:15: break: “spoke.” ends a sentence (Dr. Lee spoke.¦ The U.N. met approx. 5 men.) [sentence-end]',
      'standard input:1:24: no break: “met” goes on in lower case (Dr. Lee spoke. The U.N.¦ met approx. 5 men.) [lower-case-follows]',
      'standard input:1:36: no break: “approx.” is an abbreviation that never ends a sentence (Dr. Lee spoke. The U.N. met approx.¦ 5 men.) [abbreviation-never-ends]',
    ]);
  });

  it('names the rule of a file, with its place', async () => {
    const session = startSession();
    session.write('own.srx', makeSrx({ English: [['no', '\\bDr\\.', '\\s'], ...perStop] }));
    const { out } = await session.runWith(
      { input: 'Dr. Lee. Tea' },
      'segment',
      '--srx',
      'own.srx',
      '--explain',
    );
    expect(out).toBe(
      'standard input:1:4: no break: “Dr.” matches “\\bDr\\.” before and “\\s” after (Dr.¦ Lee. Tea) [English 1, own.srx:6]\n' +
        'standard input:1:9: break: “Lee.” matches “\\.” before and “\\s” after (Dr. Lee.¦ Tea) [English 2, own.srx:7]\n',
    );
  });

  it('gives the same as JSON, with places in the input', async () => {
    const session = startSession();
    session.write('a.md', '# Tea\n\nDr. **Lee. Tea** stays.\n');
    session.write('b.txt', 'No. Yes\nperhaps.\n');
    const { out } = await session.run('segment', 'a.md', 'b.txt', '--explain', '--json');
    expect(JSON.parse(out)).toEqual([
      {
        ...{ path: 'a.md', unit: 1, start: 10, line: 3, column: 4, break: false, words: 'Dr.' },
        ...{ rule: 'abbreviation-never-ends', summary: 'is an abbreviation that never ends a sentence' },
        ...{ before: 'Dr.', after: ' Lee. Tea stays.' },
      },
      {
        ...{ path: 'a.md', unit: 1, start: 17, line: 3, column: 11, break: true, words: 'Lee.' },
        ...{ rule: 'sentence-end', summary: 'ends a sentence', before: 'Dr. Lee.', after: ' Tea stays.' },
      },
      {
        ...{ path: 'b.txt', unit: 0, start: 3, line: 1, column: 4, break: true, words: 'No.' },
        ...{ rule: 'sentence-end', summary: 'ends a sentence', before: 'No.', after: ' Yes perhaps.' },
      },
      {
        ...{ path: 'b.txt', unit: 0, start: 8, line: 2, column: 1, break: false, words: 'perhaps.' },
        ...{ rule: 'line-lower-case', summary: 'continues the line before in lower case' },
        ...{ before: 'No. Yes\n', after: 'perhaps.\n' },
      },
    ]);
  });

  it('says of each line of plain text what it is and why', async () => {
    const session = startSession();
    session.write('a.txt', 'Dam inspected\nMINSK, 5 May (Agency) - The dam is safe.\n\nNobody was hurt.\n');
    expect((await session.run('segment', 'a.txt', '--explain')).out).toBe(
      'a.txt:1:1: break: “Dam inspected” is the title: the first short line without a stop (¦Dam inspected MINSK, 5 May (Agency) - Th) [line-title]\n' +
        'a.txt:2:1: break: “MINSK, 5 May (Agency) - The dam is safe.” begins with a dateline: a place, perhaps a date or an agency, then a dash or a bracket (Dam inspected ¦MINSK, 5 May (Agency) - The dam is safe.) [line-dateline]\n',
    );
    const { out } = await session.run('segment', 'a.txt', '--json');
    expect(JSON.parse(out).map(({ role }: { role: string }) => role)).toEqual([
      'title',
      'dateline',
      'paragraph',
    ]);
  });

  it('lets a person join lines that layout parts, and split them again', async () => {
    const session = startSession();
    session.write('barobar.json', '{ "source": "en", "targets": ["ru"] }\n');
    session.write('source/a.txt', 'Notice\n\nThe embassy of\nBelarus is closed.\nIt opens on Monday.\n');
    await session.run('update');
    const sentences = (): readonly (readonly [string, string])[] =>
      Object.entries(
        JSON.parse(session.read('locales/en/a.json')) as Record<string, { source: string; retired?: true }>,
      ).flatMap(([id, { source, retired }]) => (retired ? [] : [[id, source] as const]));
    const before = sentences();
    expect(before.map(([, source]) => source)).toEqual([
      'Notice',
      'The embassy of',
      'Belarus is closed.',
      'It opens on Monday.',
    ]);
    const { code } = await session.run('join', 'a', before[1]![0]);
    expect(code).toBe(0);
    expect(sentences().map(([, source]) => source)).toEqual([
      'Notice',
      'The embassy of Belarus is closed.',
      'It opens on Monday.',
    ]);
    expect(sentences()[2]).toEqual(before[3]);
    expect((await session.run('split', 'a', sentences()[1]![0], '--after', 'embassy of')).code).toBe(0);
    expect(sentences()).toEqual(before);
    const { code: refused, err } = await session.run('join', 'a', before[0]![0]);
    expect({ refused, err }).toMatchObject({ refused: 2, err: expect.stringMatching(/blank line/) });
  });

  it('does not let a text or a file of rules write to the terminal', async () => {
    const session = startSession();
    session.write('own.srx', makeSrx({ 'A&#x9b;2J': perStop }, { maps: [['.*', 'A&#x9b;2J']] }));
    const { out } = await session.runWith(
      { input: 'A\u001b[2J. B' },
      'segment',
      '--srx',
      'own.srx',
      '--explain',
    );
    expect(out).not.toMatch(/[\u001b\u009b]/);
  });
});

describe('rules', () => {
  it('writes a file that validates, and with which a text is cut as without', async () => {
    const session = startSession();
    const { code, out, err } = await session.run('rules');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    session.write('own.srx', out);
    expect(await session.run('validate', 'own.srx')).toEqual({
      code: 0,
      out: '1 file checked, all valid.\n',
      err: '',
    });
    expect(JSON.parse((await session.run('validate', 'own.srx', '--json')).out)).toEqual([
      { path: 'own.srx', format: 'srx', version: '2.0', valid: true, findings: [] },
    ]);
    const segmented = await session.runWith({ input: text }, 'segment', '-', '--srx', 'own.srx');
    expect(segmented).toEqual({ code: 0, out: builtIn, err: '' });
    for (const { tag, breaks } of languages)
      if (breaks !== defaults.breaks) expect(out).toContain(`<languagerule languagerulename="${tag}">`);
  });

  it('takes languages, and refuses those without rules of their own', async () => {
    const session = startSession();
    const { out } = await session.run('rules', '--lang', 'ru');
    expect([...out.matchAll(/<languagerule languagerulename="(\w+)"/g)].map((match) => match[1])).toEqual([
      'ru',
      'other',
    ]);
    expect(await session.run('rules', '--lang', 'zz')).toMatchObject({ code: 2, out: '' });
  });
});

it('validate tells each fault of an SRX file and exits 1', async () => {
  const session = startSession();
  session.write(
    'own.srx',
    makeSrx({
      A: [
        ['no', '(a', ''],
        ['yes', '\\.', '\\y'],
      ],
    }),
  );
  const outcome = await session.run('validate', 'own.srx');
  expect(outcome).toMatchObject({ code: 1, out: '1 file checked, 1 invalid.\n' });
  expect(
    outcome.err
      .trimEnd()
      .split('\n')
      .map((line) => line.slice(0, 12)),
  ).toEqual(['own.srx:6:18', 'own.srx:7:48']);
});
