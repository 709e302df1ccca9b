import { describe, expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

/** A workspace with one document of Markdown, exported to 2.0 and translated word by word. */
async function startReturn(settings = '{"targets":["be"]}'): Promise<{ session: Session; file: string }> {
  const session = startSession();
  session.write('barobar.json', settings);
  session.write('source/dam.md', 'The **dam** opened *late*. It is high.\n');
  await session.run('update');
  await session.run('export', '--xliff', '2.0');
  const file = translateFile(session.read('out/be/dam.xlf'), (source) =>
    source.replace('The', 'Наша').replace('opened', 'адкрылася').replace('It is high', 'Яна высокая'),
  );
  return { session, file };
}
const targets = (session: Session): string[] =>
  Object.values(JSON.parse(session.read('locales/be/dam.json')) as Record<string, { target: string }>).map(
    ({ target }) => target,
  );

describe('work that a tool rewrote', () => {
  it('with one id for several codes has its codes corrected, and the correction is reported', async () => {
    const { session, file } = await startReturn();
    const doubled = file.replace(/<target>.*?<\/target>/, (target) =>
      target.replace(/(<pc id="s[0-9a-z]{7}\.)2"/, '$11"'),
    );
    expect(doubled).not.toBe(file);
    // Bold and italic differ in kind: which is which is known without their ids.
    session.write('back.xlf', doubled);
    const outcome = await session.run('import', 'back.xlf');
    expect(outcome).toMatchObject({ code: 0, out: 'back.xlf (be): 2 accepted\n' });
    expect(outcome.err).toMatch(
      /^back\.xlf:\d+:\d+: Several inline codes were returned with the same id.*\[import\/codes-repaired\]\n$/,
    );
    expect(targets(session)[0]).toBe('Наша <1>dam</1> адкрылася <2>late</2>.');
  });

  it('indented, with ends for pairs and annotations added or lost, is the same work', async () => {
    const { session, file } = await startReturn();
    const other = file
      .replace(
        /<target>(.*?)<pc id="(s[0-9a-z]{7}\.1)"[^>]*>dam<\/pc>/,
        '<target>\n          $1<sc id="$2"/>dam<ec startRef="$2"/>',
      )
      .replace('Яна высокая', '<mrk id="m1" type="term">Яна</mrk>\n  высокая');
    session.write('back.xlf', other);
    expect(await session.run('import', 'back.xlf')).toEqual({
      code: 0,
      out: 'back.xlf (be): 2 accepted\n',
      err: '',
    });
    expect(targets(session)).toEqual(['Наша <1>dam</1> адкрылася <2>late</2>.', 'Яна высокая.']);
  });

  it('with a sentence cut in two has it whole again', async () => {
    const { session, file } = await startReturn();
    const cut = file.replace(
      /<source>It is high\.<\/source>\s*<target>.*?<\/target>/,
      '<source>It is</source><target>Яна</target></segment><segment><source>high.</source><target>высокая.</target>',
    );
    session.write('back.xlf', cut);
    expect(await session.run('import', 'back.xlf')).toMatchObject({
      code: 0,
      out: 'back.xlf (be): 2 accepted\n',
    });
    expect(targets(session)[1]).toBe('Яна высокая.');
  });

  it('with a sentence cut in two and half of it translated is quarantined', async () => {
    const { session, file } = await startReturn();
    const cut = file.replace(
      /<source>It is high\.<\/source>\s*<target>.*?<\/target>/,
      '<source>It is</source><target>Яна</target></segment><segment><source>high.</source>',
    );
    session.write('back.xlf', cut);
    const { code, out, err } = await session.run('import', 'back.xlf');
    expect({ code, out }).toEqual({ code: 1, out: 'back.xlf (be): 1 accepted, 1 quarantined\n' });
    expect(err).toContain('a translation of a part of the sentence only');
    expect(targets(session)[1]).toBeUndefined();
    expect((await session.run('status')).out).toContain('returned “Яна”');
  });

  it('with two sentences joined is quarantined, under both ids', async () => {
    const { session, file } = await startReturn();
    const joined = file.replace(
      /<\/source>\s*<target>(.*?)<\/target>[\s\S]*?<source>It is high\.<\/source>\s*<target>(.*?)<\/target>/,
      ' It is high.</source><target>$1 $2</target>',
    );
    session.write('back.xlf', joined);
    const outcome = await session.run('import', 'back.xlf');
    expect(outcome).toMatchObject({ code: 1, out: 'back.xlf (be): 1 quarantined\n' });
    expect(outcome.err).toMatch(/The file joins 2 sentences into one: s\w+, s\w+\./);
    expect(session.read('.barobar/quarantine/be/dam.json')).toContain('Яна высокая.');
    const [id = ''] = /\bs[a-z0-9]{7}\b/.exec(outcome.err) ?? [];
    const taken = await session.run('import', '--resolve', 'theirs', id);
    expect(taken).toMatchObject({
      code: 2,
      err: expect.stringContaining('translation of several sentences'),
    });
    expect(await session.run('import', '--resolve', 'ours', id)).toMatchObject({ code: 0 });
  });

  it('with codes that are wrong is taken in, and a repair is proposed', async () => {
    const { session, file } = await startReturn();
    session.write('back.xlf', file.replace(/<target>(.*?)<pc[^>]*>dam<\/pc>/, '<target>$1dam<ph id="p9"/>'));
    const outcome = await session.run('import', 'back.xlf');
    expect(outcome).toMatchObject({ code: 0, out: 'back.xlf (be): 2 accepted\n' });
    expect(outcome.err).toMatch(
      /The translation has the code <3\/>, which the source does not have, no code <1>\..*\[import\/codes\]\n$/,
    );
  });
});

describe('states that files claim', () => {
  const states = (session: Session): string[] =>
    Object.values(JSON.parse(session.read('locales/be/dam.json')) as Record<string, { state: string }>).map(
      ({ state }) => state,
    );
  it.each([
    ['{"targets":["be"]}', ['translated', 'translated']],
    ['{"targets":["be"],"import":{"trust":"reviewed"}}', ['reviewed', 'reviewed']],
    ['{"targets":["be"],"import":{"trust":"final"}}', ['final', 'reviewed']],
  ])('are believed as far as the workspace says: %s', async (settings, expected) => {
    const { session, file } = await startReturn(settings);
    let count = 0;
    session.write(
      'back.xlf',
      file.replace(/state="initial"/g, () => (count++ === 0 ? 'state="final"' : 'state="reviewed"')),
    );
    await session.run('import', 'back.xlf');
    expect(states(session)).toEqual(expected);
  });

  it('a state that is none is refused', async () => {
    const { session } = await startReturn();
    session.write('barobar.json', '{"targets":["be"],"import":{"trust":"initial"}}');
    expect(await session.run('status')).toMatchObject({
      code: 3,
      err: 'barobar.json:1:37: “trust” of “import” cannot be "initial". Choose one of: translated, reviewed, final. [settings-value]\n',
    });
  });
});
