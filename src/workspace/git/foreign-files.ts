import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import { nodeDisk } from '../disk.ts';

/** What git reads in the folder of a repository; of `info` the grafts. */
const read = ['HEAD', 'config', 'config.worktree', 'commondir', 'packed-refs', 'shallow', 'info'];

/** Folders with what git reads of the history. */
const history = ['objects', 'refs', 'logs', 'reftable'];

/**
 * Refuses the repository of a folder where git would read files from elsewhere on its way: through a link, or because the
 * configuration includes them. What such a file says would be in git's messages. A pipe would keep git waiting.
 * @throws `git-missing`
 */
export function refuseForeignFiles(root: string): void {
  const folder = findFolder(root);
  if (folder === undefined) return;
  refuseOthers(folder, read);
  const pointer = readGitText(path.join(folder, 'commondir'));
  const common = pointer === undefined ? folder : path.resolve(folder, pointer.trim());
  if (common !== folder) refuseOthers(common, read);
  for (const file of [path.join(common, 'config'), path.join(folder, 'config.worktree')]) {
    const text = readGitText(file);
    // A section may begin anywhere on a line: "[core] [include] path = x".
    if (text !== undefined && /\[include(?:if)?[\s\].]/i.test(text))
      throw refusal(
        file,
        'The configuration of this repository includes other files.',
        'Take [include] and [includeIf] out, or write them into your own configuration (~/.gitconfig).',
      );
  }
}

/**
 * Refuses links out of a repository where it keeps its objects and references: the contents of another one would be read.
 * @throws `git-missing`
 */
export function refuseForeignObjects(common: string): void {
  refuseOthers(common, history);
  refuseOthers(path.join(common, 'info'), ['grafts']);
  for (const name of history) refuseOthersBelow(path.join(common, name), common);
}

function refuseOthers(folder: string, names: readonly string[]): void {
  for (const { name, kind } of nodeDisk.list(folder))
    if (kind === 'other' && names.includes(name)) refuseOther(path.join(folder, name), folder);
}

function refuseOthersBelow(folder: string, common: string): void {
  for (const { name, kind } of nodeDisk.list(folder)) {
    const file = path.join(folder, name);
    if (kind === 'folder') refuseOthersBelow(file, common);
    else if (kind === 'other') refuseOther(file, common);
  }
}

/** Refuses a pipe, a device or a link out of the repository. */
function refuseOther(file: string, common: string): void {
  if (nodeDisk.linkTarget(file) !== undefined && staysInside(file, common)) return;
  throw refusal(
    file,
    'This is a link out of the repository, or no regular file.',
    'Put a regular file in its place; a “git clone” of the repository has only such files.',
  );
}

function staysInside(link: string, bound: string): boolean {
  const place = nodeDisk.realPath(link) ?? '';
  return place.startsWith((nodeDisk.realPath(bound) ?? bound) + path.sep);
}

/** The folder of the repository that a folder is in, as git finds it; undefined if there is none, or git finds none. */
function findFolder(root: string): string | undefined {
  for (let folder = nodeDisk.realPath(root) ?? root; ; folder = path.dirname(folder)) {
    const place = path.join(folder, '.git');
    if (nodeDisk.isFolder(place)) return nodeDisk.realPath(place);
    const text = readGitText(place);
    if (text !== undefined) {
      const named = /^gitdir: (.+)/.exec(text)?.[1]?.trimEnd();
      return named === undefined ? undefined : nodeDisk.realPath(path.resolve(folder, named));
    }
    if (folder === path.dirname(folder)) return undefined;
  }
}

function readGitText(file: string): string | undefined {
  // Git follows links in its folder, and those that lead out of it are refused.
  const bytes = nodeDisk.read(file, () => {});
  return bytes && Buffer.from(bytes).toString('utf8');
}

function refusal(file: string, message: string, advice: string): BarobarError {
  return new BarobarError('git-missing', message, advice, { path: file });
}
