import { describe, expect, it } from 'vitest';
import { validateText } from '../exchange/validate-text.ts';
import { type Session, startSession } from './session.ts';

interface Unit {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly author?: string;
  readonly date?: string;
}

function tmx(...units: readonly Unit[]): string {
  const rows = units.map(
    ({ id, source, target, author, date }) =>
      `<tu tuid="${id}"${date ? ` changedate="${date}"` : ''}>
<tuv xml:lang="en"><seg>${source}</seg></tuv><tuv xml:lang="ru"${author ? ` changeid="${author}"` : ''}><seg>${target}</seg></tuv></tu>`,
  );
  return `<tmx version="1.4"><header srclang="en"/><body>\n${rows.join('\n')}\n</body></tmx>\n`;
}

const one = {
  id: '1',
  source: 'The Council met in Minsk.',
  target: 'Совет собрался в Минске.',
  author: 'anna',
};
const two = { id: '2', source: 'The talks have ended.', target: 'Переговоры завершены.', author: 'boris' };

/** A document of two translated sentences, and a memory file of two. */
async function startWorkspace(): Promise<{ session: Session; ids: readonly string[] }> {
  const session = startSession();
  session.write('barobar.json', '{"targets":["ru"]}');
  session.write('source/dam.md', '---\ndate: 2026-03-04\n---\n\nThe dam has opened.\n\nIt is high.\n');
  await session.run('update');
  const ids = Object.keys(JSON.parse(session.read('locales/en/dam.json')));
  const entry = { state: 'translated', by: 'anna' };
  session.write(
    'locales/ru/dam.json',
    JSON.stringify({
      [ids[0]!]: { source: 'The dam has opened.', target: 'Плотина открыта.', ...entry, state: 'final' },
      [ids[1]!]: { source: 'It is high.', target: 'Она высокая.', ...entry, by: 'boris' },
    }),
  );
  session.write('tm/old.tmx', tmx(one, two));
  return { session, ids };
}

async function matches(session: Session, text: string): Promise<readonly Record<string, unknown>[]> {
  const { out } = await session.runWith({ input: `${text}\n` }, 'memory', 'match', '--to', 'ru', '--json');
  return JSON.parse(out).matches;
}

async function targets(session: Session, text: string): Promise<readonly unknown[]> {
  return (await matches(session, text)).map(({ target }) => target);
}

describe('penalties', () => {
  it('lower the scores of a file, or of all files in a folder, and follow the settings', async () => {
    const { session } = await startWorkspace();
    session.write('tm/agency/new.tmx', tmx({ ...one, target: 'Совет собирался.' }));
    const scores = async (memory: object): Promise<unknown> => {
      session.write('barobar.json', JSON.stringify({ targets: ['ru'], memory }));
      const found = await matches(session, one.source);
      return Object.fromEntries(found.map(({ document, score }) => [document, score]));
    };
    expect(await scores({})).toEqual({ 'tm/old.tmx': 100, 'tm/agency/new.tmx': 100 });
    expect(await scores({ penalties: { 'agency/': 12 } })).toEqual({
      'tm/old.tmx': 100,
      'tm/agency/new.tmx': 88,
    });
    expect(await scores({ penalties: { 'agency/': 12, 'agency/new.tmx': 3, 'old.tmx': 9 } })).toEqual({
      'tm/old.tmx': 91,
      'tm/agency/new.tmx': 97,
    });
    expect(await scores({})).toEqual({ 'tm/old.tmx': 100, 'tm/agency/new.tmx': 100 });
  });

  it('make an exact match one to look at: offered by its score, counted by it, and not filled in', async () => {
    const { session } = await startWorkspace();
    session.write('source/next.md', `${one.source}\n`);
    session.write('barobar.json', '{"targets":["ru"],"memory":{"penalties":{"old.tmx":12}}}');
    await session.run('update');
    await session.run('export', 'next');
    const exported = session.read('out/ru/next.xlf');
    expect(exported).not.toContain('<target state');
    expect(exported).toContain('<alt-trans match-quality="88" origin="tm/old.tmx 1">');
    const { bands } = JSON.parse((await session.run('analyse', 'next', '--json')).out);
    expect([bands[100].segments, bands['85-94'].segments]).toEqual([0, 1]);
    session.write('barobar.json', '{"targets":["ru"],"memory":{"penalties":{"old.tmx":1}}}');
    await session.run('export', 'next');
    expect(session.read('out/ru/next.xlf')).toContain('state-qualifier="exact-match"');
    const { bands: full } = JSON.parse((await session.run('analyse', 'next', '--json')).out);
    expect(full[100].segments).toBe(1);
  });

  it('leave the like sentences of other files to be offered', async () => {
    const { session } = await startWorkspace();
    session.write('source/next.md', `${one.source}\n`);
    session.write('tm/good.tmx', tmx({ ...one, id: 'g', source: one.source.replace('.', '!') }));
    session.write('barobar.json', '{"targets":["ru"],"memory":{"penalties":{"old.tmx":40}}}');
    await session.run('update');
    await session.run('export', 'next');
    expect(session.read('out/ru/next.xlf').match(/<alt-trans[^>]*>/g)).toEqual([
      '<alt-trans match-quality="99" origin="tm/good.tmx g">',
    ]);
  });

  it('of a file that is not there are an error with its place', async () => {
    const { session } = await startWorkspace();
    session.write('barobar.json', '{"targets":["ru"],\n"memory":{"penalties":{"odl.tmx":5}}}');
    expect(await session.run('memory', 'stats')).toEqual({
      code: 3,
      out: '',
      err: 'barobar.json:2:24: There is no memory tm/odl.tmx, so its penalty has no effect. Correct the path, or remove the penalty. [settings-value]\n',
    });
  });
});

