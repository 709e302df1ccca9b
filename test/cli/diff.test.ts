import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { describeWith } from '../needs.ts';
import { commitAll, git } from './repository.ts';
import { type Session, startSession, translateFile } from './session.ts';

const lines = [
  'The council met in Dushanbe on Monday.',
  'The dam is 40 m high.',
  'The response forces took part.',
  'Boats were counted.',
  'The heads of state signed a statement and approved the budget of the organization.',
];

async function start(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru,tg');
  session.write('glossary/terms.csv', 'concept,en,ru\nrf,response forces,силы реагирования\n');
  session.write('source/dam.txt', `${lines.join('\n\n')}\n`);
  await session.run('update');
  return session;
}

function edit(session: Session, changes: Readonly<Record<string, string>>, file = 'source/dam.txt'): void {
  let text = session.read(file);
  for (const [before, after] of Object.entries(changes)) {
    expect(text).toContain(before);
    text = text.replace(before, after);
  }
  session.write(file, text);
}

/** Output with the ids taken out, so that a test can say what it expects. */
const plain = (text: string): string => text.replace(/\bs[0-9a-hjkmnp-tv-z]{7}\b/g, 'ID');

async function translate(session: Session, language: string): Promise<void> {
  await session.run('export', '--to', language);
  const text = session.read(`out/${language}/dam.xlf`);
  session.write(
    'back.xlf',
    translateFile(text, (source) => `${language} ${source}`),
  );
  expect(await session.run('import', 'back.xlf')).toMatchObject({ code: 0 });
}

describe('diff', () => {
  it('shows what the sources say that the ledger does not know, word by word and by class', async () => {
    const session = await start();
    edit(session, {
      Monday: 'Tuesday',
      '40 m': '45 m',
      'response forces took': 'forces took no',
      'Boats were counted.\n\n': '',
    });
    const { code, out, err } = await session.run('diff');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(plain(out)).toBe(`dam: 1 negation, 1 number, 1 weekday, 1 retired
  ID negation, term, edited: The [-response -]forces took{+ no+} part.
  ID number: The dam is [-40-]{+45+} m high.
  ID weekday: The council met in Dushanbe on [-Monday-]{+Tuesday+}.
  ID retired: [-Boats were counted.-]
`);
    await session.run('update');
    expect(await session.run('diff')).toEqual({
      code: 0,
      out: '',
      err: 'The source text has not changed.\n',
    });
  });

  it('says the same as JSON', async () => {
    const session = await start();
    edit(session, { '40 m': '45 m' });
    const [diff] = JSON.parse((await session.run('diff', '--json')).out);
    expect(diff).toMatchObject({
      document: 'dam',
      changes: [
        {
          rule: 'edited',
          classes: ['number'],
          before: 'The dam is 40 m high.',
          after: 'The dam is 45 m high.',
          difference: [
            { type: 'same', text: 'The dam is ' },
            { type: 'removed', text: '40' },
            { type: 'added', text: '45' },
            { type: 'same', text: ' m high.' },
          ],
        },
      ],
    });
  });

  it('is for a translator against the source text of their own translation, not the last change', async () => {
    const session = await start();
    await translate(session, 'ru');
    edit(session, { '40 m': '45 m' });
    await session.run('update');
    await translate(session, 'tg');
    edit(session, { '45 m': '50 m', 'Boats were counted.': 'Boats were counted!' });
    await session.run('update');
    const shown = async (language: string): Promise<string> =>
      plain((await session.run('diff', '--to', language)).out);
    expect(await shown('ru')).toBe(`dam (ru): 1 number, 1 cosmetic
  ID number: The dam is [-40-]{+50+} m high.
    ru: ru The dam is 40 m high.
  ID cosmetic: Boats were counted[-.-]{+!+}
    ru: ru Boats were counted.
`);
    expect(await shown('tg')).toContain('[-45-]{+50+}');
    expect(await session.run('diff', '--to', 'fr')).toMatchObject({ code: 2 });
  });

  it('refuses two questions at once', async () => {
    const session = await start();
    expect(await session.run('diff', '--since', 'HEAD', '--to', 'ru')).toMatchObject({ code: 2 });
  });
});

