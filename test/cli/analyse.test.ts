import fc from 'fast-check';
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

  it('refuses a language that is no target', async () => {
    const session = await startWorkspace();
    expect(await session.run('analyse', '--to', 'fr')).toMatchObject({ code: 2, out: '' });
  });
});
