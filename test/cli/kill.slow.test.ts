import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { makeBriefing } from '../bench/briefings.ts';
import { compileProgram } from './compiled.ts';
import { type Session, startSession, translateFile } from './session.ts';

const program = compileProgram();

/** Starts the real program and kills it after some milliseconds, unless it has ended by then. */
function runAndKill(session: Session, after: number, ...argv: string[]): Promise<void> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...argv], { cwd: session.folder, stdio: 'ignore' });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('exit', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

describe('a real process killed at any moment', () => {
  it('leaves all locale files old or all new', { timeout: 120_000 }, async () => {
    const session = startSession();
    await session.run('init', '--targets', 'ru');
    const names = Array.from({ length: 40 }, (_, at) => `d${at}`);
    for (const [at, name] of names.entries()) session.write(`source/${name}.txt`, makeBriefing(at + 1));
    await session.run('update');
    await session.run('export');
    for (const name of names) {
      const text = session.read(`out/ru/${name}.xlf`);
      session.write(
        `back/${name}.xlf`,
        translateFile(text, (source) => `Перевод ${source}`),
      );
    }
    const files = names.map((name) => `back/${name}.xlf`);
    const started = performance.now();
    await runAndKill(session, 60_000, 'import', '--dry-run', ...files);
    const whole = performance.now() - started;
    for (const share of [0.5, 0.7, 0.8, 0.85, 0.9, 0.95, 1, 1.1, 1.3]) {
      await runAndKill(session, whole * share, 'import', ...files);
      expect(await session.run('status')).toMatchObject({ code: 0 });
      const written = Object.entries(session.snapshot('locales/ru'));
      for (const [, text] of written) expect(Object.keys(JSON.parse(text))).toHaveLength(21);
      expect([0, 40]).toContain(written.length);
    }
    // Left alone, it ends with all of them.
    await runAndKill(session, 60_000, 'import', ...files);
    expect(Object.keys(session.snapshot('locales/ru'))).toHaveLength(40);
  });
});
