import { describe, expect, it } from 'vitest';
import { both, codes, type Sentence, startWith } from './gated-session.ts';
import { type Session, startSession } from './session.ts';

describe.each(['assemble', 'publish'])('%s', (command) => {
  it.each<[string, Record<string, unknown>, readonly Sentence[], readonly string[]]>([
    ['a sentence is missing', {}, [{ target: '40 м.' }], ['gate/missing']],
    ['a state is not reached', { gate: { state: 'reviewed' } }, both({}), ['gate/unready', 'gate/unready']],
    [
      'nobody is named as who reviewed',
      { overrides: [{ languages: ['ru'], gate: { reviewer: 'other' } }] },
      both({ state: 'reviewed', by: 'anna' }),
      ['gate/unreviewed', 'gate/unreviewed'],
    ],
    [
      'one reviewed his own work',
      { overrides: [{ languages: ['ru'], gate: { reviewer: 'other' } }] },
      both({ state: 'final', by: 'anna', reviewer: 'Anna ' }),
      ['gate/unreviewed', 'gate/unreviewed'],
    ],
    [
      'a finding is as bad as the gate says',
      { overrides: [{ documents: ['la*'], languages: ['ru'], gate: { findings: 'error' } }] },
      [{ target: '45 м.' }, { target: '!.' }],
      ['gate/findings'],
    ],
    [
      'it is too early',
      {
        overrides: [{ documents: ['lake'], languages: ['ru'], gate: { embargo: '2026-06-30T18:00+05:00' } }],
      },
      both({}),
      ['gate/embargo'],
    ],
  ])('writes nothing where %s', async (_, settings, ru, expected) => {
    const tg = both({ state: 'reviewed', by: 'zarina', reviewer: 'boris' });
    const session = await startWith(settings, ru, tg);
    const { code, err } = await session.run(command);
    expect({ code, codes: codes(err) }).toEqual({ code: 1, codes: expected });
    expect(err).toMatch(/Nothing was (?:assembled|published): /);
    expect(session.exists('dist')).toBe(false);
  });

  it.each<[string, Record<string, unknown>, readonly Sentence[]]>([
    ['all is translated', {}, both({})],
    [
      'another reviewed',
      { gate: { state: 'reviewed', reviewer: 'other' } },
      both({ state: 'reviewed', by: 'anna', reviewer: 'boris' }),
    ],
    [
      'findings are milder than the gate says',
      { gate: { findings: 'error' }, checks: { 'numbers/*': 'warning' } },
      [{ target: '45 м.' }, { target: '!.' }],
    ],
    [
      'the finding is of a check that is off',
      { gate: { findings: 'note' }, checks: { '*': 'off' } },
      both({}),
    ],
    ['the embargo is over', { gate: { embargo: '2026-06-30T17:00+05:00' } }, both({})],
    [
      'the embargo is on another document',
      { overrides: [{ documents: ['sea*'], gate: { embargo: '2027-01-01T00:00Z' } }] },
      both({}),
    ],
  ])('goes on where %s', async (_, settings, ru) => {
    const tg = both({ state: 'reviewed', by: 'zarina', reviewer: 'boris' });
    const session = await startWith(settings, ru, tg);
    session.write('source/seaside.txt', 'The sea is calm.\n');
    const { code, err } = await session.run(command, 'lake');
    expect({ code, codes: codes(err) }).toEqual({ code: 0, codes: [] });
  });

  it('goes on with marked gaps where they are allowed, and says so', async () => {
    const session = await startWith(
      { overrides: [{ languages: ['tg'], gate: { complete: false } }] },
      both({}),
      [],
    );
    const { code, err } = await session.run(command);
    expect(code).toBe(0);
    expect(err).toContain(
      '2 sentences have no current tg translation and will be published as gaps. Each is marked for readers. [gate/partial]',
    );
    if (command === 'assemble')
      expect(session.read('dist/documents/tg/lake.txt')).toContain('⟦en: It holds.⟧');
  });

  it('lifts no embargo with --allow-incomplete and --allow-findings', async () => {
    const settings = { gate: { embargo: '2026-06-30T17:00:01+05:00' } };
    const session = await startWith(settings, [], []);
    const { code, err } = await session.run(command, '--allow-incomplete', '--allow-findings');
    expect(code).toBe(1);
    expect(err).toContain('barobar.json:7:5: “lake” (ru) is under embargo until 2026-06-30T17:00:01+05:00. ');
    expect(err).toContain('lake (ru), lake (tg) under embargo.');
    expect(err).toContain('No option lifts an embargo.');
    expect(session.exists('dist')).toBe(false);
    expect(
      await session.runWith({ now: '2026-06-30T12:00:01Z' }, command, '--allow-incomplete'),
    ).toMatchObject({
      code: 0,
    });
  });
});

