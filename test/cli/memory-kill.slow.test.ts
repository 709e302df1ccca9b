import { spawn } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { makeNumbers } from '../bench/briefings.ts';
import { compileProgram } from './compiled.ts';
import { type Session, startSession } from './session.ts';

const program = compileProgram();

/** Runs the real program, and kills it after some milliseconds unless it has ended by then; what it printed, if it ended. */
function run(session: Session, after: number, ...argv: string[]): Promise<string | undefined> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [program, ...argv], { cwd: session.folder });
    let out = '';
    child.stdout.on('data', (text) => {
      out += text;
    });
    const timer = setTimeout(() => child.kill('SIGKILL'), after);
    child.on('close', (code) => {
      clearTimeout(timer);
      resolve(code === 0 ? out : undefined);
    });
  });
}

const words =
  'council state talks minsk dam lake trade peace forces member session draft plan group border'.split(' ');

/** A memory of sentences from a beginning on: two that begin elsewhere share most of them. */
function writeMemory(session: Session, from: number): void {
  const units = Array.from({ length: 6_000 }, (_, at) => {
    const next = makeNumbers(from + at + 1);
    const text = Array.from({ length: 4 + next(9) }, () => words[next(words.length)]).join(' ');
    return `<tu tuid="${from + at}"><tuv xml:lang="en"><seg>${text} ${from + at}</seg></tuv><tuv xml:lang="ru"><seg>${from + at}</seg></tuv></tu>`;
  });
  session.write(
    'tm/a.tmx',
    `<tmx version="1.4"><header srclang="en"/><body>${units.join('\n')}</body></tmx>`,
  );
}

const question = ['memory', 'match', '--to', 'ru', '--min', '50', '--json', 'questions.txt'] as const;

/** The matches that a command prints, without the time that it took. */
function matchesOf(out: string | undefined): unknown {
  if (out === undefined) return undefined;
  return out
    .trim()
    .split('\n')
    .map((line) => (JSON.parse(line) as { matches: unknown }).matches);
}

async function startWorkspace(): Promise<Session> {
  const session = startSession();
  session.write('barobar.json', '{"targets":["ru"]}');
  session.write(
    'questions.txt',
    Array.from({ length: 20 }, (_, at) => `council talks ${words[at % words.length]} ${at * 400}\n`).join(''),
  );
  return session;
}

const shares = [0.1, 0.4, 0.6, 0.8, 0.95];

describe('a memory whose command is killed at any moment', () => {
  it('has the right answers in the next command, while it is built', { timeout: 400_000 }, async () => {
    const session = await startWorkspace();
    writeMemory(session, 0);
    const started = performance.now();
    const expected = matchesOf(await run(session, 300_000, ...question));
    const whole = performance.now() - started;
    expect(expected).toHaveLength(20);
    for (const share of shares) {
      const each = await startWorkspace();
      writeMemory(each, 0);
      await run(each, whole * share, ...question);
      expect(matchesOf(await run(each, 300_000, ...question))).toEqual(expected);
    }
  });

  it('has the right answers in the next command, while it is brought up to date', {
    timeout: 400_000,
  }, async () => {
    const session = await startWorkspace();
    writeMemory(session, 0);
    await run(session, 300_000, ...question);
    let from = 0;
    const started = performance.now();
    from += 40;
    writeMemory(session, from);
    await run(session, 300_000, ...question);
    const whole = performance.now() - started;
    for (const share of shares) {
      from += 40;
      writeMemory(session, from);
      await run(session, whole * share, ...question);
      const found = matchesOf(await run(session, 300_000, ...question));
      const fresh = await startWorkspace();
      writeMemory(fresh, from);
      const [texts, same] = [found, matchesOf(await run(fresh, 300_000, ...question))].map((list) =>
        (list as { score: number; kind: string }[][]).map((matches) =>
          matches.map(({ score, kind }) => [score, kind]),
        ),
      );
      // Keys are those of the words that were rare when the index was built: the best match is the same.
      expect(texts?.map(([best]) => best)).toEqual(same?.map(([best]) => best));
    }
    // Nothing of the killed commands is left.
    const left = Object.keys(session.snapshot('.barobar/tmp/memory')).filter(
      (file) => !/^ru(?:-[\w-]+\.db|\.json)$/.test(file),
    );
    expect(left).toEqual([]);
  });
});
