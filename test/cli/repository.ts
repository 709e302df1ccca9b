import { spawnSync } from 'node:child_process';
import type { Session } from './session.ts';

/** Runs git in a session's folder, with a person and a time of its own; gives its exit code and what it printed. */
export function git(
  session: Session,
  args: readonly string[],
  date = '2026-01-01T12:00:00Z',
): { readonly code: number | null; readonly out: string } {
  const child = spawnSync('git', args, {
    cwd: session.folder,
    encoding: 'utf8',
    env: {
      ...process.env,
      GIT_CONFIG_GLOBAL: '/dev/null',
      GIT_CONFIG_NOSYSTEM: '1',
      GIT_AUTHOR_NAME: 'Anna',
      GIT_AUTHOR_EMAIL: 'anna@example.org',
      GIT_AUTHOR_DATE: date,
      GIT_COMMITTER_NAME: 'Anna',
      GIT_COMMITTER_EMAIL: 'anna@example.org',
      GIT_COMMITTER_DATE: date,
    },
  });
  return { code: child.status, out: `${child.stdout}${child.stderr}` };
}

/** Commits all there is; throws where git will not. */
export function commitAll(session: Session, message: string, date?: string): void {
  for (const args of [
    ['add', '-A'],
    ['commit', '-q', '--allow-empty', '-m', message],
  ]) {
    const { code, out } = git(session, args, date);
    if (code !== 0) throw new Error(out);
  }
}
