import path from 'node:path';
import { BarobarError } from '../../model/error.ts';
import { findRepeatedTag, findTagFault } from '../../workspace/language-tags.ts';
import { glossaryFolder, settingsFile, sourceFolder } from '../../workspace/layout.ts';
import type { Plan } from '../../workspace/plan.ts';
import { defaultSettings, formatSettings, type Settings } from '../../workspace/settings/settings.ts';

/** The languages of a new workspace. */
export interface InitOptions {
  readonly source: string;
  readonly targets: readonly string[];
}

/**
 * The JSON Schema of the settings as the package has it, where the project of the workspace depends on the package: the
 * same on every machine, and editors need no network.
 */
const schemaInProject = './node_modules/barobar/docs/barobar.schema.json';

/** The outputs of commands, and the packages that npm installs: not for version control. */
export const ignoredFolders: readonly string[] = ['dist/', 'out/', '.barobar/tmp/', 'node_modules/'];

/** A new workspace to write. */
export interface InitPlan extends Plan {
  /** The new files, relative to the workspace. */
  readonly files: readonly string[];
}

/**
 * Plans the files of a new workspace in a folder. Files that are there already stay as they are.
 * @param has whether there is a file, by absolute path
 * @throws `workspace-exists`; `usage` for what is no language tag
 */
export function planInit(has: (file: string) => boolean, root: string, options: InitOptions): InitPlan {
  const settings: Settings = { $schema: schemaInProject, ...defaultSettings, ...options };
  const tags = [options.source, ...options.targets];
  for (const tag of tags) {
    const fault = findTagFault(tag);
    if (fault) throw new BarobarError('usage', fault.message, fault.advice);
  }
  const repeated = findRepeatedTag(tags);
  if (repeated?.first === options.source)
    throw new BarobarError(
      'usage',
      `“${tags[repeated.at]}” is the source language and a target.`,
      'Name the language of the briefings with --source, and others with --targets.',
    );
  if (repeated)
    throw new BarobarError(
      'usage',
      `“${tags[repeated.at]}” is given twice${tags[repeated.at] === repeated.first ? '' : `, as “${repeated.first}” too`}.`,
      'Name each language once.',
    );
  const files = Object.entries({
    [settingsFile]: formatSettings(settings),
    '.gitignore': ignoredFolders.map((folder) => `${folder}\n`).join(''),
    [`${sourceFolder}/.gitkeep`]: '',
    [`${glossaryFolder}/terms.csv`]: `${glossaryHeader(tags)}\n`,
  }).filter(([file]) => !has(path.join(root, file)));
  if (files[0]?.[0] !== settingsFile)
    throw new BarobarError('workspace-exists', 'A workspace already exists here.', 'Name another folder.', {
      path: path.join(root, settingsFile),
    });
  return {
    files: files.map(([file]) => file),
    created: new Map(files.map(([file, text]) => [path.join(root, file), text])),
  };
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
