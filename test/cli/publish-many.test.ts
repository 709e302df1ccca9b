import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { compileProgram } from './compiled.ts';
import { type Session, startSession } from './session.ts';

const program = compileProgram();

/** So many that the compiled program writes in a thread; the sources never do. */
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
  it('is the same whether a thread writes it or not', async () => {
    const session = await startSite();
    expect(runCompiled(session, ...publish)).toMatchObject({ code: 0 });
    expect((await session.run(...publish, '--output', 'other')).code).toBe(0);
    const made = Object.entries(session.snapshot('dist/site')).filter(([file]) => !file.startsWith('.'));
    const other = Object.entries(session.snapshot('other')).filter(([file]) => !file.startsWith('.'));
    expect(made.length).toBeGreaterThan(names.length * 5);
    expect(made).toEqual(other);
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
