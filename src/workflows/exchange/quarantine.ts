import { digest } from '../../text/digest.ts';
import { nowhere, quarantineFolder } from '../../workspace/layout.ts';
import type { KeptAside } from '../../workspace/quarantine-file.ts';
import { listQuarantine, openQuarantine, type Workspace } from '../../workspace/workspace.ts';

/** Where a kept sentence is. */
export interface AsidePlace {
  readonly language: string;
  /** Undefined where no document has the sentence. */
  readonly document: string | undefined;
  readonly key: string;
}

/** The name of a kept sentence in its file: the same returned sentence is kept once. */
export function asideKey(id: string, source: string, target: string): string {
  return `q${digest([id, source, target], 10)}`;
}

/** The open entries of the quarantine, by language and document. */
export function listAside(workspace: Workspace): readonly (KeptAside & AsidePlace)[] {
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
