import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { digest } from '../text/digest.ts';
import type { SourceFile } from './document-names.ts';
import {
  breaksFile,
  editionFile,
  glossaryFolder,
  localeFile,
  publishedFile,
  segmentationFile,
  settingsFile,
  waiversFile,
} from './layout.ts';
import type { Workspace } from './workspace.ts';

/** Digits of a key: 130 bits, so that no two states of a workspace share one. */
const keyLength = 26;

/** Digests of what the files of a site are made from: where they are the same, so are the files. */
export interface SiteKeys {
  /** Of what all briefings share: settings, words, terms, `files` of the workspace, the program's own pages. */
  readonly shared: string;
  keyOf(file: SourceFile): BriefingKey;
}

/** Digest of a briefing: what all share, and its own files. */
export interface BriefingKey {
  /** With the record of what was published as it is. */
  readonly now: string;
  /** With the record that a run writes, all else being as it was read for `now`. */
  withRecord(text: string): string;
}

export function makeSiteKeys(workspace: Workspace, files: readonly string[]): SiteKeys {
  const { disk, root, settings } = workspace;
  const { source, targets } = settings;
  const textOf = (file: string): string => {
    const bytes = disk.read(file);
    return bytes === undefined ? '' : Buffer.from(bytes).toString('latin1');
  };
  const own = (file: string): string => textOf(path.join(root, file));
  const shared = digest(
    [
      ...programFiles(disk.list).map(textOf),
      ...[settingsFile, segmentationFile, ...files].flatMap((file) => [file, own(file)]),
      ...[source, ...targets].map((language) => own(editionFile(language))),
      ...disk
        .list(path.join(root, glossaryFolder))
        .flatMap(({ name }) => [name, own(`${glossaryFolder}/${name}`)]),
    ],
    keyLength,
  );
  const keyOf = (file: SourceFile): BriefingKey => {
    const rest = digest(
      [
        shared,
        file.path,
        own(file.path),
        own(breaksFile(file.name)),
        own(waiversFile(file.name)),
        ...[source, ...targets].map((language) => own(localeFile(language, file.name))),
      ],
      keyLength,
    );
    const withBytes = (record: string): string => digest([rest, record], keyLength);
    return {
      now: withBytes(own(publishedFile(file.name))),
      withRecord: (text) => withBytes(Buffer.from(text).toString('latin1')),
    };
  };
  return { shared, keyOf };
}

/** The program's own code of pages: a site made by another version is made anew. */
function programFiles(list: Workspace['disk']['list']): readonly string[] {
  const below = (folder: string): readonly string[] =>
    list(folder).flatMap(({ name, kind }) => {
      const inside = path.join(folder, name);
      if (kind === 'folder') return below(inside);
      return /\.(?:js|ts)$/.test(name) && !name.endsWith('.d.ts') ? [inside] : [];
    });
  return below(fileURLToPath(new URL('../editions', import.meta.url)));
}
