import { BarobarError } from '../model/error.ts';
import { type State, states, type Translation } from '../model/translation.ts';
import { digest } from '../text/digest.ts';
import { nowhere, quarantineFolder } from '../workspace/layout.ts';
import { listQuarantine, openQuarantine, type Workspace } from '../workspace/workspace.ts';

/** The form a person chooses where two are at odds. */
export type Side = 'ours' | 'theirs';

/** A returned sentence that was not simply accepted. */
export interface KeptAside {
  readonly id: string;
  /** `conflict`: our translation was changed after the export. `quarantined`: it is not what was sent out. */
  readonly outcome: 'conflict' | 'quarantined';
  /** The English the file says it was made from. */
  readonly source: string;
  readonly target: string;
  readonly state?: State;
  readonly notes?: readonly string[];
  /** Our side of a conflict, as it was. */
  readonly ours?: Translation;
  readonly reason?: string;
  /** What a person decided; open while absent. The form that lost stays here. */
  readonly resolved?: Side;
  /** Members this version does not know. */
  readonly [other: string]: unknown;
}

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

/**
 * An entry of a quarantine file.
 * @throws `locale-value` for what is none
 */
export function readAside(value: unknown, key: string, path: string): KeptAside {
  const entry = (typeof value === 'object' && value !== null ? value : {}) as Record<string, unknown>;
  const { id, source, target, state, outcome, resolved } = entry;
  const isSound =
    [id, source, target].every((text) => typeof text === 'string') &&
    (state === undefined || states.includes(state as State)) &&
    (resolved === undefined || resolved === 'ours' || resolved === 'theirs');
  if (isSound) return { ...entry, outcome: outcome === 'conflict' ? outcome : 'quarantined' } as KeptAside;
  throw new BarobarError(
    'locale-value',
    `“${key}” is not a returned sentence.`,
    'It must have id, source and target as texts; “resolved” is “ours” or “theirs”.',
    { path },
  );
}

/** All that is kept aside and still open, by language and document. */
export function listAside(workspace: Workspace): readonly (KeptAside & AsidePlace)[] {
  return listQuarantine(workspace).flatMap((file) => {
    const [language = '', ...rest] = file.slice(quarantineFolder.length + 1).split('/');
    const name = rest.join('/').replace(/\.json$/, '');
    const { entries, path } = openQuarantine(workspace, language, name);
    const document = name === nowhere ? undefined : name;
    return Object.entries(entries)
      .map(([key, value]) => ({ ...readAside(value, key, path), language, document, key }))
      .filter(({ resolved }) => resolved === undefined);
  });
}
