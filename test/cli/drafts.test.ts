import { describe, expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

const source = 'Talks in Minsk\n\nThe talks began on Monday. The parties met twice. No date was set.\n';

/** A workspace whose file is back with a state of its own for each target, in order. */
async function startReturned(attributes: readonly string[]): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/talks.txt', source);
  await session.run('update');
  await session.run('export');
  let at = 0;
  const back = translateFile(session.read('out/ru/talks.xlf'), (text) => `Р ${text}`);
  session.write(
    'back.xlf',
    back.replaceAll('<target>', () => `<target ${attributes[at++]}>`),
  );
  return session;
}

async function statesOf(session: Session): Promise<readonly string[]> {
  const entries = JSON.parse(session.read('locales/ru/talks.json')) as Record<string, { state: string }>;
  return Object.values(entries).map(({ state }) => state);
}

const machine = [
  'state="needs-review-translation" state-qualifier="mt-suggestion"',
  'state="translated" state-qualifier="leveraged-mt"',
  'state="needs-l10n"',
  'state="translated"',
];

describe('import of machine output', () => {
  it('takes it as drafts, says how many, and the gate stays closed', async () => {
    const session = await startReturned(machine);
    expect(await session.run('import', 'back.xlf')).toMatchObject({
      code: 0,
      out: 'back.xlf (ru): 4 accepted; 3 of them drafts\n',
      err: 'Drafts are not finished translations. Have them checked, then import them with --state translated.\n',
    });
    expect(await statesOf(session)).toEqual(['initial', 'initial', 'initial', 'translated']);
    const { code, err } = await session.run('publish', 'talks');
    expect(code).toBe(1);
    expect(err).toContain(
      'source/talks.txt:1:1: The ru translation of “Talks in Minsk” is a draft. Have it checked, then import it with --state translated. [gate/missing]',
    );
    expect(err).not.toContain('has no ru translation');
  });

  it('takes it as what --state says', async () => {
    const session = await startReturned(machine);
    const { out, err } = await session.run('import', 'back.xlf', '--state', 'translated');
    expect({ out, err }).toEqual({ out: 'back.xlf (ru): 4 accepted\n', err: '' });
    expect(await statesOf(session)).toEqual(Array(4).fill('translated'));
  });

  it('does not take it as finished if two forms are at odds and a person takes the draft', async () => {
    const session = await startReturned(machine);
    await session.run('import', 'back.xlf', '--state', 'translated');
    session.write('again.xlf', session.read('back.xlf').replaceAll('Р ', 'М '));
    expect((await session.run('import', 'again.xlf')).out).toBe('again.xlf (ru): 4 conflict\n');
    const [id] = Object.keys(JSON.parse(session.read('locales/ru/talks.json')));
    expect(await session.run('import', '--resolve', 'theirs', id!)).toMatchObject({ code: 0 });
    expect((await statesOf(session))[0]).toBe('initial');
  });
});

describe('import over reviewed work', () => {
  it('keeps a higher state of the same text, and says so', async () => {
    const session = await startReturned(Array(4).fill('state="translated"'));
    await session.run('import', 'back.xlf', '--state', 'reviewed', '--by', 'Anna');
    const before = session.snapshot('locales');
    expect(await session.run('import', 'back.xlf', '--state', 'translated')).toMatchObject({
      code: 0,
      out: 'back.xlf (ru): 4 unchanged\n',
      err: '4 segments with the same text keep their state, which is above --state translated.\n',
    });
    expect(session.snapshot('locales')).toEqual(before);
  });

  it('says of each text that changed that its review is gone', async () => {
    const session = await startReturned(Array(4).fill('state="translated"'));
    await session.run('import', 'back.xlf', '--state', 'reviewed', '--by', 'Anna');
    await session.run('export');
    session.write('next.xlf', session.read('out/ru/talks.xlf').replace('>Р Talks', '>Переговоры: Talks'));
    const outcome = await session.run('import', 'next.xlf');
    expect(outcome).toMatchObject({ code: 0, out: 'next.xlf (ru): 1 accepted, 3 unchanged\n' });
    expect(outcome.err).toMatch(
      /^next\.xlf:\d+:\d+: The translation was reviewed; the returned one is another, so it is translated now\. .* \[import\/review-dropped\]\n$/,
    );
  });
});