describe.each(['assemble', 'publish'])('%s without a word in the settings', (command) => {
  const wrong = [{ target: '45 м.' }, { target: '!.' }];

  it.each<[string, readonly string[], number]>([
    ['refuses errors', [], 1],
    ['lets errors out with --allow-findings', ['--allow-findings'], 0],
    ['does not let errors out with --allow-incomplete', ['--allow-incomplete'], 1],
  ])('%s', async (_, options, expected) => {
    const session = await startWith({}, wrong);
    const { code, err } = await session.run(command, ...options);
    expect(code).toBe(expected);
    expect(err).toContain('locales/ru/lake.json:2:3: The target has "45" where the source has "40".');
    expect(session.exists('dist')).toBe(expected === 0);
    if (expected === 1) expect(err).toMatch(/Nothing was (?:assembled|published): 1 error\. /);
  });

  it.each<[string, readonly string[], number]>([
    ['refuses gaps', [], 1],
    ['lets gaps out with --allow-incomplete', ['--allow-incomplete'], 0],
    ['does not let gaps out with --allow-findings', ['--allow-findings'], 1],
  ])('%s', async (_, options, expected) => {
    const session = await startWith(
      { gate: { state: 'reviewed' } },
      [{ target: '40 м.' }],
      [{ target: '40 м.' }],
    );
    const { code, err } = await session.run(command, ...options);
    expect(code).toBe(expected);
    expect(err).toMatch(
      /\[gate\/missing\][\s\S]*\[gate\/unready\]|\[gate\/unready\][\s\S]*\[gate\/missing\]/,
    );
    expect(session.exists('dist')).toBe(expected === 0);
  });

  it('names the documents that were allowed, and the number of their gaps', async () => {
    const session = await startWith({}, [{ target: '45 м.' }]);
    const options = ['--allow-incomplete', '--allow-findings'];
    const { code, err } = await session.run('--quiet', command, ...options);
    expect(code).toBe(0);
    expect(err).toMatch(/^lake \(ru\): (?:assembl|publish)ed with 1 error and 1 gap\.$/m);
    expect(err).not.toContain('lake (tg):');
    const { allowed } = JSON.parse((await session.run(command, '--json', ...options)).out);
    expect(allowed).toEqual([
      { document: 'lake', language: 'ru', errors: 1, warnings: 0, notes: 0, gaps: 1 },
    ]);
  });

  it('lets nothing out if the gate is open', async () => {
    const session = await startWith({}, both({}));
    const { out } = await session.run(command, '--json', '--allow-incomplete', '--allow-findings');
    expect(JSON.parse(out).allowed).toEqual([]);
  });

  it('lets warnings out, which the gate does not count', async () => {
    const session = await startWith({ checks: { 'numbers/*': 'warning' } }, wrong);
    expect(await session.run(command)).toMatchObject({ code: 0 });
  });

  it('never lets broken inline codes out', async () => {
    const session = await startWith({ gate: { findings: 'off' } }, both({}));
    session.write('source/lake.md', 'The **dam** holds.\n');
    session.remove('source/lake.txt');
    await session.run('update');
    const [id] = Object.entries(JSON.parse(session.read('locales/en/lake.json')) as object).find(
      ([, { source }]) => source.includes('<1>'),
    )!;
    for (const language of ['ru', 'tg'])
      session.write(
        `locales/${language}/lake.json`,
        JSON.stringify({
          [id]: { source: 'The <1>dam</1> holds.', target: '<1>Стоит.', state: 'translated' },
        }),
      );
    const { code, err } = await session.run(command, '--allow-findings', '--allow-incomplete');
    expect(code).toBe(1);
    expect(err).toContain('No option allows broken inline codes.');
    expect(session.exists('dist')).toBe(false);
  });
});