describe('memory forget', () => {
  it('keeps a translation out of every match until it is undone; its file stays as it is', async () => {
    const { session } = await startWorkspace();
    const before = session.read('tm/old.tmx');
    expect(await targets(session, one.source)).toEqual([one.target]);
    expect(await session.run('memory', 'forget', '1')).toEqual({
      code: 0,
      out: 'ru tm/old.tmx 1: Совет собрался в Минске.\n',
      err: '1 translation forgotten.\n',
    });
    expect(await targets(session, one.source)).toEqual([]);
    expect(await targets(session, two.source)).toEqual([two.target]);
    expect(session.read('tm/old.tmx')).toBe(before);
    expect((await session.run('memory', 'forget')).out).toBe('ru tm/old.tmx 1\n');
    expect(await session.run('memory', 'forget', '--undo', '1')).toMatchObject({ code: 0 });
    expect(await targets(session, one.source)).toEqual([one.target]);
    expect(session.exists('.barobar/forgotten.json')).toBe(false);
  });

  it('means by an id the translation of now: a later one counts again', async () => {
    const { session, ids } = await startWorkspace();
    await session.run('memory', 'forget', ids[1]!);
    expect(await targets(session, 'It is high.')).toEqual([]);
    const text = session.read('locales/ru/dam.json');
    session.write('locales/ru/dam.json', text.replace('Она высокая.', 'Высота велика.'));
    expect(await targets(session, 'It is high.')).toEqual(['Высота велика.']);
  });

  it('means by a file or an author what comes later too', async () => {
    const { session } = await startWorkspace();
    expect((await session.run('memory', 'forget', '--author', 'boris')).err).toBe(
      '2 translations forgotten.\n',
    );
    expect(await targets(session, two.source)).toEqual([]);
    expect(await targets(session, 'It is high.')).toEqual([]);
    expect(await targets(session, one.source)).toEqual([one.target]);
    session.write('tm/old.tmx', tmx(one, two, { ...two, id: '3', source: 'They will be resumed.' }));
    expect(await targets(session, 'They will be resumed.')).toEqual([]);
    await session.run('memory', 'forget', '--file', 'tm/old.tmx');
    expect(await targets(session, one.source)).toEqual([]);
    session.write('tm/old.tmx', tmx({ ...one, id: '4', source: 'Nothing was decided.' }));
    expect(await targets(session, 'Nothing was decided.')).toEqual([]);
    expect(JSON.parse((await session.run('memory', 'stats', '--json')).out).units).toBe(1);
  });

  it('narrows by all that is given', async () => {
    const { session } = await startWorkspace();
    const outcome = await session.run('memory', 'forget', '--author', 'boris', '--file', 'dam', '--json');
    expect(JSON.parse(outcome.out)).toMatchObject([
      { language: 'ru', document: 'dam', target: 'Она высокая.' },
    ]);
    expect(await targets(session, two.source)).toEqual([two.target]);
  });

  it('forgets one of several translations in a unit', async () => {
    const { session } = await startWorkspace();
    const [first = '', second = ''] = ['Один.', 'Одна.'].map(
      (text, at) => `<tuv xml:lang="ru" changeid="${at === 0 ? 'anna' : 'boris'}"><seg>${text}</seg></tuv>`,
    );
    session.write(
      'tm/old.tmx',
      `<tmx version="1.4"><header srclang="en"/><body><tu tuid="9"><tuv xml:lang="en"><seg>One alone.</seg></tuv>${first}${second}</tu></body></tmx>`,
    );
    expect(await targets(session, 'One alone.')).toEqual(['Один.', 'Одна.']);
    await session.run('memory', 'forget', '--author', 'boris');
    expect(await targets(session, 'One alone.')).toEqual(['Один.']);
  });

  it('changes nothing in a dry run, and writes a rule once', async () => {
    const { session } = await startWorkspace();
    const before = session.snapshot();
    const dry = await session.run('memory', 'forget', '--author', 'boris', '--dry-run');
    expect(dry.err).toContain('2 translations forgotten.');
    expect(session.snapshot()).toEqual(before);
    await session.run('memory', 'forget', '--file', 'dam');
    await session.run('memory', 'forget', '--file', 'tm/old.tmx', '--author', 'anna');
    expect(JSON.parse(session.read('.barobar/forgotten.json'))).toEqual([
      { file: 'dam' },
      { file: 'tm/old.tmx', author: 'anna' },
    ]);
  });

  it.each([
    ['an id that the memory does not have', ['777'], 'The memory has no translation with the id “777”.'],
    ['a file without translations', ['--file', 'tm/no.tmx'], 'The memory has no translation in “tm/no.tmx”.'],
    ['languages alone', ['--to', 'ru'], 'Nothing is named.'],
    ['no rule to undo', ['--undo', '--author', 'x'], 'No translation by “x” was forgotten.'],
  ])('refuses %s', async (_title, argv, message) => {
    const { session } = await startWorkspace();
    const outcome = await session.run('memory', 'forget', ...argv);
    expect(outcome).toMatchObject({ code: 2, out: '' });
    expect(outcome.err).toContain(message);
  });

  it.each([
    ['[{"file": 1}]', 'forgotten-value'],
    ['[{}]', 'forgotten-value'],
    ['[{"language": "ru"}]', 'forgotten-value'],
    ['[{"files": "x"}]', 'forgotten-value'],
    ['[', 'forgotten-syntax'],
  ])('is refused with its place where its file holds %s', async (text, code) => {
    const { session } = await startWorkspace();
    session.write('.barobar/forgotten.json', text);
    const outcome = await session.run('memory', 'stats');
    expect(outcome.code).toBe(3);
    expect(outcome.err).toMatch(new RegExp(`^\\.barobar/forgotten\\.json:1:\\d+: .*\\[${code}\\]\\n$`));
  });
});

