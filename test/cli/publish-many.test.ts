import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { compileProgram } from './compiled.ts';
import { type Session, startSession } from './session.ts';

const program = compileProgram();

/** So many that the compiled program works in threads; the sources never do. */
const names = Array.from({ length: 101 }, (_, at) => `lake-${at}`);

async function startSite(): Promise<Session> {
  const session = startSession();
  await session.run('init', '--targets', 'ru');
  for (const name of names) session.write(`source/${name}.md`, `# ${name}\n\nThe **${name}** is calm.\n`);
  await session.run('update');
  return session;
}

const publish = ['publish', '--allow-incomplete'];

function runCompiled(session: Session, ...argv: string[]) {
  const options = { cwd: session.folder, encoding: 'utf8', timeout: 60_000 } as const;
  const { status, stdout, stderr } = spawnSync(process.execPath, [program, ...argv], options);
  return { code: status, out: stdout, err: stderr };
}

describe('a site of many briefings', { timeout: 120_000 }, () => {
  /** Files of a site, without its list of them, which names the version of the program. */
  const siteIn = (session: Session, folder: string) =>
    Object.entries(session.snapshot(folder)).filter(([file]) => !file.startsWith('.'));

  it('is the same whether threads make it or not', async () => {
    const session = await startSite();
    // A sentence that moved, and one that is new: what threads leave to whoever started them.
    session.write('source/lake-7.md', '# lake-7\n');
    session.write('source/pond.md', '# Pond\n\nThe **lake-7** is calm.\n\nA new sentence.\n');
    expect(runCompiled(session, ...publish)).toMatchObject({ code: 0 });
    expect((await session.run(...publish, '--output', 'other')).code).toBe(0);
    const made = siteIn(session, 'dist/site');
    expect(made.length).toBeGreaterThan(names.length * 5);
    expect(made).toEqual(siteIn(session, 'other'));
    // Only what is open is looked at again.
    expect(runCompiled(session, ...publish).err).toContain('made anew');
    expect(siteIn(session, 'dist/site')).toEqual(made);
  });

  it('records the same publication', async () => {
    const [session, other] = [await startSite(), await startSite()];
    const dated = [...publish, '--date', '2026-11-23'];
    expect(runCompiled(session, ...dated)).toMatchObject({ code: 0 });
    expect((await other.run(...dated)).code).toBe(0);
    const records = session.snapshot('.barobar/published');
    expect(Object.keys(records)).toHaveLength(names.length);
    expect(records).toEqual(other.snapshot('.barobar/published'));
  });

  it('is refused in the same words', async () => {
    const session = await startSite();
    const { code, err } = runCompiled(session, 'publish');
    expect(code).toBe(1);
    expect(err).toEqual((await session.run('publish')).err);
    expect(session.exists('dist/site')).toBe(false);
  });

  it('tells of what a thread cannot read as it would without threads', async () => {
    const session = await startSite();
    session.write('locales/ru/lake-90.json', '{ "x": ');
    session.write('locales/ru/lake-20.json', '{ "y": ');
    const { code, err } = runCompiled(session, ...publish);
    expect(code).toBe(3);
    expect(err).toContain('locales/ru/lake-20.json');
    expect(err).toEqual((await session.run(...publish)).err);
    session.remove('locales/ru/lake-90.json');
    session.remove('locales/ru/lake-20.json');
    // A sentence that a merge has left in two ledgers is seen by no thread alone.
    const one = JSON.parse(session.read('locales/en/lake-3.json')) as Record<string, unknown>;
    const two = JSON.parse(session.read('locales/en/lake-4.json')) as Record<string, unknown>;
    session.write('locales/en/lake-4.json', `${JSON.stringify({ ...two, ...one }, null, 2)}\n`);
    const twice = runCompiled(session, ...publish);
    expect(twice.code).toBe(3);
    expect(twice.err).toContain('stands here and in');
    expect(twice.err).toEqual((await session.run(...publish)).err);
    expect(session.exists('dist/site')).toBe(false);
  });

  it('ends as it would without a thread where a file cannot be written', async () => {
    const session = await startSite();
    session.write('dist/site/lake-50', 'in the way');
    const { code, err } = runCompiled(session, ...publish);
    expect(code).toBe(3);
    expect(err).toContain('a file stands where a folder is needed');
    expect(err).toEqual((await session.run(...publish)).err);
    expect(session.exists('dist/site/.barobar-site.json')).toBe(false);
    session.remove('dist/site/lake-50');
    expect(runCompiled(session, ...publish)).toMatchObject({ code: 0 });
    expect(session.read('dist/site/lake-50/index.html')).toContain('calm');
  });
});
