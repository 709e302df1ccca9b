import type { Git } from './git.ts';
import { refuseForeignRepository } from './repository.ts';

/** A commit that changed a file, with the file as it was then. */
export interface FileRevision {
  readonly commit: string;
  /** ISO 8601. */
  readonly time: string;
  readonly author: string;
  readonly text: string;
}

/** Larger revisions of a file are left out, in bytes. */
const largest = 8 * 1024 * 1024;

/**
 * The newest commits that changed a file, the newest first: at most `most`, and none without git, a repository or a commit.
 * `file` is relative to `root`, with `/`.
 * @throws `git-missing` for a repository that is not the folder's own
 */
export function readFileHistory(git: Git, root: string, file: string, most: number): readonly FileRevision[] {
  const inside = git.run(root, ['rev-parse', '--is-inside-work-tree']);
  if (inside?.status !== 0) return [];
  refuseForeignRepository(git, root);
  const format = '--format=%H%x09%aI%x09%an';
  const log = git.run(root, ['log', `-n${most}`, format, '--', `:(literal)${file}`]);
  if (log?.status !== 0) return [];
  return log.out
    .toString('utf8')
    .split('\n')
    .flatMap((line): FileRevision[] => {
      const [commit = '', time = '', author = ''] = line.split('\t');
      if (commit === '') return [];
      const shown = git.run(root, ['cat-file', 'blob', `${commit}:./${file}`]);
      if (shown?.status !== 0 || shown.out.length > largest) return [];
      return [{ commit, time, author, text: shown.out.toString('utf8') }];
    });
}
