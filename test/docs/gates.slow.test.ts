import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { readSettings } from '../../src/workspace/settings.ts';
import { commitAll, git } from '../cli/repository.ts';
import { type Session, startSession } from '../cli/session.ts';

const root = path.resolve(import.meta.dirname, '../..');
const page = fs.readFileSync(path.join(root, 'docs/gates.md'), 'utf8');

/** The blocks of code of one language. */
function blocks(language: string): readonly string[] {
  return [...page.matchAll(new RegExp(`^\`\`\`${language}\\n([\\s\\S]*?)^\`\`\``, 'gm'))].map(
    ([, code]) => code!,
  );
}

/** A repository with a briefing and its Russian translation, all committed, and the program on its path. */
async function startRepository(): Promise<{ session: Session; env: NodeJS.ProcessEnv; id: string }> {
  const session = startSession();
  const program = `exec "${process.execPath}" --import "${import.meta.resolve('tsx')}" "${root}/src/cli/bin.ts" "$@"`;
  session.write('.bin/barobar', `#!/bin/sh\n${program}\n`);
  fs.chmodSync(path.join(session.folder, '.bin/barobar'), 0o755);
  await session.run('init', '--targets', 'ru');
  session.write('.gitignore', `${session.read('.gitignore')}.bin/\nfindings.*\n`);
  session.write('source/dam.txt', 'The dam is 40 m high.\n');
  await session.run('update');
  const [id = ''] = Object.keys(JSON.parse(session.read('locales/en/dam.json')));
  translate(session, id, 'Высота дамбы — 40 м.');
  git(session, ['init', '-q', '-b', 'main']);
  commitAll(session, 'A briefing');
  const env = {
    ...process.env,
    PATH: `${path.join(session.folder, '.bin')}:${process.env['PATH']}`,
    NO_COLOR: '1',
    GIT_CONFIG_GLOBAL: '/dev/null',
  };
  return { session, env, id };
}

function translate(session: Session, id: string, target: string): void {
  const entry = { source: 'The dam is 40 m high.', target, state: 'translated' };
  session.write('locales/ru/dam.json', `${JSON.stringify({ [id]: entry }, null, 2)}\n`);
}

interface Step {
  readonly name?: string;
  readonly run?: string;
}

describe('the workflow for GitHub', () => {
  const workflow = parse(blocks('yaml')[0] ?? '') as { jobs: { check: { steps: readonly Step[] } } };
  const steps = workflow.jobs.check.steps.filter(({ run }) => run?.startsWith('barobar'));

  /** Runs the steps as the runner does, until one fails; gives its name and what it printed. */
  function runSteps(session: Session, env: NodeJS.ProcessEnv): { failed: string | undefined; out: string } {
    for (const { name, run = '' } of steps) {
      const child = spawnSync('bash', ['-e', '-c', run], { cwd: session.folder, encoding: 'utf8', env });
      if (child.status !== 0) return { failed: name, out: child.stdout };
    }
    return { failed: undefined, out: '' };
  }

  it('passes where all is right, and leaves its reports', { timeout: 60_000 }, async () => {
    const { session, env } = await startRepository();
    expect(steps).toHaveLength(3);
    expect(runSteps(session, env)).toEqual({ failed: undefined, out: '' });
    expect(JSON.parse(session.read('findings.sarif'))).toMatchObject({ version: '2.1.0' });
    expect(session.read('findings.html')).toContain('No findings.');
  });

  it.each<[string, (session: Session, id: string) => void, string, RegExp]>([
    [
      'a number is wrong',
      (session, id) => translate(session, id, 'Высота дамбы — 45 м.'),
      'No findings',
      /^::error file=locales\/ru\/dam\.json,line=4,endLine=4,col=31,endColumn=33,title=numbers\/missing \(ru\)::/,
    ],
    [
      'a ledger is out of date',
      (session) => session.write('source/dam.txt', 'The dam is 41 m high.\n'),
      'The ledgers are up to date',
      /dam/,
    ],
    [
      'a translation is missing',
      (session) => session.remove('locales/ru/dam.json'),
      'All may be published',
      /closed {2,}1 missing/,
    ],
  ])('fails where %s', { timeout: 60_000 }, async (_, spoil, failed, said) => {
    const { session, env, id } = await startRepository();
    spoil(session, id);
    const outcome = runSteps(session, env);
    expect(outcome.failed).toBe(failed);
    expect(outcome.out).toMatch(said);
  });
});

describe('the hook before a commit', () => {
  it('stops what is about to be committed, not what lies beside it', { timeout: 60_000 }, async () => {
    const { session, env, id } = await startRepository();
    const hook = path.join(session.folder, '.git/hooks/pre-commit');
    fs.mkdirSync(path.dirname(hook), { recursive: true });
    fs.writeFileSync(hook, blocks('sh')[0] ?? '', { mode: 0o755 });
    const commit = () => {
      const person = ['-c', 'user.name=Anna', '-c', 'user.email=anna@example.org'];
      const child = spawnSync('git', [...person, 'commit', '-q', '-m', 'Work'], {
        cwd: session.folder,
        encoding: 'utf8',
        env,
      });
      return { code: child.status, said: child.stdout + child.stderr };
    };
    translate(session, id, 'Высота дамбы — 45 м.');
    git(session, ['add', '-A']);
    const stopped = commit();
    expect(stopped.code).not.toBe(0);
    expect(stopped.said).toContain('locales/ru/dam.json:2:3: The target has "45" where the source has "40".');
    // Corrected, but not added: what would be committed is still wrong.
    translate(session, id, 'Дамба высотой 40 м.');
    expect(commit().code).not.toBe(0);
    git(session, ['add', '-A']);
    expect(commit()).toMatchObject({ code: 0 });
    // Wrong beside what is committed: none of its business.
    translate(session, id, 'Высота дамбы — 45 м.');
    session.write('note.txt', 'x');
    git(session, ['add', 'note.txt']);
    expect(commit()).toMatchObject({ code: 0 });
    expect(fs.readdirSync(session.folder)).not.toContain('tmp');
  });
});

it('the settings of the page can be read', () => {
  expect(blocks('json').map((text) => readSettings(text, 'barobar.json'))).toHaveLength(2);
});
