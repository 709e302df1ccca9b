import { describe, expect, it } from 'vitest';
import { BarobarError } from '../../src/model/error.ts';
import { nodeDisk } from '../../src/workspace/disk.ts';
import { type Session, startSession } from './session.ts';

const record = '.barobar/published/dam.json';
const page = 'dist/site/dam/index.html';

const english = '# Dam opens\n\nIt is 40 m high. The lake is calm. It was built in 2019.\n';
const russian: Readonly<Record<string, string>> = {
  'Dam opens': 'Плотина открывается',
  'It is 40 m high.': 'Её высота 40 м.',
  'It is 45 m high.': 'Её высота 45 м.',
  'The lake is calm.': 'Озеро спокойно.',
  'It was built in 2019.': 'Она построена в 2019 году.',
  'The lake is calm and it was built in 2019.': 'Озеро спокойно, а построена она в 2019 году.',
};

/** Brings the ledger up to date and translates what is named into Russian, from the present source text. */
async function say(session: Session, text: string, translations = russian): Promise<void> {
  session.write('source/dam.md', text);
  await session.run('update');
  const ledger: Record<string, { source: string; retired?: boolean }> = JSON.parse(
    session.read('locales/en/dam.json'),
  );
  const entries = Object.entries(ledger)
    .filter(([, { source, retired }]) => !retired && translations[source] !== undefined)
    .map(([id, { source }]) => [
      id,
      { source, target: translations[source], state: 'final', by: 'anna@example.org' },
    ]);
  session.write('locales/ru/dam.json', JSON.stringify(Object.fromEntries(entries)));
}

async function startDam(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  await say(session, english);
  return session;
}

/** The site tells its readers of the work. */
function showWork(session: Session): void {
  const settings = JSON.parse(session.read('barobar.json')) as object;
  session.write('barobar.json', JSON.stringify({ ...settings, site: { show: ['translators', 'version'] } }));
}

const publish = (session: Session, ...rest: string[]) =>
  session.run('publish', '--allow-incomplete', ...rest);
const on = (session: Session, day: string) => publish(session, '--record', '--date', day);
const recordOf = (session: Session) => JSON.parse(session.read(record));
const changesOf = (session: Session) =>
  recordOf(session).corrections.map((each: Record<string, string>) => [
    each['date'],
    each['language'],
    each['before'],
    each['after'],
  ]);

