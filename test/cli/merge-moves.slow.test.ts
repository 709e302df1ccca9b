import { expect, it } from 'vitest';
import { describeWith } from '../needs.ts';
import { branch, briefing, edit, merge, sentences, startRepository, translate } from './branches.ts';
import { commitAll, git } from './repository.ts';
import { type Session, translateFile } from './session.ts';

/** A repository with the briefing and two more documents, all of it translated. */
async function startThree(): Promise<Session> {
  const session = await startRepository();
  for (const name of ['a', 'b']) session.write(`source/${name}.txt`, `Document ${name} has this text.\n`);
  await session.run('update');
  commitAll(session, 'two more');
  return session;
}

async function moveTo(session: Session, name: string, moved: readonly string[]): Promise<void> {
  for (const sentence of moved) {
    edit(session, `${sentence}\n\n`, '');
    session.write(`source/${name}.txt`, `${session.read(`source/${name}.txt`)}\n${sentence}\n`);
  }
  await session.run('update');
}

interface Entry {
  readonly source: string;
  readonly target?: string;
  readonly state?: string;
  readonly by?: string;
}

const entriesOf = (session: Session, file: string): Record<string, Entry> =>
  JSON.parse(session.read(`locales/${file}.json`));

/** Ids of a sentence, by document. */
function homesOf(session: Session, sentence: string): Record<string, string> {
  const homes: Record<string, string> = {};
  for (const [file, text] of Object.entries(session.snapshot('locales/en'))) {
    for (const [id, { source }] of Object.entries(JSON.parse(text) as Record<string, Entry>))
      if (source === sentence) homes[file.replace('.json', '')] = id;
  }
  return homes;
}

describeWith(
  { programs: ['git'] },
  'a merge of branches that moved one sentence to several documents',
  () => {
    const [, first, , second] = sentences as [string, string, string, string];

    async function startDoubled(names: readonly string[] = ['a', 'b']): Promise<Session> {
      const session = await startThree();
      if (names.includes('c')) {
        session.write('source/c.txt', 'Document c has this text.\n');
        await session.run('update');
        commitAll(session, 'one more');
      }
      for (const name of names) await branch(session, name, () => moveTo(session, name, [first, second]));
      for (const name of names) expect(merge(session, name)).toMatchObject({ code: 0 });
      return session;
    }

    it('is repaired by one update: one document keeps each id, the others get their own, all are translated', async () => {
      const session = await startDoubled();
      const before = homesOf(session, first);
      expect(before['a']).toBe(before['b']);
      const outcome = await session.run('update');
      expect(outcome.code).toBe(0);
      for (const sentence of [first, second]) {
        const { a, b } = homesOf(session, sentence);
        expect(outcome.out).toContain(
          `${a} is in a and b: a keeps the id, b gets ${b} with the translations.\n`,
        );
        expect(b).not.toBe(a);
        expect(entriesOf(session, 'ru/a')[a!]).toEqual(entriesOf(session, 'ru/b')[b!]);
        expect(entriesOf(session, 'ru/b')[b!]).toMatchObject({ source: sentence, target: `Р ${sentence}` });
      }
      expect(homesOf(session, first)['a']).toBe(before['a']);
      expect(await session.run('update', '--frozen')).toMatchObject({ code: 0, out: '' });
    });

    it('is repaired for three branches at once', async () => {
      const session = await startDoubled(['a', 'b', 'c']);
      expect((await session.run('update')).out.match(/ is in a, b and c: a keeps the id, /g)).toHaveLength(2);
      expect(new Set(Object.values(homesOf(session, first))).size).toBe(3);
      const rows = JSON.parse((await session.run('status', '--json')).out) as { missing: number }[];
      // The heads of a, b and c were never translated.
      expect(rows.map(({ missing }) => missing)).toEqual([1, 1, 1, 0]);
    });

    it.each([
      ['status'],
      ['check'],
      ['export'],
      ['assemble', '--allow-incomplete'],
      ['diff'],
      ['publish', '--allow-incomplete'],
    ])(
      'is seen as update would leave it by %s before the update, with the advice to run it',
      async (...argv) => {
        const session = await startDoubled();
        const seen = await session.run(...argv);
        await session.run('update');
        const { out, code } = await session.run(...argv);
        expect(seen).toMatchObject({ out, code });
        const { a } = homesOf(session, first);
        expect(seen.err).toMatch(
          /^Segments in more than one document since a merge: (\w+ \(a, b\)(, )?){2}\. Run “barobar update”/,
        );
        expect(seen.err).toContain(`${a} (a, b)`);
      },
    );

    it('takes returned work before the update as after it', async () => {
      const session = await startDoubled();
      const { a: id } = homesOf(session, first);
      const translate = async (): Promise<void> => {
        await session.run('export');
        const text = translateFile(session.read('out/ru/b.xlf'), (source) => `Иначе ${source}`);
        session.write('back.xlf', text);
        expect(await session.run('import', 'back.xlf')).toMatchObject({ code: 0 });
      };
      await translate();
      expect(await session.run('update')).toMatchObject({ code: 0 });
      const { a, b } = homesOf(session, first);
      expect(a).toBe(id);
      expect(entriesOf(session, 'ru/a')[a!]).toMatchObject({ target: `Р ${first}` });
      expect(entriesOf(session, 'ru/b')[b!]).toMatchObject({ target: `Иначе ${first}` });
      expect(session.exists('.barobar/quarantine/ru/b.json')).toBe(false);
      expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
    });

    it('gives a translation that only one branch made to both', async () => {
      const session = await startThree();
      session.write('source/dam.txt', briefing.replace(first, 'Snow fell on the pass.'));
      await session.run('update');
      commitAll(session, 'a new sentence');
      for (const name of ['a', 'b'])
        await branch(session, name, async () => {
          await moveTo(session, name, ['Snow fell on the pass.']);
          if (name === 'a') return;
          await session.run('export', 'b');
          session.write(
            'back.xlf',
            translateFile(session.read('out/ru/b.xlf'), (source) => `Р ${source}`),
          );
          await session.run('import', 'back.xlf', '--state', 'reviewed', '--by', 'Anna');
          session.remove('back.xlf');
        });
      for (const name of ['a', 'b']) expect(merge(session, name)).toMatchObject({ code: 0 });
      // The work of b decides which of the two keeps the id.
      expect((await session.run('update')).out).toMatch(/^\w+ is in b and a: b keeps the id, a gets/);
      const { a, b } = homesOf(session, 'Snow fell on the pass.');
      const work = {
        source: 'Snow fell on the pass.',
        target: 'Р Snow fell on the pass.',
        state: 'reviewed',
        by: 'Anna',
      };
      expect(entriesOf(session, 'ru/a')[a!]).toEqual(work);
      expect(entriesOf(session, 'ru/b')[b!]).toEqual(work);
    });
  },
);