describe('memory check', () => {
  it('finds what the checks of the workspace find, at its line in the file', async () => {
    const { session } = await startWorkspace();
    session.write(
      'tm/old.tmx',
      tmx(one, two, { id: '3', source: 'There are 40 states.', target: 'Здесь 45 государств.' }),
    );
    const { code, out, err } = await session.run('memory', 'check', '--json');
    expect({ code, err }).toEqual({ code: 1, err: '5 translations checked, 1 finding.\n' });
    expect(JSON.parse(out)).toMatchObject([
      { code: 'numbers/missing', severity: 'error', path: 'tm/old.tmx', line: 6, segment: '3' },
    ]);
  });

  it('finds different translations of a sentence in whatever documents and files', async () => {
    const { session } = await startWorkspace();
    const source = 'The ministers of the six states will meet again in May.';
    session.write(
      'tm/a.tmx',
      tmx({ id: '6', source, target: 'Министры шести государств соберутся вновь в мае.' }),
    );
    session.write(
      'tm/old.tmx',
      tmx({ id: '7', source, target: 'Новая встреча министров шести стран пройдёт в мае.' }),
    );
    const { code, out } = await session.run('memory', 'check', '--fail-on', 'warning', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject([{ code: 'consistency/target', path: 'tm/old.tmx', line: 2 }]);
    expect(await session.run('memory', 'check')).toMatchObject({ code: 0 });
  });

  it('finds text in another language, and not what was forgotten', async () => {
    const { session } = await startWorkspace();
    const english = 'The states have agreed on a common list of goods for trade.';
    session.write('tm/old.tmx', tmx({ id: '5', source: english, target: english }));
    const wrong = await session.run('memory', 'check', '--json');
    expect(JSON.parse(wrong.out)).toMatchObject([{ severity: 'error', segment: '5' }]);
    await session.run('memory', 'forget', '5');
    expect(await session.run('memory', 'check')).toEqual({
      code: 0,
      out: '',
      err: '2 translations checked, no findings.\n',
    });
  });
});

describe('memory export', () => {
  it('writes all of a language as a valid memory that says where each unit is from', async () => {
    const { session, ids } = await startWorkspace();
    const outcome = await session.run('memory', 'export');
    expect(outcome).toEqual({ code: 0, out: 'out/ru.tmx\n', err: '1 file with 4 translations written.\n' });
    const text = session.read('out/ru.tmx');
    expect(validateText(text, 'a').findings).toEqual([]);
    expect(text).toContain(`<tu tuid="${ids[0]}">`);
    expect(text).toContain('<prop type="x-document">dam</prop>');
    expect(text).toContain('<prop type="x-state">final</prop>');
    expect(text).toContain('<tuv xml:lang="ru" changeid="boris"><seg>Переговоры завершены.</seg>');
  });

  it.each<[string, readonly string[], readonly string[]]>([
    ['a state', ['--state', 'final'], ['Плотина открыта.']],
    ['an author', ['--author', 'boris'], ['Она высокая.', two.target]],
    ['a first day', ['--since', '2026-03-04'], ['Плотина открыта.', 'Она высокая.', two.target]],
    ['a last day', ['--until', '2026-03-04'], ['Плотина открыта.', 'Она высокая.', one.target]],
    ['all of them', ['--until', '2026-03-04', '--state', 'final', '--author', 'boris'], []],
  ])('writes those of %s', async (_title, argv, expected) => {
    const { session } = await startWorkspace();
    session.write(
      'tm/old.tmx',
      tmx({ ...one, date: '20251231T235959Z' }, { ...two, date: '20260601T000000Z' }),
    );
    const outcome = await session.run('memory', 'export', ...argv);
    expect(outcome.code).toBe(0);
    const text = session.exists('out/ru.tmx') ? session.read('out/ru.tmx') : '';
    expect([...text.matchAll(/xml:lang="ru"[^>]*><seg>(.*?)<\/seg>/g)].map(([, seg]) => seg)).toEqual(
      expected,
    );
  });

  it('brings back, as a memory of another workspace, the same matches with their dates and people', async () => {
    const { session } = await startWorkspace();
    session.write('tm/old.tmx', tmx({ ...one, date: '20251231T235959Z' }, two));
    await session.run('memory', 'export');
    const other = startSession();
    other.write('barobar.json', '{"targets":["ru"]}');
    other.write('tm/handover.tmx', session.read('out/ru.tmx'));
    expect(await matches(other, one.source)).toMatchObject([
      { score: 100, target: one.target, author: 'anna', document: 'tm/handover.tmx' },
    ]);
    await other.run('memory', 'export', '--until', '2025-12-31');
    expect(other.read('out/ru.tmx').match(/<tu /g)).toHaveLength(1);
  });

  it.each([
    ['memory export', ['memory', 'export', '-o', 'away'], 'away/ru.tmx'],
    ['export --format tmx', ['export', '--format', 'tmx', '-o', 'away'], 'away/ru/talks.tmx'],
  ])(
    'by %s keeps between which sentences a translation is, whatever codes these have',
    async (_name, argv, file) => {
      const session = startSession();
      session.write('barobar.json', '{"targets":["ru"]}');
      session.write(
        'source/talks.md',
        'The **talks** began.\n\nIt lasted \\<1> hour.\n\nNo.\n\nIt ended.\n\nNo.\n',
      );
      await session.run('update');
      const sources = Object.entries<{ source: string }>(JSON.parse(session.read('locales/en/talks.json')));
      const targets = ['<1>Переговоры</1> начались.', 'Это длилось \\<1> час.', 'Нет.', 'Всё.', 'Никакого.'];
      const entries = sources.map(([id, { source }], at) => [
        id,
        { source, target: targets[at], state: 'final' },
      ]);
      session.write('locales/ru/talks.json', JSON.stringify(Object.fromEntries(entries)));
      await session.run(...argv);
      const other = startSession();
      other.write('barobar.json', '{"targets":["ru"]}');
      other.write('tm/talks.tmx', session.read(file));
      other.write('source/copy.md', session.read('source/talks.md').replace('**talks**', '*talks*'));
      await other.run('update');
      await other.run('export');
      expect(
        other.read('out/ru/copy.xlf').match(/(?:<target state.*|>Translation memory: .*)(?=<)/g),
      ).toEqual(
        targets.flatMap((target) => [
          `<target state="translated" state-qualifier="exact-match">${target
            .replace('<1>П', '<g id="1" ctype="italic">П')
            .replace('</1>', '</g>')
            .replace('\\<1>', '&lt;1&gt;')}`,
          '>Translation memory: context match',
        ]),
      );
    },
  );
});
