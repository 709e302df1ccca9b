import { describe, expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

const briefing = 'The council met.\n\nThe road is open.\n';

interface Entry {
  readonly target: string;
  readonly state: string;
  readonly by?: string;
  readonly reviewer?: string;
  readonly note?: readonly string[];
}

/** A workspace whose document went out once; `deliver` imports the same file with translations that begin with a word. */
async function startDeliveries(): Promise<{
  session: Session;
  deliver(word: string, ...options: string[]): Promise<{ code: number; out: string; err: string }>;
  entries(): Entry[];
}> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/roads.txt', briefing);
  await session.run('update');
  await session.run('export');
  const sent = session.read('out/ru/roads.xlf');
  return {
    session,
    deliver(word, ...options) {
      session.write(
        'back.xlf',
        translateFile(sent, (source) => `${word}: ${source}`),
      );
      return session.run('import', 'back.xlf', ...options);
    },
    entries: () => Object.values(JSON.parse(session.read('locales/ru/roads.json'))),
  };
}

describe('a second delivery of one export', () => {
  it('replaces what the same person translated', async () => {
    const { deliver, entries } = await startDeliveries();
    await deliver('Первый', '--by', 'anna');
    expect(await deliver('Второй', '--by', 'anna')).toEqual({
      code: 0,
      out: 'back.xlf (ru): 2 accepted\n',
      err: '',
    });
    expect(entries()).toEqual([
      expect.objectContaining({ target: 'Второй: The council met.', state: 'translated', by: 'anna' }),
      expect.objectContaining({ target: 'Второй: The road is open.', by: 'anna' }),
    ]);
  });

  it.each([
    ['of another person', ['--by', 'anna'], ['--by', 'boris']],
    ['of nobody in particular', [], []],
    ['where the first one was unsigned', [], ['--by', 'anna']],
    ['of work that was reviewed', ['--by', 'anna', '--state', 'reviewed'], ['--by', 'anna']],
  ])('is a conflict %s', async (_, first, second) => {
    const { deliver, entries } = await startDeliveries();
    await deliver('Первый', ...first);
    const before = entries();
    expect(await deliver('Второй', ...second)).toMatchObject({ code: 1, out: 'back.xlf (ru): 2 conflict\n' });
    expect(entries()).toEqual(before);
  });

  it('is a conflict where the source text has changed since', async () => {
    const { session, deliver } = await startDeliveries();
    await deliver('Первый', '--by', 'anna');
    session.write('source/roads.txt', briefing.replace('open', 'open for 3 days'));
    await session.run('update');
    await session.run('export', '-o', 'new');
    const translated = translateFile(session.read('new/ru/roads.xlf'), (source) => `Новый: ${source}`);
    session.write('new.xlf', translated);
    await session.run('import', 'new.xlf', '--by', 'anna');
    expect((await deliver('Второй', '--by', 'anna')).out).toBe('back.xlf (ru): 1 accepted, 1 conflict\n');
  });
});

