import { afterEach, describe, expect, it, vi } from 'vitest';
import { type Session, startSession } from './session.ts';

afterEach(() => vi.unstubAllEnvs());

/** A workspace with one sentence whose number is wrong in Russian. */
async function start(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/lake.txt', 'The dam is 40 m high.\n');
  await session.run('update');
  const [id] = Object.keys(JSON.parse(session.read('locales/en/lake.json'))) as [string];
  const entry = { source: 'The dam is 40 m high.', target: 'Высота дамбы — 45 м.', state: 'translated' };
  session.write('locales/ru/lake.json', `${JSON.stringify({ [id]: entry }, null, 2)}\n`);
  return session;
}

/** A returned file with a sentence that the workspace does not have. */
const strange = `<?xml version="1.0" encoding="UTF-8"?>
<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2">
<file original="lake" source-language="en" target-language="ru" datatype="plaintext"><body>
<trans-unit id="s1"><source>Nobody wrote this.</source><target>Этого никто не писал.</target></trans-unit>
</body></file>
</xliff>
`;

describe('the language of an import', () => {
  it.each([
    [[], 'No sentence here has the id “s1”. Find the sentence it belongs to.'],
    [
      ['--language', 'ru'],
      'Предложения с ID «s1» здесь нет. Найдите предложение, к которому относится перевод.',
    ],
    [['--language', 'be'], 'Сказа з ID «s1» тут няма. Знайдзіце сказ, да якога адносіцца пераклад.'],
    [
      ['--language', 'tg'],
      'Дар ин ҷо ҷумлае бо ID-и «s1» нест. Ҷумлаеро ёбед, ки тарҷума ба он тааллуқ дорад.',
    ],
  ])('is chosen by %j', async (options, sentence) => {
    const session = await start();
    const id = Object.keys(JSON.parse(session.read('locales/en/lake.json')) as object)[0]!;
    // A file of which nothing is known is refused: it has one sentence of the workspace too.
    const own = `<trans-unit id="${id}"><source>The dam is 40 m high.</source><target>Плотина — 40 м.</target></trans-unit>`;
    session.write('back.xlf', strange.replace('<trans-unit', `${own}<trans-unit`));
    const { err } = await session.run('import', 'back.xlf', ...options);
    expect(err).toContain(`${sentence} [import/quarantined]`);
    // The files of the workspace are the same whoever imports.
    const kept = Object.values(session.snapshot('.barobar/quarantine')).join('');
    expect(kept).toContain('No sentence here has the id “s1”.');
  });
});

describe('the language of what is said of a workspace', () => {
  it('is that of findings in translations', async () => {
    const session = await start();
    session.write('glossary/terms.csv', 'concept,en,ru\na,dam,плотина\nb,weir,плотина\n');
    session.write('source/sea.txt', 'The sea is calm.\n');
    await session.run('update');
    const { err } = await session.run('check', '--gate', '--language', 'ru');
    expect(err).toContain('«плотина» — термин и для «b», и для «a» (glossary/terms.csv:2:7).');
    expect(err).toContain('«The sea is calm.»: нет перевода (ru).');
    const { err: ofGlossary } = await session.run('glossary', 'validate', '--language', 'be');
    expect(ofGlossary).toContain('«плотина» — тэрмін і для «b», і для «a» (glossary/terms.csv:2:7).');
  });
});

describe('the language of what is said of sources', () => {
  const image = '# Lake\n\n![The lake](lake.png)\n';

  it.each(['update', 'publish', 'assemble'])('is that of the messages of %s', async (command) => {
    const session = await start();
    session.write('source/sea.md', image);
    const { err } = await session.run(command, '--language', 'ru');
    expect(err).toContain(
      'source/sea.md:3:1: Нет изображения source/lake.png. Добавьте файл или исправьте путь. [pictures/missing]',
    );
    expect((await session.run(command)).err).toContain('There is no picture source/lake.png.');
  });

  it('is that of JSON, before or after the command', async () => {
    const session = await start();
    session.write('source/sea.md', image);
    const messages = async (...line: string[]): Promise<unknown> =>
      (JSON.parse((await session.run(...line)).out) as { findings: { message: string }[] }).findings[0]
        ?.message;
    expect(await messages('--language', 'be', 'update', '--json')).toBe('Няма выявы source/lake.png.');
    expect(await messages('update', '--json', '--language', 'tg')).toBe('Тасвири source/lake.png нест.');
    expect(await messages('update', '--json')).toBe('There is no picture source/lake.png.');
  });
});

