import {
  listQuarantine,
  openQuarantine,
  type QuarantineEntry,
} from '../../workspace/files/quarantine-file.ts';
import { nowhere, quarantineFolder } from '../../workspace/layout.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** Where a kept sentence is. */
export interface QuarantinePlace {
  readonly language: string;
  /** Undefined where no document has the sentence. */
  readonly document: string | undefined;
  readonly key: string;
}

/** The open entries of the quarantine, by language and document. */
export function listQuarantined(workspace: Workspace): readonly (QuarantineEntry & QuarantinePlace)[] {
  return listQuarantine(workspace).flatMap((file) => {
    const [language = '', ...rest] = file.slice(quarantineFolder.length + 1).split('/');
    const name = rest.join('/').replace(/\.json$/, '');
    const { entries } = openQuarantine(workspace, language, name);
    const document = name === nowhere ? undefined : name;
    return [...entries]
      .map(([key, entry]) => ({ ...entry, language, document, key }))
      .filter(({ resolved }) => resolved === undefined);
  });
}