describe('publish --ready', () => {
  it('publishes what the gate lets through, and leaves the rest as it is', async () => {
    const embargo = { documents: ['sea'], gate: { embargo: '2026-07-01T10:00:00+05:00' } };
    const session = await startWith({ overrides: [embargo] }, both({}));
    session.write('source/sea.txt', 'It is calm.\n');
    session.write('source/unready.txt', 'Nobody has seen this.\n');
    await session.run('update');
    const [id] = Object.keys(JSON.parse(session.read('locales/en/sea.json')) as object);
    for (const [language, target] of [
      ['ru', 'Тихо.'],
      ['tg', 'Ором аст.'],
    ])
      session.write(
        `locales/${language}/sea.json`,
        JSON.stringify({ [id!]: { source: 'It is calm.', target, state: 'translated' } }),
      );
    expect((await session.run('publish')).code).toBe(1);
    const { code, out, err } = await session.run('publish', '--ready');
    expect({ code, out }).toEqual({ code: 0, out: 'dist/site/index.html\ndist/site/lake/index.html\n' });
    expect(err).toContain('Skipped: sea, unready.');
    expect(codes(err)).toEqual(expect.arrayContaining(['gate/embargo', 'gate/missing']));
    const site = session.snapshot('dist/site');
    for (const [file, text] of Object.entries(site))
      expect(`${file} ${text}`).not.toMatch(/Nobody has seen|\bsea\b/);
    // Time opens the gate; nothing else has changed.
    const later = { now: '2026-07-01T05:00:00Z' };
    const after = await session.runWith(later, 'publish', '--ready');
    expect(after.out).toContain('dist/site/sea/index.html');
    expect(after.err).toContain('Skipped: unready.');
  });

  it('says so if nothing is ready', async () => {
    const session = await startWith({}, [], []);
    const { code, out, err } = await session.run('publish', '--ready');
    expect({ code, out }).toEqual({ code: 1, out: '' });
    expect(err).toContain('Nothing was published: 4 sentences not ready.');
    expect(session.exists('dist')).toBe(false);
  });
});

describe('a reviewer', () => {
  it('is the person whose import raises the work of another to reviewed', async () => {
    const session = await startWith({ gate: { state: 'reviewed', reviewer: 'other' } }, [], []);
    const id = Object.keys(JSON.parse(session.read('locales/en/lake.json')));
    const file = (target: string): string =>
      `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="ru" datatype="plaintext"><body>
      <trans-unit id="${id[0]}"><source>The dam is 40 m high.</source><target>${target}</target></trans-unit></body></file></xliff>`;
    session.write('a.xlf', file('Высота 40 м.'));
    await session.run('import', 'a.xlf', '--by', 'anna');
    await session.run('import', 'a.xlf', '--by', 'anna', '--state', 'reviewed');
    const gate = async () =>
      (await session.run('check', '--gate', '--lang', 'ru')).out.split(/\s{2,}|\n/).slice(8);
    expect(await gate()).toEqual(expect.arrayContaining(['1 missing', 'ok', '1 not reviewed']));
    await session.run('import', 'a.xlf', '--by', 'boris', '--state', 'reviewed');
    expect(JSON.parse(session.read('locales/ru/lake.json'))[id[0]!]).toMatchObject({
      by: 'anna',
      reviewer: 'boris',
    });
    expect(await gate()).not.toContain('1 not reviewed');
  });
});

describe.each(['assemble', 'publish'])('%s names few of many sentences alike', (command) => {
  async function startLong(sentences: number): Promise<Session> {
    const session = startSession();
    await session.run('init', '--targets', 'ru,tg');
    const lines = Array.from({ length: sentences }, (_, at) => `Dam ${at + 1} holds.`);
    session.write('source/lake.txt', `${lines.join('\n\n')}\n`);
    await session.run('update');
    return session;
  }

  it.each([
    [5, 5, undefined],
    [6, 6, undefined],
    [7, 5, '2 more sentences'],
    [300, 5, '295 more sentences'],
  ])('%i: %i', async (sentences, named, rest) => {
    const session = await startLong(sentences);
    const { code, err } = await session.run(command);
    expect(code).toBe(1);
    for (const language of ['ru', 'tg']) {
      expect(err.match(new RegExp(`has no ${language} translation`, 'g'))).toHaveLength(named);
      const others = `source/lake.txt: ${rest} (${language}); “check --gate” lists them. [gate/missing]`;
      if (rest) expect(err).toContain(others);
      else expect(err).not.toContain('more sentences');
    }
    expect(err).toContain(`${sentences * 2} sentences not ready`);
    const { findings } = JSON.parse((await session.run(command, '--json')).out);
    expect(findings).toHaveLength(sentences * 2);
  });
});
