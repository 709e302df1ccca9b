import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import type { Disk } from '../../workspace/disk.ts';
import { findRepeatedTag, findTagFault } from '../../workspace/language-tags.ts';
import { glossaryFolder, settingsFile, sourceFolder } from '../../workspace/layout.ts';
import { defaultSettings, type Settings, writeSettings } from '../../workspace/settings.ts';

export interface InitOptions {
  readonly source: string;
  readonly targets: readonly string[];
}

/**
 * The JSON Schema of the settings as the package has it, where the project of the workspace depends on the package: the
 * same on every machine, and editors need no network.
 */
const schemaInProject = './node_modules/barobar/docs/barobar.schema.json';

/**
 * Files of a new workspace, written to `root`; gives their relative paths. Files that are there already stay as they are.
 * @throws `workspace-exists`; `usage` for what is no language tag
 */
export function initWorkspace(disk: Disk, root: string, options: InitOptions): readonly string[] {
  const settings: Settings = { $schema: schemaInProject, ...defaultSettings, ...options };
  for (const tag of [options.source, ...options.targets]) {
    const fault = findTagFault(tag);
    if (fault) throw new BarobarError('usage', fault.message, fault.advice);
  }
  const tags = [options.source, ...options.targets];
  const repeated = findRepeatedTag(tags);
  if (repeated)
    throw new BarobarError(
      'usage',
      `“${tags[repeated.at]}” is given twice${tags[repeated.at] === repeated.first ? '' : `, as “${repeated.first}” too`}.`,
      'Name each language once.',
    );
  if (!disk.create(path.join(root, settingsFile), writeSettings(settings))) {
    throw new BarobarError('workspace-exists', 'A workspace already exists here.', 'Name another folder.', {
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
