import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

/** A workspace with one sentence that lacks its number in Russian and in Tajik; gives its id. */
async function start(): Promise<{ session: Session; id: string }> {
  const session = startSession();
  await session.run('init', '--targets', 'ru,tg');
  session.write('source/lake.txt', 'The dam is 40 m high.\n');
  await session.run('update');
  const [id] = Object.keys(JSON.parse(session.read('locales/en/lake.json'))) as [string];
  translate(session, id, 'ru', 'Высота дамбы — сорок пять метров.');
  translate(session, id, 'tg', 'Баландии сарбанд чил метр аст.');
  return { session, id };
}

function translate(session: Session, id: string, language: string, target: string): void {
  const source = 'The dam is 40 m high.';
  const text = JSON.stringify({ [id]: { source, target, state: 'translated' } }, null, 2);
  session.write(`locales/${language}/lake.json`, `${text}\n`);
}

const file = '.barobar/waivers/lake.json';
const give = (id: string, ...more: string[]): string[] => [
  ...['waive', id, 'numbers/missing', '--reason', 'Written out by agreement.'],
  ...more,
];

describe('a waiver', () => {
  it('lets a finding be, with its reason in a file of its own', async () => {
    const { session, id } = await start();
    expect((await session.run('check')).code).toBe(1);
    const made = await session.run(...give(id, '--by', 'boris', '--until', '2026-12-31'));
    expect(made).toMatchObject({ code: 0, out: `${file}\n` });
    expect(JSON.parse(session.read(file))).toEqual([
      {
        language: 'ru',
        segment: id,
        code: 'numbers/missing',
        pair: expect.stringMatching(/^[0-9a-z]{16}$/),
        reason: 'Written out by agreement.',
        by: 'boris',
        until: '2026-12-31',
      },
    ]);
    expect(await session.run('check')).toMatchObject({
      code: 0,
      out: 'No findings. 1 waived.\n',
      err: '',
    });
    expect(JSON.parse((await session.run('check', '--format', 'json')).out)).toEqual([]);
  });

  it.each(['locales/ru/lake.json:2:3', 'locales/ru/lake.json:4', 'locales/ru/lake.json:2'])(
    'is of the finding at a location that check prints: %s',
    async (place) => {
      const { session, id } = await start();
      translate(session, id, 'tg', 'Баландии сарбанд 45 метр аст.');
      expect((await session.run('check')).err).toContain('locales/ru/lake.json:2:3: ');
      expect(await session.run(...give(place))).toMatchObject({ code: 0, out: `${file}\n` });
      expect(JSON.parse(session.read(file))).toEqual([
        expect.objectContaining({ segment: id, language: 'ru' }),
      ]);
    },
  );

  it.each(['lake', 'locales/ru/lake.json:1:1', 'locales/be/lake.json:2:3', 'source/lake.txt:1:1'])(
    'is of none at %s',
    async (place) => {
      const { session } = await start();
      const outcome = await session.run(...give(place));
      expect(outcome).toMatchObject({ code: 2, out: '' });
      expect(outcome.err).toContain(
        `No sentence here has the id “${place}”. Give the location of the finding, such as locales/ru/dam.json:8:3,`,
      );
    },
  );

  it('given again replaces itself', async () => {
    const { session, id } = await start();
    await session.run(...give(id));
    await session.run(...give(id, '--until', '2026-07-01'));
    const waivers = JSON.parse(session.read(file)) as unknown[];
    expect(waivers).toEqual([expect.objectContaining({ until: '2026-07-01' })]);
  });

  it.each([
    ['the target', (text: string) => text.replace('сорок пять метров', 'сорок пять метров ровно'), 'ru'],
    ['the source', (text: string) => text.replace('40 m', '41 m'), 'en'],
  ])('holds no longer once %s changes, and that is said', async (_, edit, language) => {
    const { session, id } = await start();
    await session.run(...give(id));
    if (language === 'ru') session.write('locales/ru/lake.json', edit(session.read('locales/ru/lake.json')));
    else {
      session.write('source/lake.txt', edit(session.read('source/lake.txt')));
      await session.run('update');
      session.write('locales/ru/lake.json', edit(session.read('locales/ru/lake.json')));
    }
    const { code, err } = await session.run('check');
    expect(code).toBe(1);
    expect(err).toContain('[numbers/missing]');
    expect(err).toContain(
      `${file}:2:3: The waiver of numbers/missing for ${id} (ru) was made for other texts. `,
    );
  });

  it('holds through its last day and not beyond', async () => {
    const { session, id } = await start();
    await session.run(...give(id, '--until', '2026-07-01'));
    expect((await session.runWith({ now: '2026-07-01T23:59:59Z' }, 'check')).code).toBe(0);
    const after = await session.runWith({ now: '2026-07-02T00:00:00Z' }, 'check');
    expect(after.code).toBe(1);
    expect(after.err).toContain(`The waiver of numbers/missing for ${id} (ru) expired on 2026-07-01. `);
  });

  it('without its finding is a warning, in the languages that were checked', async () => {
    const { session, id } = await start();
    await session.run(...give(id));
    translate(session, id, 'ru', 'Высота дамбы — 40 метров.');
    session.remove('locales/ru/lake.json');
    const gone = await session.run('check');
    expect(gone).toMatchObject({ code: 0, out: '0 errors, 1 warning.\n' });
    expect(gone.err).toContain('matches no finished sentence.');
    expect(await session.run('check', '--lang', 'tg')).toMatchObject({ code: 0, err: '' });
    session.write('barobar.json', '{"targets": ["ru", "tg"], "checks": {"waiver/unused": "off"}}');
    expect(await session.run('check')).toMatchObject({ code: 0, err: '' });
  });

  it('of a check that is off is no fault', async () => {
    const { session, id } = await start();
    await session.run(...give(id));
    session.write('barobar.json', '{"targets": ["ru", "tg"], "checks": {"numbers/missing": "off"}}');
    expect(await session.run('check')).toMatchObject({ code: 0, out: 'No findings.\n' });
  });

  it('opens the gate that findings close', async () => {
    const { session, id } = await start();
    session.write('barobar.json', '{"targets": ["ru", "tg"], "gate": {"findings": "error"}}');
    expect((await session.run('assemble')).code).toBe(1);
    await session.run(...give(id));
    expect((await session.run('assemble')).code).toBe(0);
  });

  it('counts for the same sentence in a file that comes back', async () => {
    const { session, id } = await start();
    await session.run('export', '--to', 'ru', '--only', 'all');
    expect((await session.run('check', 'out/ru/lake.xlf')).code).toBe(1);
    await session.run(...give(id));
    expect(await session.run('check', 'out/ru/lake.xlf')).toMatchObject({
      code: 0,
      out: expect.stringMatching(/1 waived/),
    });
  });

  it.each<[string, (id: string) => string[], RegExp]>([
    [
      'a finding that is not there',
      (id) => ['waive', id, 'markup/extra', '--reason', 'x'],
      /has no finding markup\/extra\. It has: numbers\/missing \(ru\)\./,
    ],
    ['a sentence that is not there', () => give('s0'), /No sentence here has the id “s0”/],
    [
      'no reason',
      (id) => ['waive', id, 'numbers/missing', '--reason', '  '],
      /“--reason <text>” has an empty value/,
    ],
    ['a day that has passed', (id) => give(id, '--until', '2026-06-29'), /2026-06-29 has passed/],
    ['a language without it', (id) => give(id, '--lang', 'tg'), /It has none at all/],
  ])('is refused for %s, and nothing is written', async (_, argv, message) => {
    const { session, id } = await start();
    const { code, err } = await session.run(...argv(id));
    expect(code).toBe(2);
    expect(err).toMatch(message);
    expect(session.exists(file)).toBe(false);
  });

  it('asks for the language where several have the finding', async () => {
    const { session, id } = await start();
    translate(session, id, 'tg', 'Баландии сарбанд панҷоҳ метр аст.');
    const { code, err } = await session.run(...give(id));
    expect(code).toBe(2);
    expect(err).toContain('Name the language with --lang.');
    expect((await session.run(...give(id, '--lang', 'tg'))).code).toBe(0);
    expect((await session.run('check', '--lang', 'tg')).code).toBe(0);
    expect((await session.run('check', '--lang', 'ru')).code).toBe(1);
  });

  it('with a fault in its file is refused with the place', async () => {
    const { session } = await start();
    session.write(file, '[{"language": "ru"}]');
    const { code, err } = await session.run('check');
    expect(code).toBe(3);
    expect(err).toMatch(/^\.barobar\/waivers\/lake\.json:1:2: Item 1 has no “segment”/);
  });
});

