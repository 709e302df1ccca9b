import fs from 'node:fs';
import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import { refuseForeignFiles, refuseForeignObjects } from './foreign-files.ts';
import { firstLine, type Git } from './git.ts';

/**
 * Refuses a folder whose history is not its own. A `.git` file, `.git/commondir` or a link leads git to any repository that
 * the user has, and `objects/info/alternates` to its contents. A work tree counts as one where its repository says so too.
 * @throws `git-missing`
 */
export function refuseForeignRepository(git: Git, root: string): void {
  refuseForeignFiles(root);
  const asked = ['--absolute-git-dir', '--git-common-dir', '--is-inside-work-tree', '--show-toplevel'];
  const answer = git.run(root, ['rev-parse', ...asked, '--git-path', 'objects']);
  if (!answer) {
    throw refusal(root, 'There is no git on this machine.', 'Install git, or leave this out.');
  }
  const lines = answer.out.toString('utf8').split('\n');
  if (answer.status !== 0 || lines.length !== asked.length + 2) {
    throw refusal(
      root,
      `git cannot use this folder: ${firstLine(answer.err)}.`,
      'Keep the workspace in a git repository, or leave this out.',
    );
  }
  const [folder = '', common = '', isInside, top = '', objects = ''] = lines.map((line, at) =>
    at === 2 ? line : realPath(path.resolve(root, line)),
  );
  if (isInside !== 'true' || !isOwn(git, root, { folder, common, top })) {
    throw refusal(
      root,
      `This folder names ${common} as its repository, which does not name this folder as a work tree.`,
      'Make the work tree with “git worktree add”, or run “git worktree repair” there.',
    );
  }
  const alternates = path.join(objects, 'info', 'alternates');
  if (path.dirname(objects) !== common || isFilled(alternates)) {
    throw refusal(
      root,
      `The repository takes objects from another place (${alternates}).`,
      'Copy them with “git repack -a -d” and remove that file.',
    );
  }
  refuseForeignObjects(common);
}

/** The places of a repository as git finds them, without links. */
interface Places {
  readonly folder: string;
  /** What all work trees of the repository share. */
  readonly common: string;
  readonly top: string;
}

function isOwn(git: Git, root: string, { folder, common, top }: Places): boolean {
  if (folder === common) {
    if (folder === path.join(top, '.git')) return true;
    // Of a submodule the repository itself says where it is checked out.
    if (git.run(root, ['config', '--local', '--get', 'core.worktree'])?.status === 0) return true;
  }
  const listed = git.run(root, ['worktree', 'list', '--porcelain'])?.out.toString('utf8') ?? '';
  return listed
    .split('\n')
    .some((line) => line.startsWith('worktree ') && realPath(line.slice('worktree '.length)) === top);
}

function realPath(file: string): string {
  return fs.existsSync(file) ? fs.realpathSync.native(file) : file;
}

/** A link counts as filled, wherever it leads. */
function isFilled(file: string): boolean {
  const found = fs.lstatSync(file, { throwIfNoEntry: false });
  return found !== undefined && (!found.isFile() || found.size > 0);
}

function refusal(root: string, message: string, advice: string): BarobarError {
  return new BarobarError('git-missing', message, advice, { path: root });
}
