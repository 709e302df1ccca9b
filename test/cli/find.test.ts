import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

async function startWorkspace(): Promise<{ session: Session; ids: readonly string[] }> {
  const session = startSession();
  session.write('barobar.json', '{"targets":["ru"]}');
  session.write('source/dam.md', 'The collective force arrived.\n\nIt left.\n');
  await session.run('update');
  const ids = Object.keys(JSON.parse(session.read('locales/en/dam.json')));
  const targets = ['Прибыли коллективные силы.', 'Они ушли.'];
  const sources = ['The collective force arrived.', 'It left.'];
  const entries = ids.map((id, at) => [id, { source: sources[at], target: targets[at], state: 'final' }]);
  session.write('locales/ru/dam.json', JSON.stringify(Object.fromEntries(entries)));
  session.write(
    'tm/old.tmx',
    `<tmx version="1.4"><header srclang="en"/><body><tu tuid="t1"><tuv xml:lang="en"><seg>Collective forces met.</seg></tuv><tuv xml:lang="ru"><seg>Встреча.</seg></tuv></tu></body></tmx>`,
  );
  return { session, ids };
}

describe('find', () => {
  it('finds words in any form, in documents and memories, with their translations', async () => {
    const { session, ids } = await startWorkspace();
    expect(await session.run('find', 'collective forces')).toEqual({
      code: 0,
      out: `dam ${ids[0]}
  en: The [collective force] arrived.
  ru: Прибыли коллективные силы.
tm/old.tmx t1
  en: [Collective forces] met.
  ru: Встреча.
`,
      err: '2 sentences.\n',
    });
  });

  it('finds words of a translation, in the language that is asked for', async () => {
    const { session, ids } = await startWorkspace();
    const { out } = await session.run('find', '--lang', 'ru', 'коллективная сила', '--json');
    expect(JSON.parse(out)).toEqual([
      {
        document: 'dam',
        segment: ids[0],
        texts: { en: 'The collective force arrived.', ru: 'Прибыли коллективные силы.' },
        hits: [{ language: 'ru', start: 8, end: 25 }],
      },
    ]);
    expect((await session.run('find', '--lang', 'en', 'коллективная сила')).out).toBe('');
  });

  it.each([
    ['en', 'decided', ['They decide today.', 'A decider left.'], ['decide']],
    ['ru', 'коллективных сил', ['Прибыли коллективные силы.', 'Сила коллектива.'], ['коллективные силы']],
    ['ru', 'Дело', ['Важным делом заняты все.', 'Деление.'], ['делом']],
    ['ru', 'приняли решение', ['Совет принял решение.', 'Приём решён.'], ['принял решение']],
    ['be', 'калектыўных сіл', ['Прыбылі калектыўныя сілы.', 'Калектыў силы.'], ['калектыўныя сілы']],
    ['be', 'Радзе бяспекі', ['Рада бяспекі сабралася.', 'Рада. Бяспека.'], ['Рада бяспекі']],
    ['tg', 'Шӯрои амниятро', ['Дар Шӯрои амният гуфтанд.', 'Амният ва шӯро.'], ['Шӯрои амният']],
    ['tg', 'қабул мекунанд', ['Онро қабул кард.', 'Қабул. Кард.'], ['қабул кард']],
  ])('finds words that are asked for in an inflected form: %s %s', async (tag, words, sentences, found) => {
    const session = startSession();
    session.write('barobar.json', `{"targets":${tag === 'en' ? '["ru"]' : JSON.stringify([tag])}}`);
    const units = sentences.map((text) => {
      const [source, target] = tag === 'en' ? [text, 'Т.'] : ['T.', text];
      const lang = tag === 'en' ? 'ru' : tag;
      return `<tu><tuv xml:lang="en"><seg>${source}</seg></tuv><tuv xml:lang="${lang}"><seg>${target}</seg></tuv></tu>`;
    });
    session.write(
      'tm/old.tmx',
      `<tmx version="1.4"><header srclang="en"/><body>${units.join('')}</body></tmx>`,
    );
    const { out } = await session.run('find', words, '--lang', tag, '--json');
    const sentence = JSON.parse(out) as {
      texts: Record<string, string>;
      hits: { start: number; end: number }[];
    }[];
    expect(
      sentence.flatMap(({ texts, hits }) => hits.map(({ start, end }) => texts[tag]!.slice(start, end))),
    ).toEqual(found);
  });

  it.each([
    [['...'], 'no letters and no digits'],
    [['--lang', 'fr', 'force'], 'no language “fr”'],
  ])('refuses %j', async (argv, message) => {
    const { session } = await startWorkspace();
    const outcome = await session.run('find', ...argv);
    expect(outcome).toMatchObject({ code: 2, out: '' });
    expect(outcome.err).toContain(message);
  });
});