describeWith({ programs: ['git'] }, 'diff --since', () => {
  it('shows all changes since a revision, whether or not the ledger was updated in between', async () => {
    const session = await start();
    git(session, ['init', '-q']);
    commitAll(session, 'one');
    edit(session, { '40 m': '45 m' });
    await session.run('update');
    commitAll(session, 'two');
    edit(session, { '45 m': '50 m', 'Boats were counted.': 'Nobody was hurt, they said.' });
    await session.run('update');
    edit(session, { Monday: 'Tuesday' });
    expect(plain((await session.run('diff', '--since', 'HEAD~1')).out)).toBe(
      `dam: 1 number, 1 weekday, 1 new, 1 retired
  ID number: The dam is [-40-]{+50+} m high.
  ID weekday: The council met in Dushanbe on [-Monday-]{+Tuesday+}.
  ID new: {+Nobody was hurt, they said.+}
  ID retired: [-Boats were counted.-]
`,
    );
    expect((await session.run('diff', '--since', 'HEAD')).out).toContain('[-45-]{+50+}');
  });

  it('needs no ledger in that revision', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/dam.txt', `${lines.join('\n\n')}\n`);
    git(session, ['init', '-q']);
    commitAll(session, 'one');
    edit(session, { '40 m': '45 m' });
    await session.run('update');
    expect(plain((await session.run('diff', '--since', 'HEAD')).out)).toBe(
      'dam: 1 number\n  ID number: The dam is [-40-]{+45+} m high.\n',
    );
  });

  it('follows sentences into other documents and renamed ones', async () => {
    const session = await start();
    session.write('source/road.txt', 'The road is open.\n');
    await session.run('update');
    git(session, ['init', '-q']);
    commitAll(session, 'one');
    edit(session, { 'Boats were counted.\n\n': '' });
    session.write('source/road.txt', 'The road is open.\n\nBoats were counted.\n');
    await session.run('update');
    expect(plain((await session.run('diff', '--since', 'HEAD')).out)).toBe(
      'road: 1 moved in\n  ID moved in from dam: Boats were counted.\n',
    );
    fs.renameSync(
      path.join(session.folder, 'source/road.txt'),
      path.join(session.folder, 'source/street.txt'),
    );
    expect(plain((await session.run('diff', '--since', 'HEAD', 'street')).out)).toBe(
      'street: 2 moved in\n  ID moved in from road: The road is open.\n  ID moved in from dam: Boats were counted.\n',
    );
  });

  it('tells what a sentence was split into, and what moved', async () => {
    const session = await start();
    git(session, ['init', '-q']);
    commitAll(session, 'one');
    session.write(
      'source/dam.txt',
      [
        lines[3],
        ...lines.slice(0, 3),
        'The heads of state signed a statement.',
        'They approved the budget of the organization.',
      ].join('\n\n'),
    );
    await session.run('update');
    const ids = Object.keys(JSON.parse(session.read('locales/en/dam.json')));
    expect((await session.run('diff', '--since', 'HEAD')).out).toMatch(
      /^dam: 2 split, 1 retired, 1 moved\n {2}(\w+) split of \w+: .*\n {2}(\w+) split of \w+: .*\n {2}\w+ retired into \1 \+ \2: .*\n {2}\w+ moved: Boats were counted\.\n$/,
    );
    for (const id of ids) expect(id).toMatch(/^s/);
  });

  it('knows the break decisions of that revision', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/a.txt', 'The council met in Minsk; the dam opened on Monday.\n');
    await session.run('update');
    const [id = ''] = Object.keys(JSON.parse(session.read('locales/en/a.json')));
    expect(await session.run('split', 'a', id, '--after', 'Minsk;')).toMatchObject({ code: 0 });
    await session.run('update');
    git(session, ['init', '-q']);
    commitAll(session, 'one');
    expect(await session.run('diff', '--since', 'HEAD')).toEqual({
      code: 0,
      out: '',
      err: 'The source text has not changed.\n',
    });
  });

  it('works in a folder of a larger repository', async () => {
    const session = startSession();
    await session.run('init', 'desk', '--targets', 'ru');
    session.write('desk/source/a.txt', 'The dam is 40 m high.\n');
    git(session, ['init', '-q']);
    commitAll(session, 'one');
    session.write('desk/source/a.txt', 'The dam is 41 m high.\n');
    expect((await session.run('--workspace', 'desk', 'diff', '--since', 'HEAD')).out).toContain(
      '[-40-]{+41+}',
    );
  });

  it.each([['nowhere'], ['--output=x'], ['HEAD:barobar.json']])(
    'exits 2 for %j, which is no revision',
    async (revision) => {
      const session = await start();
      git(session, ['init', '-q']);
      commitAll(session, 'one');
      const before = session.snapshot('source');
      expect(await session.run('diff', `--since=${revision}`)).toMatchObject({
        code: 2,
        out: '',
        err: `barobar: git knows no revision “${revision}”. Name a commit, a branch or a tag, such as HEAD~1. [usage]\n`,
      });
      expect(session.snapshot('source')).toEqual(before);
      expect(session.exists('x')).toBe(false);
    },
  );

  it('exits 3 if there is no repository', async () => {
    const session = await start();
    const outcome = await session.run('diff', '--since', 'HEAD');
    expect(outcome.code).toBe(3);
    expect(outcome.err).toMatch(/git cannot use this folder: not a git repository.* \[git-missing\]\n$/);
  });
});

