import { describe, expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

type Entries = Readonly<Record<string, Readonly<Record<string, unknown>>>>;

/** Two documents that share sentences; the first is exported. */
async function startShared(): Promise<Session> {
  const session = startSession();
  session.write('barobar.json', '{"targets":["ru","tg"]}');
  session.write('source/a.md', 'One.\n\nThe talks began.\n\nTwo.\n');
  session.write('source/b.md', 'Three.\n\nThe talks began.\n\nThe talks  began.\n\nThe talks ended.\n');
  await session.run('update');
  await session.run('export', 'a', '--to', 'ru');
  return session;
}

function idsOf(session: Session, document: string): readonly string[] {
  return Object.keys(JSON.parse(session.read(`locales/en/${document}.json`)));
}

function entriesOf(session: Session, document: string): Entries {
  const file = `locales/ru/${document}.json`;
  return session.exists(file) ? JSON.parse(session.read(file)) : {};
}

function translate(session: Session, targets: Readonly<Record<string, string>>, file = 'out/ru/a.xlf'): void {
  session.write(
    'back.xlf',
    translateFile(session.read(file), (source) => targets[source] ?? ''),
  );
}

describe('import --propagate', () => {
  it('gives an accepted translation to every identical sentence, and says where it is from', async () => {
    const session = await startShared();
    translate(session, { 'One.': 'Один.', 'The talks began.': 'Переговоры начались.' });
    const outcome = await session.run('import', 'back.xlf', '--propagate', '--by', 'anna');
    expect(outcome).toMatchObject({ code: 1, out: 'back.xlf (ru): 2 accepted, 1 missing\n' });
    expect(outcome.err).toContain('2 identical sentences were given the accepted translation.');
    const [, from] = idsOf(session, 'a');
    const [, first, second] = idsOf(session, 'b');
    const entry = {
      source: 'The talks began.',
      target: 'Переговоры начались.',
      state: 'translated',
      by: 'anna',
      origin: { kind: 'memory', score: 100, from: `a ${from}` },
    };
    expect(entriesOf(session, 'b')).toEqual({
      [first!]: entry,
      [second!]: { ...entry, source: 'The talks  began.' },
    });
  });

  it('gives nothing to other sentences unless it is asked to', async () => {
    const session = await startShared();
    translate(session, { 'The talks began.': 'Переговоры начались.' });
    await session.run('import', 'back.xlf');
    expect(session.exists('locales/ru/b.json')).toBe(false);
  });

  it('gives no state above translated, whatever the sentence itself got', async () => {
    const session = await startShared();
    translate(session, { 'The talks began.': 'Переговоры начались.' });
    await session.run('import', 'back.xlf', '--propagate', '--state', 'final');
    const [, from] = idsOf(session, 'a');
    expect(entriesOf(session, 'a')[from!]).toMatchObject({ state: 'final' });
    for (const entry of Object.values(entriesOf(session, 'b')))
      expect(entry).toMatchObject({ state: 'translated' });
  });

  it('changes no sentence that has a translation', async () => {
    const session = await startShared();
    const [, id] = idsOf(session, 'b');
    const own = { source: 'The talks began.', target: 'Начались переговоры.', state: 'translated' };
    session.write('locales/ru/b.json', JSON.stringify({ [id!]: own }));
    translate(session, { 'The talks began.': 'Переговоры начались.' });
    await session.run('import', 'back.xlf', '--propagate');
    expect(entriesOf(session, 'b')[id!]).toEqual(own);
  });

  it('leaves a sentence empty if there are different translations, and reports it', async () => {
    const session = await startShared();
    const [, id, other] = idsOf(session, 'b');
    const own = { source: 'The talks began.', target: 'Начались переговоры.', state: 'reviewed' };
    session.write('locales/ru/b.json', JSON.stringify({ [id!]: own }));
    translate(session, { 'The talks began.': 'Переговоры начались.' });
    const outcome = await session.run('import', 'back.xlf', '--propagate', '--json');
    expect(JSON.parse(outcome.out)).toMatchObject({
      propagated: [],
      undecided: [{ language: 'ru', document: 'b', segment: other }],
    });
    expect(outcome.err).toContain(
      `1 identical sentence has different translations elsewhere and stays empty: ${other}.`,
    );
    expect(entriesOf(session, 'b')[other!]).toBeUndefined();
  });

  it('takes of different translations the one between the same neighbours', async () => {
    const session = await startShared();
    session.write('source/c.md', 'Three.\n\nThe talks began.\n\nThe talks began.\n');
    await session.run('update');
    const [, id] = idsOf(session, 'b');
    const own = { source: 'The talks began.', target: 'Начались переговоры.', state: 'reviewed' };
    session.write('locales/ru/b.json', JSON.stringify({ [id!]: own }));
    translate(session, { 'The talks began.': 'Переговоры начались.' });
    await session.run('import', 'back.xlf', '--propagate');
    const [, between, last] = idsOf(session, 'c');
    expect(entriesOf(session, 'c')).toMatchObject({ [between!]: { target: 'Начались переговоры.' } });
    expect(entriesOf(session, 'c')[last!]).toBeUndefined();
  });

  it('carries a correction to what was given the earlier translation, but not to what was edited or reviewed', async () => {
    const session = await startShared();
    session.write('source/c.md', 'Four.\n\nThe talks began.\n');
    await session.run('update');
    translate(session, { 'The talks began.': 'Переговоры начаты.' });
    await session.run('import', 'back.xlf', '--propagate', '--by', 'anna');
    const [, first, second] = idsOf(session, 'b');
    const edited = { ...entriesOf(session, 'b')[first!], target: 'Своё.', origin: undefined };
    session.write('locales/ru/b.json', JSON.stringify({ ...entriesOf(session, 'b'), [first!]: edited }));
    const [, third] = idsOf(session, 'c');
    const { origin: _, ...rest } = entriesOf(session, 'c')[third!]!;
    session.write('locales/ru/c.json', JSON.stringify({ [third!]: { ...rest, state: 'reviewed' } }));
    translate(session, { 'The talks began.': 'Переговоры начались.' });
    await session.run('import', 'back.xlf', '--propagate', '--by', 'anna');
    expect(entriesOf(session, 'b')).toMatchObject({ [first!]: { target: 'Своё.' } });
    // Two renderings remain, and no neighbour decides.
    expect(entriesOf(session, 'b')[second!]).toMatchObject({ target: 'Переговоры начаты.' });
    expect(entriesOf(session, 'c')[third!]).toMatchObject({
      target: 'Переговоры начаты.',
      state: 'reviewed',
    });
  });

  it('carries a correction on if nothing else was made of the sentence', async () => {
    const session = await startShared();
    translate(session, { 'The talks began.': 'Переговоры начаты.' });
    await session.run('import', 'back.xlf', '--propagate', '--by', 'anna');
    translate(session, { 'The talks began.': 'Переговоры начались.' });
    await session.run('import', 'back.xlf', '--propagate', '--by', 'anna');
    for (const entry of Object.values(entriesOf(session, 'b')))
      expect(entry).toMatchObject({ target: 'Переговоры начались.', state: 'translated' });
  });

  it.each([
    ['a draft', 'state="needs-review-translation" state-qualifier="mt-suggestion"'],
    ['work of a machine', 'state="translated" state-qualifier="mt-suggestion"'],
  ])('does not give %s to other sentences', async (_title, attributes) => {
    const session = await startShared();
    translate(session, { 'The talks began.': 'Переговоры начались.' });
    session.write('back.xlf', session.read('back.xlf').replaceAll('<target>П', `<target ${attributes}>П`));
    await session.run('import', 'back.xlf', '--propagate');
    expect(session.exists('locales/ru/b.json')).toBe(false);
  });

  it('changes nothing in a dry run, and is refused with --resolve of quarantined segments', async () => {
    const session = await startShared();
    translate(session, { 'The talks began.': 'Переговоры начались.' });
    const before = session.snapshot();
    await session.run('import', 'back.xlf', '--propagate', '--dry-run');
    expect(session.snapshot()).toEqual(before);
    expect(await session.run('import', '--resolve', 'ours', '--propagate')).toMatchObject({ code: 2 });
  });
});
