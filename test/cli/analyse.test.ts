import fc from 'fast-check';
import { HtmlValidate } from 'html-validate';
import { describe, expect, it } from 'vitest';
import type { WorkspaceAnalysis } from '../../src/workflows/memory/analyse.ts';
import { type Session, startSession } from './session.ts';

async function analyseJson(session: Session, ...argv: string[]): Promise<WorkspaceAnalysis> {
  return JSON.parse((await session.run('analyse', '--json', ...argv)).out);
}

/** Two documents: one is translated but for its last sentence. */
async function startWorkspace(): Promise<Session> {
  const session = startSession();
  session.write('barobar.json', '{"targets":["ru"]}');
  session.write('source/a.md', 'The Council met in Minsk today.\n\nThe talks ended at noon.\n');
  session.write(
    'source/b.md',
    'The talks ended at noon.\n\nThe Council met in Brest today.\n\nNothing like it was said.\n\nNothing like it was said.\n\nThe Council met in Minsk today.\n',
  );
  await session.run('update');
  const [id = ''] = Object.keys(JSON.parse(session.read('locales/en/a.json')));
  const entry = { source: 'The Council met in Minsk today.', target: 'x', state: 'final' };
  session.write('locales/ru/a.json', JSON.stringify({ [id]: entry }));
  return session;
}

