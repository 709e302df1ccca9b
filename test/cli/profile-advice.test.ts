import { describe, expect, it } from 'vitest';
import { type Session, startSession, translateFile } from './session.ts';

const briefing = 'The **dam** opened.\n\nIt is *40 m* high.\n\nThe **lake** is wide.\n\nIt rains.\n';

async function startReturn(...options: string[]): Promise<{ session: Session; file: string; ids: string[] }> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  session.write('source/dam.md', briefing);
  await session.run('update');
  await session.run('export', ...options);
  const file = session.read('out/ru/dam.xlf');
  return { session, file, ids: Object.keys(JSON.parse(session.read('locales/en/dam.json'))) };
}

/** What import says of a returned file about profiles. */
async function adviceOn(session: Session, file: string): Promise<string> {
  session.write('back.xlf', file);
  const { err } = await session.run('import', 'back.xlf');
  return err.split('\n').find((line) => line.endsWith('[import/profile]')) ?? '';
}
const translate = (file: string): string => translateFile(file, (source) => `Перевод: ${source}`);
const withoutCodes = (target: string): string => target.replace(/<\/?(?:g|pc|x|ph)\b[^>]*>/g, '');

describe('a returned file that shows what a tool does', () => {
  it('has no target: the tool may have shown nothing', async () => {
    const { session, file } = await startReturn();
    expect(await adviceOn(session, file)).toContain('export with “--profile omegat”');
  });

  it('is a line of its own where a report counts sentences', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    for (const name of ['a', 'b', 'c'])
      session.write(
        `source/${name}.txt`,
        Array.from({ length: 21 }, (_, at) => `Lake ${name} rose on day ${at}.\n`).join('\n'),
      );
    await session.run('update');
    await session.run('export');
    const files = ['a', 'b', 'c'].map((name) => `out/ru/${name}.xlf`);
    const { err } = await session.run('import', ...files);
    expect(err).toContain('out/ru/a.xlf: 21 sentences (ru)');
    expect(err.match(/No segment of this file has a target\..* \[import\/profile\]\n/g)).toHaveLength(3);
    expect(err).not.toContain('undefined');
  });

  it('has some targets: no advice', async () => {
    const { session, file } = await startReturn();
    let count = 0;
    const some = translate(file).replace(/\s*<target[\s\S]*?<\/target>/g, (target) =>
      count++ === 0 ? target : '',
    );
    expect(await adviceOn(session, some)).toBe('');
  });

  it.each([['1.2'], ['2.0']])('has lost all inline codes (%s)', async (version) => {
    const { session, file } = await startReturn('--xliff', version);
    const plain = translate(file).replace(/<target[\s\S]*?<\/target>/g, withoutCodes);
    expect(await adviceOn(session, plain)).toContain(
      'The tool dropped all inline codes of 3 segments. Export with “--format po”',
    );
  });

  it('has lost one code: no advice', async () => {
    const { session, file } = await startReturn();
    expect(await adviceOn(session, translate(file).replace(/<target[\s\S]*?<\/target>/, withoutCodes))).toBe(
      '',
    );
  });

  it('has lost the ids of segments, which a tool keeps in 1.2', async () => {
    const { session, file } = await startReturn('--xliff', '2.0');
    const bare = translate(file).replace(/<segment id="[^"]*"/g, '<segment');
    expect(await adviceOn(session, bare)).toContain(
      'The tool dropped the ids of 4 segments; they were recognised otherwise. Export with “--xliff 1.2” or “--profile strict”',
    );
  });

  it('has other ids in 1.2: no advice would help', async () => {
    const { session, file } = await startReturn();
    let id = 0;
    const renumbered = translate(file).replace(/<trans-unit id="[^"]*"/g, () => `<trans-unit id="${++id}"`);
    expect(await adviceOn(session, renumbered)).toBe('');
  });

  it('has lost our namespace', async () => {
    const { session, file } = await startReturn();
    session.write('back.xlf', translate(file).replace(/ xmlns:barobar="[^"]*"/, ''));
    const { code, err } = await session.run('import', 'back.xlf');
    expect(code).toBe(3);
    expect(err).toContain('export again with “--profile strict”');
    session.write('back.xlf', translate(file).replace('<body>', '<body x:y="1">'));
    expect((await session.run('import', 'back.xlf')).err).not.toContain('--profile strict');
  });

  it('has notes inside of segments, as Translate Toolkit writes them to XLIFF 2', async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    session.write('source/dam.md', 'It rains. It snows.\n');
    await session.run('update');
    await session.run('export', '--xliff', '2.0');
    const [, second] = Object.keys(JSON.parse(session.read('locales/en/dam.json')));
    const note = '<notes><note category="translator">Is it sleet?</note></notes></segment>';
    const parts = translate(session.read('out/ru/dam.xlf')).split('</segment>');
    session.write('back.xlf', `${parts[0]}</segment>${parts[1]}${note}${parts[2]}`);
    const { out } = await session.run('import', 'back.xlf');
    expect(out).toBe('back.xlf (ru): 2 accepted\n');
    expect((await session.run('notes')).out).toBe(`dam ru ${second}: “Is it sleet?” on “It snows.”\n`);
  });
});
