import path from 'node:path';
import { BarobarError } from '../model/error.ts';
import type { Disk } from '../workspace/disk.ts';
import { glossaryFolder, settingsFile, sourceFolder } from '../workspace/layout.ts';
import { defaultSettings, languageTag, type Settings, writeSettings } from '../workspace/settings.ts';

export interface InitOptions {
  readonly source: string;
  readonly targets: readonly string[];
}

/**
 * Files of a new workspace, written to `root`; gives their relative paths. Files that are there already stay as they are.
 * @throws `workspace-exists`; `usage` for what is no language tag
 */
export function initWorkspace(disk: Disk, root: string, options: InitOptions): readonly string[] {
  const settings: Settings = { ...defaultSettings, ...options };
  for (const tag of [options.source, ...options.targets]) {
    if (!languageTag.test(tag)) {
      throw new BarobarError(
        'usage',
        `“${tag}” is not a language tag.`,
        'Use BCP 47 tags such as en, ru, be, tg.',
      );
    }
  }
  const tags = [options.source, ...options.targets];
  const twice = tags.find((tag, at) => tags.indexOf(tag) !== at);
  if (twice) throw new BarobarError('usage', `“${twice}” is given twice.`, 'Name each language once.');
  if (!disk.create(path.join(root, settingsFile), writeSettings(settings))) {
    throw new BarobarError('workspace-exists', 'There is a workspace here already.', 'Name another folder.', {
      path: path.join(root, settingsFile),
    });
  }
  const files = {
    '.gitignore': 'dist/\nout/\n.barobar/tmp/\n',
    [`${sourceFolder}/.gitkeep`]: '',
    [`${glossaryFolder}/terms.csv`]: `${glossaryHeader([options.source, ...options.targets])}\n`,
  };
  const made = Object.entries(files).filter(([file, content]) => disk.create(path.join(root, file), content));
  return [settingsFile, ...made.map(([file]) => file)];
}

/** Columns for each language: the preferred term, those also allowed, and those that are errors. */
function glossaryHeader(tags: readonly string[]): string {
  return [
    'concept',
    'definition',
    'note',
    ...tags.flatMap((tag) => [tag, `${tag}:admitted`, `${tag}:forbidden`]),
  ].join(',');
}