describe('publishing with a record', () => {
  it('keeps what readers are given, and says since when', async () => {
    const session = await startDam();
    const { code, err } = await on(session, '2026-10-01');
    expect(code).toBe(0);
    expect(err).toContain(`Recorded in ${record}: keep it in version control.`);
    expect(recordOf(session)).toMatchObject({
      first: '2026-10-01',
      latest: '2026-10-01',
      version: 1,
      corrections: [],
    });
    expect(Object.values(recordOf(session).sentences)).toContainEqual({
      en: 'Dam opens',
      ru: 'Плотина открывается',
    });
    expect(session.read(page)).toContain('Впервые опубликовано 1\u00a0октября\u00a02026\u00a0года');
    expect(session.read(page)).not.toContain('anna');
    expect(session.read(page)).not.toContain('#corrections');
    showWork(session);
    await publish(session);
    expect(session.read(page)).toContain('Перевод: anna<');
    expect(session.read(page)).not.toContain('anna@example.org');
  });

  it('changes nothing if nothing changed for readers, on any later day', async () => {
    const session = await startDam();
    await on(session, '2026-10-01');
    const before = [session.read(record), session.snapshot('dist/site/dam')];
    const { err } = await on(session, '2026-11-01');
    expect(err).not.toContain('Recorded');
    expect([session.read(record), session.snapshot('dist/site/dam')]).toEqual(before);
  });

  it('rebuilds only what may have to be recorded', async () => {
    const session = await startDam();
    const renewedBy = async (...rest: string[]): Promise<number> =>
      JSON.parse((await session.run('publish', '--json', ...rest)).out).rebuilt;
    const recorded = (day: string) => renewedBy('--record', '--date', day);
    expect(await renewedBy()).toBe(1);
    expect(await recorded('2026-10-01')).toBe(1);
    const made = session.snapshot('dist/site');
    expect(await renewedBy()).toBe(0);
    expect(await recorded('2026-10-02')).toBe(0);
    expect(session.snapshot('dist/site')).toEqual(made);
    // Published without being recorded, so that the record has still to be written.
    await say(session, english.replace('40', '45'));
    expect(await renewedBy()).toBe(1);
    expect(await recorded('2026-10-05')).toBe(1);
    expect(recordOf(session).version).toBe(2);
    expect(await recorded('2026-10-06')).toBe(0);
    session.write(record, session.read(record).replace('2026-10-05', '2026-10-04'));
    expect(await renewedBy()).toBe(1);
  });

  it('dates what changed, in each language, old and new', async () => {
    const session = await startDam();
    showWork(session);
    await on(session, '2026-10-01');
    await say(session, english.replace('40', '45'));
    expect((await on(session, '2026-10-05')).code).toBe(0);
    expect(recordOf(session)).toMatchObject({ first: '2026-10-01', latest: '2026-10-05', version: 2 });
    expect(changesOf(session)).toEqual([
      ['2026-10-05', 'en', 'It is 40 m high.', 'It is 45 m high.'],
      ['2026-10-05', 'ru', 'Её высота 40 м.', 'Её высота 45 м.'],
    ]);
    for (const text of [
      'It is <del>40</del> m high.',
      'Её высота <ins>45</ins> м.',
      'Исправлено 5\u00a0октября\u00a02026\u00a0года',
      'Version 2 of 5\u00a0October\u00a02026',
    ])
      expect(session.read(page)).toContain(text);
    expect(session.read('dist/site/ru/dam/index.html')).toContain('Её высота <del>40</del> м.');
  });

  it('has the newest first, and forgets none', async () => {
    const session = await startDam();
    await on(session, '2026-10-01');
    await say(session, english.replace('40', '45'));
    await on(session, '2026-10-05');
    await say(session, english);
    await on(session, '2026-10-09');
    expect(changesOf(session).map(([date, language]: string[]) => `${date} ${language}`)).toEqual([
      '2026-10-09 en',
      '2026-10-09 ru',
      '2026-10-05 en',
      '2026-10-05 ru',
    ]);
    expect(recordOf(session).version).toBe(3);
  });

  it('takes the day of the clock in universal time if none is given', async () => {
    const session = await startDam();
    await session.runWith({ now: '2026-12-31T23:59:00-05:00' }, 'publish', '--allow-incomplete', '--record');
    expect(recordOf(session).first).toBe('2027-01-01');
  });
});

describe('what is a correction', () => {
  it.each([
    ['a text that was never published', (session: Session) => say(session, english)],
    [
      'other quotes, dashes and spaces',
      (session: Session) => say(session, english.replace('calm. ', 'calm.\n')),
    ],
    [
      'a sentence in another place',
      (session: Session) =>
        say(session, '# Dam opens\n\nThe lake is calm. It is 40 m high. It was built in 2019.\n'),
    ],
  ])('is not: %s', async (_, change) => {
    const session = await startDam();
    if (_.startsWith('a text')) await say(session, english, { 'Dam opens': 'Плотина открывается' });
    await on(session, '2026-10-01');
    await change(session);
    await on(session, '2026-10-05');
    expect(changesOf(session)).toEqual([]);
  });

  it('is a sentence taken out, in every language that had it', async () => {
    const session = await startDam();
    await on(session, '2026-10-01');
    const [id] =
      Object.entries(recordOf(session).sentences).find(
        ([, texts]) => (texts as { en: string }).en === 'The lake is calm.',
      ) ?? [];
    await say(session, english.replace(' The lake is calm.', ''));
    await on(session, '2026-10-05');
    expect(changesOf(session)).toEqual([
      ['2026-10-05', 'en', 'The lake is calm.', ''],
      ['2026-10-05', 'ru', 'Озеро спокойно.', ''],
    ]);
    expect(recordOf(session).corrections.map((each: { segment: string }) => each.segment)).toEqual([id, id]);
    expect(session.read(page).match(/class="row correction"/g)).toHaveLength(1);
    expect(session.read(page)).toContain(
      `<span class="was" id="s-${id}"><span>The sentence this link led to is no longer in the text.`,
    );
  });

  it('is one passage where sentences were joined', async () => {
    const session = await startDam();
    await on(session, '2026-10-01');
    await say(session, english.replace('calm. It', 'calm and it'));
    await on(session, '2026-10-05');
    const russianChange = changesOf(session).filter(([, language]: string[]) => language === 'ru');
    expect(russianChange).toEqual([
      [
        '2026-10-05',
        'ru',
        'Озеро спокойно. Она построена в 2019 году.',
        'Озеро спокойно, а построена она в 2019 году.',
      ],
    ]);
  });

  it('is none in a language whose text is not ready: what readers had stays on record', async () => {
    const session = await startDam();
    await on(session, '2026-10-01');
    session.write('source/dam.md', english.replace('40', '45'));
    await session.run('update');
    await on(session, '2026-10-05');
    expect(changesOf(session).map(([, language]: string[]) => language)).toEqual(['en']);
    expect(session.read(page)).toContain('>прежняя редакция текста<');
    await say(session, english.replace('40', '45'));
    await on(session, '2026-10-07');
    expect(changesOf(session)[0]).toEqual(['2026-10-07', 'ru', 'Её высота 40 м.', 'Её высота 45 м.']);
  });
});

