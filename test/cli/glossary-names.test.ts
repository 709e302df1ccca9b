import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

const sentences = [
  ['Nikol Pashinyan arrived in Bishkek.', 'Никол Пашинян прибыл в Бишкек.', 'Никол Пашинян ба Бишкек омад.'],
  ['The president met Pashinyan.', 'Президент встретился с Пашиняном.', 'Президент бо Пашинян вохӯрд.'],
  ['They thanked Nikol Pashinyan.', 'Поблагодарили Никола Пашиняна.', 'Ба Никол Пашинян ташаккур гуфтанд.'],
  ['The bush burned.', 'Куст сгорел.', 'Бутта сӯхт.'],
] as const;

/** A workspace with the sentences in Russian and Tajik. */
async function fill(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru,tg');
  session.write('source/visit.txt', sentences.map(([source]) => `${source}\n`).join('\n'));
  await session.run('update');
  const ledger = JSON.parse(session.read('locales/en/visit.json')) as Record<string, { source: string }>;
  ['ru', 'tg'].forEach((language, at) => {
    const entries = Object.entries(ledger).map(([id, { source }]) => [
      id,
      { source, target: sentences.find(([each]) => each === source)?.[at === 0 ? 1 : 2], state: 'reviewed' },
    ]);
    session.write(`locales/${language}/visit.json`, JSON.stringify(Object.fromEntries(entries)));
  });
  return session;
}

describe('glossary names', () => {
  it('proposes each name once, with its dictionary form in each language and its sentences', async () => {
    const session = await fill();
    const { code, out } = await session.run('glossary', 'names', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toEqual([
      expect.objectContaining({
        name: 'Nikol Pashinyan',
        kind: 'person',
        count: 3,
        renderings: {
          ru: [expect.objectContaining({ text: 'Никол Пашинян', count: 3 })],
          tg: [expect.objectContaining({ text: 'Никол Пашинян', count: 3 })],
        },
      }),
      expect.objectContaining({ name: 'Bishkek', kind: 'place', count: 1 }),
    ]);
    const text = await session.run('glossary', 'names', '--lang', 'ru', '--min', '2');
    expect(text.out).toMatch(
      /^3 × Nikol Pashinyan, person\n {4}ru {2}Никол Пашинян \(3 × .*\n {4}visit s\S+: Nikol Pashinyan arrived in Bishkek\.\n$/,
    );
  });

  it('writes a name that a person confirms, and nothing else', async () => {
    const session = await fill();
    const before = session.snapshot();
    await session.run('glossary', 'names');
    expect(
      await session.run('glossary', 'names', '--add', 'Bishkek', '--by', 'Anna', '--dry-run'),
    ).toMatchObject({
      code: 0,
    });
    expect(session.snapshot()).toEqual(before);
    const added = await session.run('glossary', 'names', '--add', 'Nikol Pashinyan', '--by', 'Anna');
    expect([added.code, added.out]).toEqual([0, 'glossary/names.csv: Nikol Pashinyan added\n']);
    const [header, row, ...more] = session.read('glossary/names.csv').trimEnd().split('\n');
    expect(header).toBe('concept,kind,gender,note,en,ru,tg,en:by,en:date,ru:by,ru:date,tg:by,tg:date');
    expect(row).toMatch(
      /^nikol-pashinyan,person,,3 × \/ visit s\S+ \/ visit s\S+ \/ visit s\S+,Nikol Pashinyan,Никол Пашинян,Никол Пашинян,Anna,\d{4}-/,
    );
    expect(more).toEqual([]);
    expect((await session.run('glossary', 'names')).out).not.toContain('× Nikol Pashinyan');
    expect((await session.run('check')).out).toContain('No findings.');
  });

  it('warns where the name is another from then on', async () => {
    const session = await fill();
    await session.run('glossary', 'names', '--add', 'Nikol Pashinyan', '--add', 'Bishkek', '--by', 'Anna');
    const file = session.read('locales/ru/visit.json');
    session.write(
      'locales/ru/visit.json',
      file.replace('с Пашиняном', 'с Пашеняном').replace('в Бишкек', 'в Душанбе'),
    );
    const { code, err } = await session.run('check');
    expect([code, err]).toEqual([0, expect.stringContaining('[names/misspelt]')]);
    expect(err).toContain('[names/missing]');
  });

  it.each([
    [['--add', 'Pashinian', '--by', 'Anna'], '“Pashinian” is no proposal'],
    [['--add', 'Bishkek'], '--add needs --by'],
    [['--add', 'Bishkek', '--by', 'a|x'], 'The name “a|x” of who decides has a “|”'],
    [['--lang', 'be'], '“be” is not a target language here'],
  ])('refuses %j', async (argv, message) => {
    const session = await fill();
    const before = session.snapshot();
    const { code, err } = await session.run('glossary', 'names', ...argv);
    expect([code, err]).toEqual([2, expect.stringContaining(message)]);
    expect(session.snapshot()).toEqual(before);
  });
});