describe('an earlier delivery', () => {
  const targets = (entries: Entry[]) => entries.map(({ target }) => target.split(':')[0]);

  it('that comes again does not replace the later one of the same person', async () => {
    const { deliver, entries } = await startDeliveries();
    await deliver('Первый', '--by', 'anna');
    await deliver('Второй', '--by', 'anna');
    const again = await deliver('Первый', '--by', 'anna');
    expect(again).toMatchObject({ code: 1, out: 'back.xlf (ru): 2 conflict\n' });
    expect(again.err).toContain(
      'The file has “Первый: The road is open.”, which “Второй: The road is open.” has replaced.',
    );
    expect(targets(entries())).toEqual(['Второй', 'Второй']);
    expect(await deliver('Второй', '--by', 'anna')).toMatchObject({
      code: 0,
      out: 'back.xlf (ru): 2 unchanged\n',
    });
    // A third one is work that is new.
    expect(await deliver('Третий', '--by', 'anna')).toMatchObject({
      code: 0,
      out: 'back.xlf (ru): 2 accepted\n',
    });
  });

  it('can be taken back, and then the later one is the replaced one', async () => {
    const { session, deliver, entries } = await startDeliveries();
    await deliver('Первый', '--by', 'anna');
    await deliver('Второй', '--by', 'anna');
    await deliver('Первый', '--by', 'anna');
    expect(await session.run('import', '--resolve', 'theirs')).toMatchObject({ code: 0 });
    expect(targets(entries())).toEqual(['Первый', 'Первый']);
    expect((await deliver('Второй', '--by', 'anna')).out).toBe('back.xlf (ru): 2 conflict\n');
    expect(targets(entries())).toEqual(['Первый', 'Первый']);
    await deliver('Второй', '--by', 'anna', '--resolve', 'theirs');
    expect(targets(entries())).toEqual(['Второй', 'Второй']);
  });

  it('does not undo a correction that check --fix and a later delivery made of it', async () => {
    const { session, deliver, entries } = await startDeliveries();
    await deliver('"Первый"', '--by', 'anna');
    await session.run('check', '--fix');
    expect(targets(entries())).toEqual(['«Первый»', '«Первый»']);
    await deliver('Второй', '--by', 'anna');
    expect((await deliver('"Первый"', '--by', 'anna')).out).toBe('back.xlf (ru): 2 conflict\n');
  });

  it('is not taken where the translation went out and came back with nothing done', async () => {
    const { session, deliver, entries } = await startDeliveries();
    await deliver('Первый', '--by', 'anna');
    await session.run('export', '-o', 'again');
    session.write('untouched.xlf', session.read('again/ru/roads.xlf'));
    await deliver('Второй', '--by', 'anna');
    expect((await session.run('import', 'untouched.xlf', '--by', 'anna')).out).toBe(
      'untouched.xlf (ru): 2 conflict\n',
    );
    expect(targets(entries())).toEqual(['Второй', 'Второй']);
  });
});

describe('two files of one import', () => {
  it('that translate a sentence differently leave the choice to a person', async () => {
    const { session, deliver, entries } = await startDeliveries();
    await deliver('Новый', '--by', 'anna', '--dry-run');
    session.write('a-new.xlf', session.read('back.xlf'));
    session.write('b-old.xlf', session.read('back.xlf').replace('Новый: The road', 'Старый: The road'));
    const both = await session.run('import', 'a-new.xlf', 'b-old.xlf', '--by', 'anna');
    expect(both).toMatchObject({
      code: 1,
      out: 'a-new.xlf (ru): 2 accepted\nb-old.xlf (ru): 1 unchanged, 1 conflict\n',
    });
    expect(both.err).toContain(
      'Two files of this import have different translations: “Новый: The road is open.” and “Старый: The road is open.”.',
    );
    expect(entries().map(({ target }) => target)).toEqual([
      'Новый: The council met.',
      'Новый: The road is open.',
    ]);
  });

  it('are both accepted if each has its own sentences', async () => {
    const { session, deliver } = await startDeliveries();
    await deliver('Новый', '--by', 'anna', '--dry-run');
    const whole = session.read('back.xlf');
    session.write('a.xlf', whole.replace('Новый: The road is open.', ''));
    session.write('b.xlf', whole.replace('Новый: The council met.', ''));
    expect((await session.run('import', 'a.xlf', 'b.xlf', '--by', 'anna')).out).toBe(
      'a.xlf (ru): 1 accepted, 1 missing\nb.xlf (ru): 1 accepted, 1 missing\n',
    );
  });
});