describe('publishing without a record', () => {
  it('shows what changed since, undated, and leaves the record', async () => {
    const session = await startDam();
    await on(session, '2026-10-01');
    const before = session.read(record);
    await say(session, english.replace('40', '45'));
    await publish(session);
    expect(session.read(record)).toBe(before);
    expect(session.read(page)).toContain('<h3>after 1\u00a0October\u00a02026</h3>');
    expect(session.read(page)).toContain('It is <ins>45</ins> m high.');
  });

  it('starts none', async () => {
    const session = await startDam();
    await publish(session);
    expect(session.exists(record)).toBe(false);
    expect(session.read(page)).not.toContain('First published');
  });
});

describe('what cannot be recorded', () => {
  it.each(['2026-02-30', 'yesterday', '26-10-01'])('is refused: the day %s', async (day) => {
    const session = await startDam();
    const before = session.snapshot();
    const { code, err } = await on(session, day);
    expect(code).toBe(2);
    expect(err).toContain(day);
    expect(session.snapshot()).toEqual(before);
  });

  it('a broken record stops all, with its place, and nothing is written', async () => {
    const session = await startDam();
    await on(session, '2026-10-01');
    session.write(record, session.read(record).replace('"version": 1', '"version": "one"'));
    await say(session, english.replace('40', '45'));
    const before = session.snapshot();
    const { code, err } = await on(session, '2026-10-05');
    expect(code).toBe(3);
    expect(err).toBe(
      `${record}:4:14: “version” must be a whole number from 1. Restore the file from version control. [published-value]\n`,
    );
    expect(session.snapshot()).toEqual(before);
  });

  it('a trial run writes nothing', async () => {
    const session = await startDam();
    const before = session.snapshot();
    const { code, err } = await on(session, '2026-10-01').then(() =>
      publish(session, '--record', '--date', '2026-10-02', '--dry-run'),
    );
    expect([code, err.startsWith('Dry run: ')]).toEqual([0, true]);
    const fresh = await startDam();
    const { code: trial } = await publish(fresh, '--record', '--date', '2026-10-01', '--dry-run');
    expect(trial).toBe(0);
    expect(fresh.exists(record)).toBe(false);
    expect(before[record]).toBeUndefined();
  });

  it('a disk that takes nothing: neither page nor record, and one line', async () => {
    const session = await startDam();
    const before = session.snapshot();
    const disk = {
      ...nodeDisk,
      write: () => {
        throw new BarobarError('file-unwritable', 'This file cannot be written.', 'Allow it.');
      },
    };
    const { code, err } = await session.runWith({ disk }, 'publish', '--allow-incomplete', '--record');
    expect(code).toBe(3);
    expect(err.trim().split('\n')).toHaveLength(1);
    expect(Object.keys(session.snapshot()).filter((file) => file.includes('published'))).toEqual([]);
    expect(Object.keys(before)).not.toContain(record);
  });
});
