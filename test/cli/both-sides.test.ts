import { describe, expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

const briefing = 'The council met.\n\nThe road is open. The bridge is shut. The port waits.\n';

interface Entry {
  readonly source: string;
  readonly target?: string;
  readonly state?: string;
}

async function start(): Promise<{ session: Session; ids: readonly string[] }> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/roads.txt', briefing);
  await session.run('update');
  await session.run('export');
  return { session, ids: Object.keys(JSON.parse(session.read('locales/en/roads.json'))) };
}

function bring(session: Session, name: string, word: string): void {
  session.write(
    name,
    translateFile(session.read('out/ru/roads.xlf'), (source) => `${word}: ${source}`),
  );
}

const locale = (session: Session): Record<string, Entry> => JSON.parse(session.read('locales/ru/roads.json'));

async function counts(session: Session): Promise<Record<string, number>> {
  const [row] = JSON.parse((await session.run('status', '--json')).out) as Record<string, number>[];
  return row!;
}

describe('a file made from an earlier source text', () => {
  const edited = briefing.replace('The port waits.', 'The port waits for 3 ships.');

  it.each([
    ['the ledger knows it', true],
    ['only the source has changed', false],
  ])('is current where the sentence did not change and stale where it did: %s', async (_, updates) => {
    const { session, ids } = await start();
    bring(session, 'back.xlf', 'Р');
    session.write('source/roads.txt', edited);
    if (updates) await session.run('update');
    const outcome = await session.run('import', 'back.xlf');
    expect(outcome).toMatchObject({ code: 0, out: 'back.xlf (ru): 3 accepted, 1 stale\n' });
    expect(outcome.err).toMatch(
      /^back\.xlf:\d+:9: The source text changed from “The port waits\.” to “The port waits for 3 ships\.”\. .*\[import\/stale\]\n$/,
    );
    expect(locale(session)[ids[3]!]).toEqual({
      source: 'The port waits.',
      target: 'Р: The port waits.',
      state: 'translated',
    });
    expect(await counts(session)).toMatchObject({ missing: 0, stale: 1, translated: 3 });
    expect(await session.run('assemble')).toMatchObject({ code: 1 });
    expect((await session.run('import', 'back.xlf')).out).toBe('back.xlf (ru): 4 unchanged\n');
  });

  it('is current where the change was cosmetic', async () => {
    const { session } = await start();
    bring(session, 'back.xlf', 'Р');
    session.write('source/roads.txt', briefing.replace('The port waits.', 'The port waits!'));
    await session.run('update');
    expect(await session.run('import', 'back.xlf')).toEqual({
      code: 0,
      out: 'back.xlf (ru): 4 accepted\n',
      err: '',
    });
    expect(await counts(session)).toMatchObject({ stale: 0, translated: 4 });
  });

  it('is known through several changes', async () => {
    const { session } = await start();
    bring(session, 'back.xlf', 'Р');
    for (const now of ['The port waits for 3 ships.', 'The port waits for 4 big ships.']) {
      session.write('source/roads.txt', briefing.replace('The port waits.', now));
      await session.run('update');
    }
    expect((await session.run('import', 'back.xlf')).out).toBe('back.xlf (ru): 3 accepted, 1 stale\n');
  });

  it('never replaces work made from a newer source text', async () => {
    const { session, ids } = await start();
    bring(session, 'old.xlf', 'Старое');
    session.write('source/roads.txt', edited);
    await session.run('update');
    await session.run('export');
    bring(session, 'new.xlf', 'Новое');
    await session.run('import', 'new.xlf');
    const outcome = await session.run('import', 'old.xlf');
    expect(outcome.code).toBe(1);
    expect(outcome.out).toBe('old.xlf (ru): 4 conflict\n');
    expect(outcome.err).toContain(
      'was made from a newer source text; the file has “Старое: The port waits.”.',
    );
    expect(locale(session)[ids[3]!]!.target).toBe('Новое: The port waits for 3 ships.');
  });

  it('is not believed where the source text was never ours', async () => {
    const { session } = await start();
    bring(session, 'back.xlf', 'Р');
    session.write('source/roads.txt', edited);
    await session.run('update');
    session.write(
      'forged.xlf',
      session.read('back.xlf').replace('>The port waits.</source>', '>The port waits for 9 ships.</source>'),
    );
    expect((await session.run('import', 'forged.xlf')).out).toBe(
      'forged.xlf (ru): 3 accepted, 1 quarantined\n',
    );
  });
});