describe('analyse', () => {
  it('counts the words of each band, and repeated sentences once', async () => {
    const session = await startWorkspace();
    expect((await session.run('analyse')).out).toBe(
      `document       language  context  100  repeated  95-99  85-94  75-84  50-74  new  words
a              ru              6    0         0      0      0      0      0    5     11
b              ru              0    6        10      0      0      6      0    5     27
all documents  ru              6    6        10      0      0      6      0   10     38
in all                         6    6        10      0      0      6      0   10     38
`,
    );
  });

  it('does not count units of a memory that nobody has translated', async () => {
    const session = startSession();
    session.write('barobar.json', '{"targets":["ru"]}');
    session.write('source/a.md', 'The talks ended at noon.\n\nThe talks ended today.\n\n1991\n');
    const unit = (source: string, target: string): string =>
      `<tu><tuv xml:lang="en"><seg>${source}</seg></tuv><tuv xml:lang="ru"><seg>${target}</seg></tuv></tu>`;
    const memory = (...units: readonly string[]): string =>
      `<tmx version="1.4"><header srclang="en"/><body>${units.join('')}</body></tmx>`;
    const untranslated = unit('The talks ended at noon.', 'The talks ended at noon.');
    session.write('tm/old.tmx', memory(untranslated, unit('1991', '1991')));
    await session.run('update');
    const segmentsOf = async (): Promise<unknown> =>
      Object.entries((await analyseJson(session)).bands)
        .filter(([, { segments }]) => segments > 0)
        .map(([band, { segments }]) => [band, segments]);
    expect(await segmentsOf()).toEqual([
      ['100', 1],
      ['new', 2],
    ]);
    session.write('tm/more.tmx', memory(unit('The talks ended at noon!', 'Переговоры окончены!')));
    expect(await segmentsOf()).toEqual([
      ['100', 1],
      ['95-99', 1],
      ['50-74', 1],
    ]);
    // What is counted is what is offered.
    await session.run('export');
    expect(session.read('out/ru/a.xlf').match(/<alt-trans[^>]*>/g)).toEqual([
      '<alt-trans match-quality="99" origin="tm/more.tmx">',
    ]);
  });

  it('counts context matches as export finds them, next to what needs no translator too', async () => {
    const session = startSession();
    session.write('barobar.json', '{"targets":["ru"]}');
    const text = 'The talks ended.\n\n<https://example.org/a>\n\nRead more.\n\n* * *\n\n10\n';
    for (const name of ['a', 'b']) session.write(`source/${name}.md`, text);
    await session.run('update');
    const ledger = Object.entries<{ source: string }>(JSON.parse(session.read('locales/en/a.json')));
    const entries = ledger.map(([id, { source }]) => [id, { source, target: `т ${source}`, state: 'final' }]);
    session.write('locales/ru/a.json', JSON.stringify(Object.fromEntries(entries)));
    const { bands, total } = await analyseJson(session, 'b');
    expect(bands.context).toEqual(total);
    await session.run('export', 'b');
    expect(session.read('out/ru/b.xlf').match(/memory: context match/g)).toHaveLength(total.segments);
  });

  it('has all figures as CSV', async () => {
    const session = await startWorkspace();
    const rows = (await session.run('analyse', 'b', '--csv')).out.split('\n');
    expect(rows[0]).toBe('document,language,band,segments,words,gmx words,characters');
    expect(rows).toContain('b,ru,75-84,1,6,6,26');
    expect(rows).toHaveLength(10);
  });

  it('has bands that add up, whatever is translated', async () => {
    const sentence = fc.constantFrom('One is here.', 'Two are here.', 'All three of them are here.', 'Six.');
    const document = fc.array(fc.tuple(sentence, fc.boolean()), { minLength: 1, maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(document, document, async (a, b) => {
        const session = startSession();
        session.write('barobar.json', '{"targets":["ru"]}');
        for (const [name, lines] of [
          ['a', a],
          ['b', b],
        ] as const)
          session.write(`source/${name}.md`, lines.map(([text]) => `${text}\n`).join('\n'));
        await session.run('update');
        for (const [name, lines] of [
          ['a', a],
          ['b', b],
        ] as const) {
          const ids = Object.keys(JSON.parse(session.read(`locales/en/${name}.json`)));
          const done = ids.flatMap((id, at) =>
            lines[at]?.[1] ? [[id, { source: lines[at][0], target: 'x', state: 'final' }]] : [],
          );
          session.write(`locales/ru/${name}.json`, JSON.stringify(Object.fromEntries(done)));
        }
        const found = await analyseJson(session);
        const total = [...a, ...b].reduce((sum, [text]) => sum + text.split(' ').length, 0);
        expect(found.total).toMatchObject({ words: total, segments: a.length + b.length });
        for (const each of [...found.documents, ...found.languages, found]) {
          const words = Object.values(each.bands).reduce((sum, band) => sum + band.words, 0);
          expect(words).toBe(each.total.words);
        }
      }),
      { numRuns: 12 },
    );
  });

  const rates = {
    weights: { context: 5, '100': 10, repeated: 0, '75-84': 60 },
    prices: { ru: 0.085 },
    currency: 'EUR',
  };

  it('weighs and prices the words by the settings, to the last digit', async () => {
    const session = await startWorkspace();
    session.write('barobar.json', JSON.stringify({ targets: ['ru'], analyse: rates }));
    expect((await session.run('analyse')).out).toBe(
      `document       language  context  100  repeated  95-99  85-94  75-84  50-74  new  words  weighted  cost EUR
a              ru              6    0         0      0      0      0      0    5     11       5.3    0.4505
b              ru              0    6        10      0      0      6      0    5     27       9.2     0.782
all documents  ru              6    6        10      0      0      6      0   10     38      14.5    1.2325
in all                         6    6        10      0      0      6      0   10     38      14.5    1.2325
`,
    );
    const rows = (await session.run('analyse', 'b', '--csv')).out.split('\n');
    expect(rows[0]).toBe('document,language,band,segments,words,gmx words,characters,weighted,cost EUR');
    expect(rows).toContain('b,ru,75-84,1,6,6,26,3.6,0.306');
    expect((await analyseJson(session)).documents[1]).toMatchObject({
      bands: { '75-84': { words: 6, weightedWords: 3.6, cost: 0.306 } },
      total: { weightedWords: 9.2, cost: 0.782 },
    });
  });

  it('weighs the words of GMX-V if the settings say so', async () => {
    const session = startSession();
    session.write('source/a.md', 'A well-known state-owned dam.\n');
    for (const [count, weighted] of [
      ['words', 4],
      ['gmxWords', 6],
    ] as const) {
      session.write('barobar.json', JSON.stringify({ targets: ['ru'], analyse: { count } }));
      expect((await analyseJson(session)).total.weightedWords).toBe(weighted);
    }
  });

  it('has costs that add up exactly, whatever the weights and prices', async () => {
    const percent = fc.integer({ min: 0, max: 100 });
    const price = fc.integer({ min: 0, max: 2_000_000 }).map((millionths) => millionths / 1_000_000);
    const session = await startWorkspace();
    await fc.assert(
      fc.asyncProperty(percent, percent, price, async (fresh, near, ru) => {
        const analyse = { weights: { new: fresh, '75-84': near }, prices: { ru }, currency: 'EUR' };
        session.write('barobar.json', JSON.stringify({ targets: ['ru'], analyse }));
        const found = await analyseJson(session);
        const exact = (value = 0): number => Math.round(value * 1e8);
        for (const part of [...found.documents, ...found.languages, found]) {
          const costs = Object.values(part.bands).map(({ cost }) => exact(cost));
          expect(costs.reduce((sum, cost) => sum + cost, 0)).toBe(exact(part.total.cost));
        }
        const documents = found.documents.map(({ total }) => exact(total.cost));
        expect(documents.reduce((sum, cost) => sum + cost, 0)).toBe(exact(found.total.cost));
        expect(exact(found.total.cost)).toBe(
          (fresh * 10 + near * 6 + 100 * 6 + 100 * 10) * Math.round(ru * 1_000_000),
        );
      }),
      { numRuns: 15 },
    );
  });

  it('prints a page of its own that is the same each time and names documents safely', async () => {
    const session = await startWorkspace();
    session.write('barobar.json', JSON.stringify({ targets: ['ru'], analyse: rates }));
    session.write('source/a & b.md', 'One.\n');
    const { code, out } = await session.run('analyse', '--html');
    expect(code).toBe(0);
    expect(out).toContain('<th scope="row">a &amp; b</th><td>ru</td>');
    expect(out).toContain('<th scope="row">75-84</th><td class="number">60 %</td>');
    expect(out).toContain('<th scope="row">ru</th><td class="number">0.085 EUR</td>');
    expect(await new HtmlValidate({ extends: ['html-validate:standard'] }).validateString(out)).toMatchObject(
      {
        valid: true,
      },
    );
    session.remove('barobar.json');
    session.write('barobar.json', JSON.stringify({ targets: ['ru'], analyse: rates }));
    expect((await session.run('analyse', '--html')).out).toBe(out);
  });

  it('prints one form at a time', async () => {
    const session = await startWorkspace();
    expect(await session.run('analyse', '--html', '--csv')).toMatchObject({ code: 2, out: '' });
  });

  it('refuses a language that is no target', async () => {
    const session = await startWorkspace();
    expect(await session.run('analyse', '--to', 'fr')).toMatchObject({ code: 2, out: '' });
  });
});