describe('the name of a translator', () => {
  it('is filled in where the same work had none, and is not replaced', async () => {
    const { deliver, entries } = await startDeliveries();
    await deliver('Первый');
    const outcome = await deliver('Первый', '--by', 'anna');
    expect(outcome).toMatchObject({ code: 0, out: 'back.xlf (ru): 2 accepted\n' });
    expect(outcome.err).toBe('2 segments with the same text had no translator; they now name anna.\n');
    expect(await deliver('Первый', '--by', 'boris')).toEqual({
      code: 0,
      out: 'back.xlf (ru): 2 unchanged\n',
      err: '',
    });
    expect(entries().map(({ by }) => by)).toEqual(['anna', 'anna']);
  });

  it('is not that of a reviewer', async () => {
    const { deliver, entries } = await startDeliveries();
    await deliver('Первый');
    await deliver('Первый', '--by', 'anna', '--state', 'reviewed');
    expect(entries().map(({ by }) => by)).toEqual([undefined, undefined]);
  });

  it('travels through the quarantine, with notes and the file', async () => {
    const { session, deliver, entries } = await startDeliveries();
    await deliver('Первый', '--by', 'boris');
    await deliver('Второй', '--by', 'anna');
    const kept = Object.values(JSON.parse(session.read('.barobar/quarantine/ru/roads.json')));
    expect(kept).toEqual([
      expect.objectContaining({ by: 'anna', file: 'back.xlf' }),
      expect.objectContaining({ by: 'anna', file: 'back.xlf' }),
    ]);
    const [id] = Object.keys(JSON.parse(session.read('locales/en/roads.json')));
    await session.run('import', '--resolve', 'theirs', id!);
    expect(entries().map(({ by }) => by)).toEqual(['anna', 'boris']);
    await session.run('import', '--resolve', 'theirs', 'roads', '--by', 'dina');
    expect(entries().map(({ by }) => by)).toEqual(['anna', 'dina']);
  });
});

describe('import --resolve', () => {
  it.each([
    ['all', []],
    ['a document', ['roads']],
  ])('takes %s', async (_, names) => {
    const { session, deliver, entries } = await startDeliveries();
    await deliver('Первый', '--by', 'boris');
    await deliver('Второй', '--by', 'anna');
    const { code, out } = await session.run('import', '--resolve', 'theirs', ...names);
    expect({ code, lines: out.trimEnd().split('\n').length }).toEqual({ code: 0, lines: 2 });
    expect(entries().map(({ target }) => target.split(':')[0])).toEqual(['Второй', 'Второй']);
    expect((await session.run('status')).out).not.toContain('returned “');
  });

  it('leaves of all what a person must choose, and says so', async () => {
    const { session, deliver, entries } = await startDeliveries();
    await deliver('Первый', '--by', 'boris');
    await deliver('Второй', '--by', 'anna');
    session.write(
      'back.xlf',
      session.read('back.xlf').replace('>Второй: The council met.', '>Третий: The council met.'),
    );
    await session.run('import', 'back.xlf', '--by', 'dina');
    const outcome = await session.run('import', '--resolve', 'theirs');
    expect(outcome).toMatchObject({ code: 1 });
    expect(outcome.out.trimEnd().split('\n')).toHaveLength(1);
    expect(outcome.err).toContain('2 segments cannot be taken as returned and stay quarantined');
    expect(entries().map(({ target }) => target.split(':')[0])).toEqual(['Первый', 'Второй']);
    expect(await session.run('import', '--resolve', 'ours')).toMatchObject({ code: 0 });
    expect((await session.run('status')).out).not.toContain('returned “');
  });

  it('of one language leaves the others, and without it a file must be named', async () => {
    const { session, deliver } = await startDeliveries();
    await deliver('Первый', '--by', 'boris');
    await deliver('Второй', '--by', 'anna');
    expect(await session.run('import', '--resolve', 'ours', '--lang', 'be')).toMatchObject({
      code: 0,
      out: '',
    });
    expect((await session.run('status')).out).toContain('returned “');
    expect(await session.run('import')).toMatchObject({ code: 2 });
  });
});