it('diff --since exits 3 if there is no git', async () => {
  const session = await start();
  const outcome = await session.runWith({ git: { run: () => undefined } }, 'diff', '--since', 'HEAD');
  expect(outcome.code).toBe(3);
  expect(outcome.err).toContain(
    'There is no git on this machine. Install git, or leave this out. [git-missing]',
  );
});

describe('the report of update', () => {
  const changes = { '40 m': '45 m', 'Boats were counted.\n\n': '' };

  it('tells what stayed, what changed and how', async () => {
    const session = await start();
    edit(session, changes);
    expect(plain((await session.run('update', '--dry-run')).out)).toBe(`dam: 3 kept, 1 edited, 1 retired
  ID number: The dam is [-40-]{+45+} m high.
  ID retired: [-Boats were counted.-]
`);
  });

  it('tells why, when asked', async () => {
    const session = await start();
    edit(session, { ...changes, 'organization.': 'organization' });
    expect(
      plain((await session.run('update', '--explain')).out),
    ).toBe(`dam: 2 kept, 1 cosmetic, 1 edited, 1 retired
  ID number: The dam is [-40-]{+45+} m high.
    edited: a similar text between the same neighbours, similarity 0.83; translations are stale
  ID cosmetic: The heads of state signed a statement and approved the budget of the organization[-.-]
    cosmetic: cosmetically the same text between the same neighbours; translations stay current
  ID retired: [-Boats were counted.-]
    retired: the text is no longer in the document; its translations are kept in case it returns
`);
  });

  it('has the same as JSON', async () => {
    const session = await start();
    edit(session, changes);
    const { documents } = JSON.parse((await session.run('update', '--dry-run', '--json')).out);
    expect(documents).toMatchObject([
      {
        document: 'dam',
        kept: 3,
        edited: 1,
        retired: 1,
        changed: true,
        changes: [
          { rule: 'edited', classes: ['number'], similarity: expect.closeTo(10 / 12, 5) },
          { rule: 'retired', before: 'Boats were counted.' },
        ],
      },
    ]);
  });

  it('names no more sentences than can be taken in', async () => {
    const session = startSession();
    await session.run('init');
    const many = Array.from({ length: 30 }, (_, at) => `Point ${at * 7} was settled.`);
    session.write('source/a.txt', many.join('\n\n'));
    await session.run('update');
    session.write('source/a.txt', 'Nothing is left of it.');
    const { out } = await session.run('update', '--dry-run');
    expect(out.match(/\w{8} retired:/g)).toHaveLength(20);
    expect(out).toContain('  … and 10 more; --explain shows all\n');
    expect((await session.run('update', '--explain')).out.match(/\w{8} retired:/g)).toHaveLength(30);
  });

  it('does not need the glossary if no source text was changed', async () => {
    const session = startSession();
    await session.run('init');
    session.write('glossary/terms.csv', 'x,y\n1,2\n');
    session.write('source/a.txt', 'The dam is 40 m high.\n');
    expect(await session.run('update')).toMatchObject({ code: 0 });
    session.write('source/a.txt', 'The dam is 41 m high.\n');
    expect(await session.run('update')).toMatchObject({ code: 3, out: '' });
    expect(session.read('locales/en/a.json')).toContain('40 m');
  });
});