/** A conflict: a colleague changed the port's translation after the export. */
async function startConflict(): Promise<{ session: Session; id: string }> {
  const { session, ids } = await start();
  bring(session, 'first.xlf', 'Первое');
  await session.run('import', 'first.xlf', '--by', 'anna');
  await session.run('export');
  bring(session, 'second.xlf', 'Второе');
  session.write(
    'locales/ru/roads.json',
    session.read('locales/ru/roads.json').replace('Первое: The port', 'Наше: The port'),
  );
  expect(await session.run('import', 'second.xlf')).toMatchObject({
    code: 1,
    out: 'second.xlf (ru): 3 accepted, 1 conflict\n',
  });
  return { session, id: ids[3]! };
}

describe('a conflict', () => {
  it('keeps both forms, and status lists it', async () => {
    const { session, id } = await startConflict();
    expect(locale(session)[id]!.target).toBe('Наше: The port waits.');
    const { out } = await session.run('status');
    expect(out).toContain(
      `roads ru ${id}: conflict, local “Наше: The port waits.”, returned “Второе: The port waits.”\n`,
    );
    expect(await counts(session)).toMatchObject({ quarantined: 1, conflicts: 1 });
  });

  it('is listed and resolved if its document has another name now', async () => {
    const { session, id } = await startConflict();
    session.write('source/streets.txt', session.read('source/roads.txt'));
    session.remove('source/roads.txt');
    await session.run('update');
    expect((await session.run('status')).out).toContain(`streets ru ${id}: conflict`);
    expect((await session.run('status', 'streets')).out).toContain(`streets ru ${id}: conflict`);
    expect(await counts(session)).toMatchObject({ document: 'streets', conflicts: 1 });
    expect(await session.run('import', '--resolve', 'theirs', id)).toMatchObject({ code: 0 });
    expect(session.read('locales/ru/streets.json')).toContain('Второе: The port waits.');
    expect(session.exists('locales/ru/roads.json')).toBe(false);
    expect(await counts(session)).toMatchObject({ conflicts: 0, missing: 0 });
  });

  it.each([
    ['theirs', 'Второе: The port waits.', 'Наше: The port waits.'],
    ['ours', 'Наше: The port waits.', 'Второе: The port waits.'],
  ])('is resolved as %s by one command, and the other form stays kept', async (side, taken, left) => {
    const { session, id } = await startConflict();
    const before = session.snapshot();
    await session.run('import', '--resolve', side, id, '--dry-run');
    expect(session.snapshot()).toEqual(before);
    expect(await session.run('import', '--resolve', side, id)).toMatchObject({
      code: 0,
      out: `roads ru ${id}: ${side}\n`,
    });
    expect(locale(session)[id]!.target).toBe(taken);
    const kept = session.read('.barobar/quarantine/ru/roads.json');
    expect(kept).toContain(left);
    expect(kept).toContain(`"resolved": "${side}"`);
    expect(await counts(session)).toMatchObject({ quarantined: 0, conflicts: 0, stale: 0, missing: 0 });
    expect(await session.run('import', '--resolve', side, id)).toMatchObject({ code: 2 });
  });

  it('that was resolved as ours stays so when the same file comes again', async () => {
    const { session, id } = await startConflict();
    await session.run('import', '--resolve', 'ours', id);
    expect(await session.run('import', 'second.xlf')).toMatchObject({
      code: 0,
      out: 'second.xlf (ru): 4 unchanged\n',
    });
    expect(await counts(session)).toMatchObject({ conflicts: 0 });
  });

  it('that was resolved as theirs is one again where ours was changed since', async () => {
    const { session, id } = await startConflict();
    await session.run('import', '--resolve', 'theirs', id);
    session.write(
      'locales/ru/roads.json',
      session.read('locales/ru/roads.json').replace('Второе: The port', 'Третье: The port'),
    );
    expect((await session.run('import', 'second.xlf')).out).toBe(
      'second.xlf (ru): 3 unchanged, 1 conflict\n',
    );
    expect(await counts(session)).toMatchObject({ conflicts: 1 });
  });

  it.each([
    ['theirs', '1 accepted', 'Поздно: The port waits.'],
    ['ours', '1 unchanged', 'Наше: The port waits.'],
  ])('can be decided as %s with the import itself', async (side, told, taken) => {
    const { session, id } = await startConflict();
    const late = session.read('second.xlf').replace('Второе: The port', 'Поздно: The port');
    session.write('late.xlf', late);
    const outcome = await session.run('import', 'late.xlf', '--resolve', side);
    expect(outcome.code).toBe(0);
    expect(outcome.out).toContain(told.slice(2));
    expect(outcome.out).not.toContain('conflict');
    expect(locale(session)[id]!.target).toBe(taken);
    const kept = session.read('.barobar/quarantine/ru/roads.json');
    for (const form of ['Поздно: The port waits.', 'Наше: The port waits.']) expect(kept).toContain(form);
  });

  it('of several returned forms is resolved by naming one', async () => {
    const { session, id } = await startConflict();
    session.write('third.xlf', session.read('second.xlf').replace('Второе: The port', 'Иначе: The port'));
    await session.run('import', 'third.xlf');
    const refused = await session.run('import', '--resolve', 'theirs', id);
    expect(refused.code).toBe(2);
    const key = /(q\w+) “Иначе/.exec(refused.err)![1]!;
    expect(await session.run('import', '--resolve', 'theirs', key)).toMatchObject({ code: 0 });
    expect(locale(session)[id]!.target).toBe('Иначе: The port waits.');
    expect(await counts(session)).toMatchObject({ conflicts: 1 });
    expect(await session.run('import', '--resolve', 'ours', id)).toMatchObject({ code: 0 });
    expect(locale(session)[id]!.target).toBe('Иначе: The port waits.');
    expect(await counts(session)).toMatchObject({ conflicts: 0 });
  });

  it('of another source text, taken as theirs, is stale, never current', async () => {
    const { session, id } = await startConflict();
    session.write(
      'odd.xlf',
      session.read('second.xlf').replace('>The port waits.</source>', '>The port waits for you.</source>'),
    );
    await session.run('import', '--resolve', 'ours', id);
    expect((await session.run('import', 'odd.xlf')).out).toContain('1 quarantined');
    expect(await session.run('import', '--resolve', 'theirs', id)).toMatchObject({ code: 0 });
    expect(locale(session)[id]).toMatchObject({
      source: 'The port waits for you.',
      target: 'Второе: The port waits.',
    });
    expect(await counts(session)).toMatchObject({ stale: 1, quarantined: 0 });
  });

  it('of an unknown sentence can only be put away', async () => {
    const { session, id } = await startConflict();
    await session.run('import', '--resolve', 'ours', id);
    session.write(
      'odd.xlf',
      session
        .read('second.xlf')
        .replace(`id="${id}"`, 'id="s0000000"')
        .replace('>The port waits.</source>', '>A lake.</source>'),
    );
    await session.run('import', 'odd.xlf');
    expect((await session.run('status')).out).toContain(
      '? ru s0000000: quarantined, returned “Второе: The port',
    );
    expect(await session.run('import', '--resolve', 'theirs', 's0000000')).toMatchObject({ code: 2 });
    expect(await session.run('import', '--resolve', 'ours', 's0000000')).toMatchObject({ code: 0 });
    expect((await session.run('status')).out).not.toContain('s0000000');
  });
});
