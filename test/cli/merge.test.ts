import { expect, it } from 'vitest';
import { describeWith } from '../needs.ts';
import { branch, briefing, edit, merge, sentences, startRepository, translate } from './branches.ts';
import { git } from './repository.ts';
import { startSession } from './session.ts';

describeWith({ programs: ['git'] }, 'a merge of two branches', () => {
  it.each([
    ['that edited different sentences', 1, 3],
    ['that edited neighbours', 1, 2],
    ['that edited the first and the last', 0, 4],
  ])('%s of one document has no conflict and leaves nothing to update', async (_, first, second) => {
    const session = await startRepository();
    await branch(session, 'a', async () => {
      edit(session, sentences[first]!, `Now ${sentences[first]}`);
      await session.run('update');
      await translate(session);
    });
    await branch(session, 'b', async () => {
      edit(session, sentences[second]!, sentences[second]!.replace('.', ' again.'));
      await session.run('update');
      await translate(session);
    });
    for (const name of ['a', 'b']) expect(merge(session, name)).toMatchObject({ code: 0 });
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
    const [row] = JSON.parse((await session.run('status', '--json')).out);
    expect(row).toMatchObject({ segments: 5, missing: 0, stale: 0, translated: 5 });
  });

  it('where one dropped a sentence and one added another has no conflict', async () => {
    const session = await startRepository();
    await branch(session, 'a', async () => {
      edit(session, `${sentences[1]}\n\n`, '');
      await session.run('update');
    });
    await branch(session, 'b', async () => {
      edit(session, sentences[3]!, `${sentences[3]}\n\nNobody was hurt.`);
      await session.run('update');
    });
    for (const name of ['a', 'b']) expect(merge(session, name)).toMatchObject({ code: 0 });
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
    const [row] = JSON.parse((await session.run('status', '--json')).out);
    expect(row).toMatchObject({ segments: 5, missing: 1, stale: 0 });
  });

  it('that added the same briefing agrees on its ids', async () => {
    const session = await startRepository();
    const add = async (): Promise<void> => {
      session.write('source/road.txt', 'The road is open.\n\nThe road is open.\n\nSnow fell.\n');
      await session.run('update');
    };
    await branch(session, 'a', add);
    await branch(session, 'b', async () => {
      edit(session, sentences[3]!, 'Boats were counted on the river.');
      await add();
    });
    for (const name of ['a', 'b']) expect(merge(session, name)).toMatchObject({ code: 0 });
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
    expect(Object.keys(JSON.parse(session.read('locales/en/road.json')))).toHaveLength(3);
  });

  it('that made the same edit has no conflict', async () => {
    const session = await startRepository();
    const work = async (): Promise<void> => {
      edit(session, '40 m', '45 m');
      await session.run('update');
    };
    await branch(session, 'a', work);
    await branch(session, 'b', work);
    for (const name of ['a', 'b']) expect(merge(session, name)).toMatchObject({ code: 0 });
    expect(await session.run('update', '--frozen')).toMatchObject({ code: 0 });
  });

  it('that edited one sentence in two ways is refused with its place, file by file, until it is resolved', async () => {
    const session = await startRepository();
    for (const [name, height] of [
      ['a', '45 m'],
      ['b', '50 m'],
    ] as const) {
      await branch(session, name, async () => {
        edit(session, '40 m', height);
        await session.run('update');
        await translate(session);
      });
    }
    expect(merge(session, 'a')).toMatchObject({ code: 0 });
    expect(merge(session, 'b').code).not.toBe(0);
    for (const command of ['update', 'export', 'status', 'assemble', 'diff']) {
      const before = session.snapshot();
      expect(await session.run(command)).toMatchObject({
        code: 3,
        out: '',
        err: 'source/dam.txt:3:1: A merge conflict was left in this file. Resolve it, then run the command again. [file-conflict]\n',
      });
      expect(session.snapshot()).toEqual(before);
    }
    session.write('source/dam.txt', briefing.replace('40 m', '50 m'));
    const ledger = await session.run('update');
    expect(ledger).toMatchObject({ code: 3, out: '' });
    expect(ledger.err).toMatch(
      /^locales\/en\/dam\.json:\d+:1: A merge conflict was left .* \[locale-syntax\]\n$/,
    );
    // Either side of the ledger will do: update makes it agree with the source.
    git(session, ['checkout', '-q', '--ours', 'locales/en/dam.json']);
    expect(await session.run('update')).toMatchObject({ code: 0 });
    const locale = await session.run('status');
    expect(locale).toMatchObject({ code: 3, out: '' });
    expect(locale.err).toMatch(
      /^locales\/ru\/dam\.json:\d+:1: A merge conflict was left .* \[locale-syntax\]\n$/,
    );
    git(session, ['checkout', '-q', '--theirs', 'locales/ru/dam.json']);
    const [row] = JSON.parse((await session.run('status', '--json')).out);
    expect(row).toMatchObject({ segments: 5, missing: 0, stale: 0 });
  });
});

it('two workspaces that add the same briefing agree on its ids', async () => {
  const ledgers = await Promise.all(
    [1, 2].map(async () => {
      const session = startSession();
      await session.run('init');
      session.write('source/dam.txt', briefing);
      await session.run('update');
      return session.read('locales/en/dam.json');
    }),
  );
  expect(ledgers[0]).toBe(ledgers[1]);
});

it('a glossary with a merge conflict is refused with its place', async () => {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/a.txt', 'Text.\n');
  session.write('glossary/terms.csv', 'concept,en,ru\n<<<<<<< HEAD\na,b,c\n=======\na,b,d\n>>>>>>> b\n');
  expect(await session.run('check')).toMatchObject({
    code: 3,
    err: 'glossary/terms.csv:2:1: A merge conflict was left in this file. Resolve it, then run the command again. [file-conflict]\n',
  });
});