describeWith(
  { programs: ['git'] },
  'a merge of branches that moved one sentence to two places of one document',
  () => {
    it('is repaired: the first place keeps the id, the second gets its own, both are translated', async () => {
      const session = await startThree();
      const lines = ['One stays here.', 'Two stays here.', 'Three stays here.', 'Four stays here.'];
      session.write('source/a.txt', `${lines.join('\n\n')}\n`);
      await session.run('update');
      await translateAs(session, 'a', (source) => `Р ${source}`);
      commitAll(session, 'a longer document');
      const moved = sentences[1]!;
      for (const [name, at] of [
        ['a', 1],
        ['b', 3],
      ] as const)
        await branch(session, name, async () => {
          edit(session, `${moved}\n\n`, '');
          session.write('source/a.txt', `${lines.toSpliced(at, 0, moved).join('\n\n')}\n`);
          await session.run('update');
        });
      for (const name of ['a', 'b']) expect(merge(session, name)).toMatchObject({ code: 0 });
      const doubled = session
        .read('locales/en/a.json')
        .match(new RegExp(`"(\\w+)": \\{\\s+"source": "${moved}"`, 'g'));
      expect(doubled).toHaveLength(2);
      expect(await session.run('status')).toMatchObject({ code: 0 });
      const outcome = await session.run('update');
      const ids = Object.entries(entriesOf(session, 'en/a')).filter(([, { source }]) => source === moved);
      const [first, second] = ids.map(([id]) => id);
      expect(outcome).toMatchObject({ code: 0 });
      expect(outcome.out).toBe(
        `${first} is twice in a: the first keeps the id, the second gets ${second} with the translations.\n`,
      );
      for (const id of [first, second])
        expect(entriesOf(session, 'ru/a')[id!]).toMatchObject({ source: moved, target: `Р ${moved}` });
      expect(await session.run('update', '--frozen')).toMatchObject({ code: 0, out: '' });
    });

    it('keeps the better of two translations in one file, and the other in quarantine', async () => {
      const session = await startThree();
      const [[id, entry]] = Object.entries(entriesOf(session, 'ru/dam')) as [[string, Entry]];
      const other = JSON.stringify({ [id]: { ...entry, target: 'Иначе.', state: 'final' } }, null, 2);
      const text = session.read('locales/ru/dam.json');
      session.write('locales/ru/dam.json', `${text.slice(0, -3)},\n${other.slice(2)}\n`);
      const outcome = await session.run('update');
      expect(outcome.err).toContain('[update/conflict]');
      expect(entriesOf(session, 'ru/dam')[id]).toMatchObject({ target: 'Иначе.', state: 'final' });
      expect(session.read('.barobar/quarantine/ru/dam.json')).toContain(entry.target);
      expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
    });
  },
);