describe('waivers', () => {
  it('are listed with what they are now, removed and pruned', async () => {
    const { session, id } = await start();
    expect((await session.run('waivers', 'list')).err).toContain('There are no waivers.');
    await session.run(...give(id));
    translate(session, id, 'tg', 'Баландии сарбанд панҷоҳ метр аст.');
    await session.run(...give(id, '--lang', 'tg'));
    translate(session, id, 'tg', 'Баландии сарбанд шаст метр аст.');
    const listed = JSON.parse((await session.run('waivers', 'list', '--json')).out) as { status: string }[];
    expect(listed.map(({ status }) => status)).toEqual(['active', 'stale']);
    expect((await session.run('waivers', 'list')).out).toMatch(/lake {2,}2 {2,}tg .* stale /);
    const before = session.snapshot();
    expect((await session.run('waivers', 'prune', '--dry-run')).err).toContain('1 waiver removed.');
    expect(session.snapshot()).toEqual(before);
    await session.run('waivers', 'prune');
    expect(JSON.parse(session.read(file))).toHaveLength(1);
    expect((await session.run('waivers', 'remove', 'lake', '2')).code).toBe(2);
    expect((await session.run('waivers', 'remove', 'lake', '1')).code).toBe(0);
    expect(session.exists(file)).toBe(false);
  });
});

describe('a baseline', () => {
  it('leaves out known findings wherever they are now, and counts new ones', async () => {
    const { session, id } = await start();
    const written = await session.run('check', '--write-baseline', 'known.json');
    expect(written).toMatchObject({
      code: 1,
      err: expect.stringMatching(/The current findings are in known\.json\./),
    });
    session.write('locales/ru/lake.json', session.read('locales/ru/lake.json').replace('{', '{\n\n'));
    expect(await session.run('check', '--baseline', 'known.json')).toMatchObject({
      code: 0,
      out: 'No new findings. 1 known from the baseline.\n',
      err: '',
    });
    translate(session, id, 'tg', 'Баландии сарбанд панҷоҳ метр аст.');
    const more = await session.run('check', '--baseline', 'known.json');
    expect(more).toMatchObject({ code: 1, out: '1 error, 0 warnings. 1 known from the baseline.\n' });
    expect(more.err).not.toContain('lake (ru)');
    translate(session, id, 'ru', 'Высота дамбы — 40 метров.');
    expect((await session.run('check', '--baseline', 'known.json')).err).toContain(
      '1 of the baseline is gone',
    );
  });

  it('that is not there is an error, with nothing done', async () => {
    const { session } = await start();
    expect(await session.run('check', '--baseline', 'no.json')).toMatchObject({
      code: 3,
      err: expect.stringMatching(/no\.json: There is no such file\./),
    });
  });
});
