import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

interface Entry {
  readonly source: string;
  readonly target: string;
  readonly state?: string;
  readonly [member: string]: unknown;
}

/** A workspace with these sentences, a paragraph each, translated into one language. */
async function fill(language: string, entries: readonly Entry[], settings = {}): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', language);
  session.write('barobar.json', JSON.stringify({ targets: [language], ...settings }));
  session.write('source/lake.txt', entries.map(({ source }) => `${source}\n`).join('\n'));
  await session.run('update');
  const ledger = JSON.parse(session.read('locales/en/lake.json')) as Record<string, { source: string }>;
  const written = Object.entries(ledger).map(([id, { source }]) => [
    id,
    { state: 'translated', ...entries.find((each) => each.source === source) },
  ]);
  session.write(`locales/${language}/lake.json`, `${JSON.stringify(Object.fromEntries(written), null, 2)}\n`);
  return session;
}

function entriesOf(session: Session, language: string): readonly Entry[] {
  return Object.values(JSON.parse(session.read(`locales/${language}/lake.json`)) as Record<string, Entry>);
}

describe('check --fix', () => {
  it('corrects each sentence at once, shows both texts, and does nothing the next time', async () => {
    const session = await fill('ru', [
      { source: 'The “Lake” station is open.', target: 'Станция  "Озеро" открыта.', by: 'anna' },
      { source: 'The dam is 40 m high.', target: 'Плотина высотой 40 м.' },
      { source: 'All is calm.', target: 'Всё спокойно.' },
    ]);
    const before = session.snapshot();
    const dry = await session.run('check', '--fix', '--dry-run');
    expect(session.snapshot()).toEqual(before);
    const { code, out, err } = await session.run('check', '--fix');
    expect(dry.out).toBe(out);
    expect([code, err]).toEqual([0, '2 translations fixed. No findings are left.\n']);
    expect(out).toMatch(
      /^lake s\S+ \(ru\): spacing\/doubled, quotes\/style\n- Станция {2}"Озеро" открыта\.\n\+ Станция «Озеро» открыта\.\nlake /,
    );
    expect(entriesOf(session, 'ru')).toEqual([
      expect.objectContaining({ target: 'Станция «Озеро» открыта.', state: 'translated', by: 'anna' }),
      expect.objectContaining({ target: 'Плотина высотой 40\u00a0м.' }),
      expect.objectContaining({ target: 'Всё спокойно.' }),
    ]);
    const after = session.snapshot();
    expect(await session.run('check', '--fix')).toMatchObject({
      out: '',
      err: '0 translations fixed. No findings are left.\n',
    });
    expect(session.snapshot()).toEqual(after);
  });

  it('leaves state and reviewer if the words are the same, and says where they are lost', async () => {
    const reviewed = { state: 'final', by: 'anna', reviewer: 'boris' };
    const session = await fill(
      'be',
      [
        { source: 'The President came.', target: 'Прыехаў прэзідэнт ...', ...reviewed },
        {
          source: 'She was in Minsk.',
          target: 'Яна была у Мінску.',
          note: ['Як у мінулым годзе'],
          ...reviewed,
        },
      ],
      { checks: { 'punctuation/*': 'off', 'letters/*': 'error' } },
    );
    const { out, err } = await session.run('check', '--fix');
    expect(out).toContain(
      '(be): letters/short; final → translated\n- Яна была у Мінску.\n+ Яна была ў Мінску.\n',
    );
    expect(err).toContain('2 translations fixed. 1 of them needs a new review: words change.');
    const [same, other] = entriesOf(session, 'be');
    expect(same).toMatchObject(reviewed);
    expect(same?.target).toContain('…');
    expect(other).toMatchObject({ target: 'Яна была ў Мінску.', state: 'translated', by: 'anna' });
    expect(other).not.toHaveProperty('reviewer');
    expect(other?.['note']).toEqual([
      'Як у мінулым годзе',
      'barobar check --fix (letters/short): final as “Яна была у Мінску.”.',
    ]);
  });

  it('writes numbers as the language does, and hyphens within words', async () => {
    const session = await fill('ru', [
      { source: 'Some 1,500 of 12,500 people left.', target: 'Уехали 1,500 из 12,500 человек.' },
      { source: 'It costs $2.5 million.', target: 'Это стоит 2.5 миллиона долларов.' },
      { source: 'Version 2.5 is here for someone.', target: 'Версия 2.5 здесь для кого - то.' },
    ]);
    expect((await session.run('check', '--fix')).code).toBe(0);
    expect(entriesOf(session, 'ru').map(({ target }) => target)).toEqual([
      'Уехали 1500 из 12\u00a0500 человек.',
      'Это стоит 2,5 миллиона долларов.',
      'Версия 2.5 здесь для кого-то.',
    ]);
    const after = session.snapshot();
    await session.run('check', '--fix');
    expect(session.snapshot()).toEqual(after);
  });

  it('is not undone by a file from before', async () => {
    const sentences = [{ source: 'The dam is open.', target: 'Плотина  открыта.', by: 'anna' }];
    const session = await fill('ru', sentences);
    await session.run('export', '-o', 'out');
    const file = Object.keys(session.snapshot('out')).find((name) => name.endsWith('.xlf')) as string;
    const sent = session.read(`out/${file}`);
    await session.run('check', '--fix');
    const fixed = entriesOf(session, 'ru');
    const { code, out, err } = await session.run('import', `out/${file}`, '--by', 'anna');
    expect([code, entriesOf(session, 'ru')]).toEqual([0, fixed]);
    expect(out + err).toContain('The file has the translation from before check --fix');
    // Her own correction of it is taken, and so is the older text if somebody says so.
    session.write('new.xlf', sent.replace('Плотина  открыта.', 'Плотина открылась.'));
    await session.run('import', 'new.xlf', '--by', 'anna');
    expect(entriesOf(session, 'ru')[0]?.target).toBe('Плотина открылась.');
  });

  it.each([
    ['a modifier apostrophe', 'сям\u02bcі'],
    ['an apostrophe of a typewriter', "сям'і"],
    ['a grave accent', 'сям`і'],
    ['an unseen Korean letter', 'сям\u3164’і'],
  ])('keeps the review where %s becomes the usual apostrophe', async (_, word) => {
    const reviewed = { state: 'final', by: 'anna', reviewer: 'boris' };
    const source = 'The family has five members.';
    const session = await fill('be', [{ source, target: `У ${word} пяць чалавек.`, ...reviewed }]);
    const { err } = await session.run('check', '--fix');
    expect(err).toContain('1 translation fixed. ');
    expect(err).not.toContain('new review');
    expect(entriesOf(session, 'be')).toEqual([
      { source, target: 'У сям’і пяць чалавек.', ...reviewed, unfixed: expect.any(String) },
    ]);
  });

  it('leaves what the settings switch off, what is waived, and what is stale or missing', async () => {
    const session = await fill(
      'tg',
      [
        { source: 'He came.', target: 'Ӯ омад...' },
        { source: 'He left.', target: 'Ӯ  рафт.' },
        { source: 'He stayed.', target: '' },
      ],
      { checks: { 'ellipsis/style': 'off', 'punctuation/*': 'off' } },
    );
    const [, id] = Object.keys(JSON.parse(session.read('locales/tg/lake.json')));
    await session.run('waive', id as string, 'spacing/doubled', '--reason', 'so', '--lang', 'tg');
    const before = session.read('locales/tg/lake.json');
    expect((await session.run('check', '--fix')).out).toBe('');
    expect(session.read('locales/tg/lake.json')).toBe(before);
  });

  it('exits 1 where an error is left, and prints JSON', async () => {
    const session = await fill('ru', [{ source: 'The dam is 40 m high.', target: 'Плотина  высотой 45 м.' }]);
    const { code, out } = await session.run('check', '--fix', '--json');
    expect(code).toBe(1);
    expect(JSON.parse(out)).toEqual({
      undecided: [],
      left: expect.any(Number),
      fixed: [
        expect.objectContaining({
          after: 'Плотина высотой 45\u00a0м.',
          codes: ['spacing/doubled', 'spacing/no-break'],
        }),
      ],
    });
  });

  it('puts back letters that the keyboard lacks, and lists the words that may be two', async () => {
    const session = await fill(
      'tg',
      [
        {
          source: 'The council of foreign ministers discussed the agreement in the city of Dushanbe.',
          target: 'Шурои вазирони корхои хоричи дар шахри Душанбе созишномаро мухокима ва тасдик карданд.',
          state: 'reviewed',
        },
        { source: 'The place is good.', target: 'Ин чой хуб аст, хама медонанд.' },
      ],
      { checks: { 'punctuation/*': 'off' } },
    );
    session.write('glossary/t.csv', 'concept,en,tg\nagreement,agreement,созишнома\n');
    const { out } = await session.run('check', '--fix');
    const [first, second] = entriesOf(session, 'tg');
    expect(first?.target).toBe(
      'Шӯрои вазирони корҳои хориҷӣ дар шаҳри Душанбе созишномаро муҳокима ва тасдиқ карданд.',
    );
    expect(first?.state).toBe('translated');
    expect(second?.target).toBe('Ин чой хуб аст, ҳама медонанд.');
    expect(out).toMatch(/\nlake s\S+ \(tg\): may be two words, left as typed: чой\n$/);
    expect(await session.run('check')).toMatchObject({ code: 0 });
  });

  it.each([
    [['--fix', 'ru.xlf'], 'ru.xlf is a file'],
    [['--fix', '--gate'], '--fix and --gate contradict'],
    [['--fix', '--write-baseline', 'b.json'], '--fix and --write-baseline contradict'],
    [['--dry-run'], '--dry-run needs --fix'],
    [['--shard', '1/2', '--dry-run'], '--dry-run needs --fix'],
    [['--shard', '1/2', '--fix'], 'A part of a run cannot be made with --fix.'],
    [['--shard', '1/2', '--fix', '--dry-run'], 'A part of a run cannot be made with --fix.'],
    [['--fix', 'sea'], 'sea'],
  ])('refuses %j', async (argv, message) => {
    const session = await fill('ru', [{ source: 'He came.', target: 'Он  пришёл.' }]);
    session.write('ru.xlf', '<xliff/>');
    const before = session.snapshot();
    const { code, err } = await session.run('check', ...argv);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(session.snapshot()).toEqual(before);
  });
});
