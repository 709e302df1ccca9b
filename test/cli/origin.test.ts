import { describe, expect, it } from 'vitest';
import { type Session, startSession } from './session.ts';

const briefing = 'The council met.\n\nThe road is open.\n';

async function startOrigins(): Promise<{
  session: Session;
  back(target: string, ...options: string[]): Promise<string>;
}> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/roads.txt', briefing);
  await session.run('update');
  await session.run('export');
  const sent = session.read('out/ru/roads.xlf');
  return {
    session,
    async back(target, ...options) {
      session.write('back.xlf', sent.replaceAll('</source>', `</source>${target}`));
      return (await session.run('import', 'back.xlf', ...options)).out;
    },
  };
}

const entries = (session: Session): Record<string, unknown>[] =>
  Object.values(JSON.parse(session.read('locales/ru/roads.json')));
const machine = '<target state="translated" state-qualifier="mt-suggestion">Машина.</target>';

describe('the origin of a translation', () => {
  it('is stored from what the file says, and written out again', async () => {
    const { session, back } = await startOrigins();
    expect(await back(machine)).toBe('back.xlf (ru): 2 accepted; 2 of them drafts\n');
    expect(entries(session)).toEqual([
      { source: 'The council met.', target: 'Машина.', state: 'initial', origin: { kind: 'machine' } },
      { source: 'The road is open.', target: 'Машина.', state: 'initial', origin: { kind: 'machine' } },
    ]);
    await session.run('export', '-o', 'again');
    expect(session.read('again/ru/roads.xlf').match(/state-qualifier="mt-suggestion"/g)).toHaveLength(2);
    // The same again is no news.
    expect(await back(machine)).toBe('back.xlf (ru): 2 unchanged\n');
  });

  it('is not there if the file says nothing', async () => {
    const { session, back } = await startOrigins();
    await back('<target>Человек.</target>');
    expect(entries(session).map(({ origin }) => origin)).toEqual([undefined, undefined]);
  });

  it('is replaced by the edit of a person, even where the tool leaves the qualifier', async () => {
    const { session, back } = await startOrigins();
    await back(machine);
    await session.run('export', '-o', 'again');
    const sent = session.read('again/ru/roads.xlf');
    session.write(
      'edited.xlf',
      sent.replaceAll('needs-translation', 'translated').replace('>Машина.<', '>Человек.<'),
    );
    await session.run('import', 'edited.xlf', '--by', 'anna');
    expect(entries(session)).toEqual([
      expect.objectContaining({ target: 'Человек.', state: 'translated', by: 'anna' }),
      expect.objectContaining({ target: 'Машина.', state: 'initial', origin: { kind: 'machine' } }),
    ]);
    expect(entries(session)[0]).not.toHaveProperty('origin');
  });

  it('stays with the same text, and ends with a review', async () => {
    const { session, back } = await startOrigins();
    await back(machine);
    await back('<target>Машина.</target>', '--state', 'translated');
    expect(entries(session).map(({ state, origin }) => [state, origin])).toEqual([
      ['translated', { kind: 'machine' }],
      ['translated', { kind: 'machine' }],
    ]);
    await back('<target>Машина.</target>', '--state', 'reviewed', '--by', 'anna');
    expect(entries(session).map(({ state, origin }) => [state, origin])).toEqual([
      ['reviewed', undefined],
      ['reviewed', undefined],
    ]);
  });

  it('travels through the quarantine', async () => {
    const { session, back } = await startOrigins();
    await back('<target>Человек.</target>', '--by', 'anna');
    await back(machine, '--by', 'boris');
    await session.run('import', '--resolve', 'theirs');
    expect(entries(session)[0]).toEqual(
      expect.objectContaining({
        target: 'Машина.',
        state: 'initial',
        origin: { kind: 'machine' },
        by: 'boris',
      }),
    );
  });

  it('is read from the locale file, whatever else it says', async () => {
    const { session, back } = await startOrigins();
    await back('<target>Машина.</target>');
    const file = session.read('locales/ru/roads.json');
    const other = file.replaceAll(
      '"state": "translated"',
      '"state": "translated",\n    "origin": {\n      "kind": "machine",\n      "engine": "E",\n      "score": 80.5,\n      "batch": 7\n    }',
    );
    session.write('locales/ru/roads.json', other);
    await back('<target>Машина.</target>', '--by', 'anna');
    expect(entries(session)[0]).toMatchObject({
      by: 'anna',
      origin: { kind: 'machine', engine: 'E', score: 80.5, batch: 7 },
    });
    session.write('locales/ru/roads.json', other.replace('"machine"', '"magic"'));
    expect(await session.run('status')).toMatchObject({ code: 3 });
    session.write('locales/ru/roads.json', other.replace('80.5', '101'));
    expect((await session.run('status')).err).toContain('must be a number from 0 to 100');
  });
});