describe('the language of what commands print', () => {
  it.each([
    ['ru', 'Записано 2 файла.', 'sea: новых: 1', 'не готово 1 предложение'],
    ['be', 'Запісаны 2 файлы.', 'sea: новых: 1', 'не гатовы 1 сказ'],
    ['tg', '2 файл навишта шуд.', 'sea: нав: 1', '1 ҷумла тайёр нест'],
  ])('is %s in reports of update and publish', async (language, written, changed, refused) => {
    const session = await start();
    session.write('source/sea.txt', 'The sea is calm.\n');
    session.write('source/visit.txt', 'He came.\n');
    const { err, out } = await session.run('update', '--language', language);
    expect(err).toContain(written);
    expect(out).toContain(`${changed}\n`);
    expect((await session.run('publish', 'sea', '--language', language)).err).toContain(refused);
  });

  it('is that of the tables of status and of the gate', async () => {
    const session = await start();
    const status = await session.run('status', '--language', 'be');
    expect(status.out.split('\n')[0]).toMatch(/^дакумент +мова +сегменты .* гатова$/);
    const gate = await session.run('check', '--gate', '--language', 'tg');
    expect(gate.out.split('\n').slice(0, 2)).toEqual([
      expect.stringMatching(/^ҳуҷҷат +забон +талаби нашр +пуррагӣ/),
      expect.stringMatching(/^lake +ru +баста +дуруст +дуруст +– +1 ёфта/),
    ]);
    expect((await session.run('check', '--gate')).out).toMatch(/^lake +ru +closed +ok +ok +– +1 finding /m);
  });

  it('is that of the counts of an import, and of a dry run', async () => {
    const session = await start();
    await session.run('export', '--to', 'ru', '--only', 'all');
    const { out, err } = await session.run('import', 'out/ru/lake.xlf', '--dry-run', '--language', 'ru');
    expect(out).toBe('out/ru/lake.xlf (ru): без изменений: 1\n');
    expect(err).toContain('Пробный запуск: ничего не изменено. Без --dry-run:\n');
  });

  it.each([
    ['ru', ['export', '--to', 'ru', '--only', 'all'], 'Записано: 1 файл, 1 предложение.'],
    ['be', ['export', '--to', 'ru', '--for', 'anna'], 'Запісана: 1 файл, 1 сказ.'],
    ['tg', ['notes'], 'Эзоҳи беҷавоб нест.'],
    [
      'ru',
      ['review', 'lake', '--lang', 'ru', '--all', '--by', 'eva'],
      'Теперь 1 сегмент в состоянии «проверено».',
    ],
    ['be', ['find', 'dam'], 'Знойдзены 1 сказ.'],
    ['tg', ['waivers', 'list'], 'Истисно нест.'],
  ])('is %s for %j', async (language, command, sentence) => {
    const session = await start();
    const { out, err } = await session.run('--language', language, ...command);
    expect(out + err).toContain(sentence);
  });

  it('is that of the corrections of check --fix', async () => {
    const session = await start();
    const file = 'locales/ru/lake.json';
    session.write(file, session.read(file).replace('Высота дамбы', 'Высота  дамбы'));
    const { err } = await session.run('check', '--fix', '--language', 'be');
    expect(err).toContain('Выпраўлены 1 пераклад.');
  });
});

describe('the language of the messages', () => {
  it.each([
    [[], 'The target has "45" where the source has "40". Correct the number.'],
    [['--language', 'en'], 'The target has "45" where the source has "40". Correct the number.'],
    [['--language', 'ru'], 'В исходном тексте «40», а в переводе «45». Исправьте число.'],
    [['--language', 'be-BY'], 'У зыходным тэксце «40», а ў перакладзе «45». Выпраўце лік.'],
    [['--language', 'TG'], 'Дар матни аслӣ «40» аст, вале дар тарҷума «45» омадааст. Рақамро ислоҳ кунед.'],
  ])('is chosen by %j', async (options, sentence) => {
    const session = await start();
    const { code, err } = await session.run('check', ...options);
    expect(code).toBe(1);
    expect(err).toContain(`locales/ru/lake.json:2:3: ${sentence} [numbers/missing]`);
  });

  it('is not that of the machine', async () => {
    const session = await start();
    for (const name of ['LANG', 'LC_ALL', 'LANGUAGE']) vi.stubEnv(name, 'ru_RU.UTF-8');
    expect((await session.run('check')).err).toContain('The target has "45"');
  });

  it.each(['fr', 'russian', ''])('%j is refused with the list of those there are', async (language) => {
    const { code, err } = await (await start()).run('check', '--language', language);
    expect(code).toBe(2);
    expect(err).toContain('Allowed: en, ru, be, tg.');
  });

  it('changes nothing else of a report', async () => {
    const session = await start();
    const report = async (...options: string[]): Promise<Record<string, unknown>[]> =>
      JSON.parse((await session.run('check', '--json', ...options)).out) as Record<string, unknown>[];
    const [first, ...rest] = await report();
    const [inRussian] = await report('--language', 'ru');
    expect(rest).toEqual([]);
    expect(inRussian).toEqual({ ...first, message: inRussian?.['message'], advice: inRussian?.['advice'] });
    expect(inRussian?.['message']).toContain('а в переводе');
  });

  it('does not matter for what a baseline knows', async () => {
    const session = await start();
    await session.run('check', '--language', 'tg', '--write-baseline', 'known.json');
    const { code, out } = await session.run('check', '--language', 'be', '--baseline', 'known.json');
    expect([code, out]).toEqual([0, expect.stringContaining('Вядома з базавага спіса: 1.')]);
  });
});