/** A translator does all of one document. */
async function translateAs(
  session: Session,
  document: string,
  rule: (source: string) => string,
): Promise<void> {
  await session.run('export', document);
  session.write('back.xlf', translateFile(session.read(`out/ru/${document}.xlf`), rule));
  await session.run('import', 'back.xlf');
  session.remove('back.xlf');
}

describeWith({ programs: ['git'] }, 'a merge of a branch that moved a sentence', () => {
  const late = 'Snow fell on the pass.';

  it('and one that translated it where it was brings the translation along', async () => {
    const session = await startThree();
    edit(session, sentences[4]!, `${sentences[4]}\n\n${late}\n\nThe end.`);
    await session.run('update');
    commitAll(session, 'a new sentence');
    await branch(session, 'a', () => moveTo(session, 'a', [late]));
    await branch(session, 'b', () => translate(session));
    for (const name of ['a', 'b']) expect(merge(session, name)).toMatchObject({ code: 0 });
    const { a } = homesOf(session, late);
    expect(entriesOf(session, 'ru/dam')[a!]).toMatchObject({ target: `Р ${late}` });
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 1 });
    expect(await session.run('update')).toMatchObject({ code: 0 });
    expect(entriesOf(session, 'ru/a')[a!]).toMatchObject({ target: `Р ${late}` });
    expect(entriesOf(session, 'ru/dam')[a!]).toBeUndefined();
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
  });

  it('keeps both translations where each branch made one: the lesser is a conflict to decide', async () => {
    const session = await startThree();
    edit(session, sentences[4]!, `${sentences[4]}\n\n${late}\n\nThe end.`);
    await session.run('update');
    commitAll(session, 'a new sentence');
    const bring = async (document: string, target: string, ...state: string[]): Promise<void> => {
      await session.run('export', document, '--only', 'missing');
      session.write(
        'back.xlf',
        translateFile(session.read(`out/ru/${document}.xlf`), () => target),
      );
      await session.run('import', 'back.xlf', ...state);
      session.remove('back.xlf');
    };
    await branch(session, 'a', async () => {
      await moveTo(session, 'a', [late]);
      await bring('a', 'Снег.');
    });
    await branch(session, 'b', () => bring('dam', 'Выпал снег.', '--state', 'reviewed'));
    for (const name of ['a', 'b']) expect(merge(session, name)).toMatchObject({ code: 0 });
    const outcome = await session.run('update');
    const { a } = homesOf(session, late);
    expect(outcome.err).toContain(
      `Two documents had a translation of ${a}: “Выпал снег.” stays, “Снег.” is quarantined. Decide with “barobar import --resolve ours ${a}” or “--resolve theirs ${a}”. [update/conflict]`,
    );
    expect(entriesOf(session, 'ru/a')[a!]).toMatchObject({ target: 'Выпал снег.', state: 'reviewed' });
    expect(await session.run('import', '--resolve', 'theirs', a!)).toMatchObject({ code: 0 });
    expect(entriesOf(session, 'ru/a')[a!]).toMatchObject({ target: 'Снег.' });
  });

  it('needs no care with the ledger of a conflict: either side will do', async () => {
    for (const side of ['--ours', '--theirs']) {
      const session = await startThree();
      await branch(session, 'a', () => moveTo(session, 'a', [sentences[1]!]));
      await branch(session, 'b', async () => {
        edit(session, '40 m', '45 m');
        await session.run('update');
      });
      const { dam: id } = homesOf(session, sentences[1]!);
      expect(merge(session, 'a')).toMatchObject({ code: 0 });
      expect(merge(session, 'b').code).not.toBe(0);
      session.write('source/dam.txt', briefing.replace(`${sentences[1]}\n\n`, ''));
      for (const file of ['en/dam', 'ru/dam']) git(session, ['checkout', '-q', side, `locales/${file}.json`]);
      expect(await session.run('update')).toMatchObject({ code: 0 });
      expect(homesOf(session, sentences[1]!)).toEqual({ a: id });
      expect(entriesOf(session, 'ru/a')[id!]).toMatchObject({ target: `Р ${sentences[1]}` });
      expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
    }
  });
});
