import { isTranslatable } from '../../assembly/completeness.ts';
import type { Document } from '../../model/document.ts';
import type { Publication } from '../../model/edition.ts';
import type { Ledger, Rendition } from '../../model/translation.ts';
import { findSuccessors } from '../../revision/ledger.ts';
import { republish, type Sentences } from '../../revision/published.ts';
import { readableText } from '../../text/markup.ts';
import {
  formatPublished,
  openPublished,
  type PublishedRecord,
  type Withdrawal,
} from '../../workspace/files/published-file.ts';
import type { Change } from '../../workspace/transaction.ts';
import type { Workspace } from '../../workspace/workspace.ts';

/** The publications that a page shows, and the change to their record. */
export interface Recorded {
  readonly publication: Publication | undefined;
  readonly change: Change | undefined;
}

interface Recording {
  /** The day (ISO) on which what changes for readers is dated; undated and not recorded without one. */
  readonly date: string | undefined;
  /** What stays taken down; what was taken down and is not among these is published again. */
  readonly withdrawn: readonly Withdrawal[];
}

/**
 * The publications of a document so far, with the change that this run makes. With a date the changes are recorded as
 * published on that day; without one they are shown undated, and the record stays.
 */
export function recordPublication(
  workspace: Workspace,
  document: Document,
  ledger: Ledger,
  renditions: readonly Rendition[],
  { date, withdrawn }: Recording,
): Recorded {
  const { published, text, path } = openPublished(workspace, document.name);
  const { record } = published;
  const toChange = (next: PublishedRecord | undefined): Change | undefined => {
    const after = formatPublished({ ...published, record: next, withdrawn });
    return after === text ? undefined : { path, before: text, after };
  };
  const isSame = withdrawn.length === published.withdrawn.length;
  if (!record && date === undefined)
    return { publication: undefined, change: isSame ? undefined : toChange(undefined) };
  const now = sentencesOf(document, renditions);
  if (!record) {
    const started = firstRecord(now, date as string);
    return { publication: started, change: toChange(started) };
  }
  const { corrections, sentences } = republish(record.sentences, now, (id) => findSuccessors(id, ledger));
  if (date === undefined) {
    return {
      publication: { ...record, corrections: [...corrections, ...record.corrections] },
      change: isSame ? undefined : toChange(record),
    };
  }
  const write = (each: PublishedRecord): string | undefined =>
    formatPublished({ record: each, withdrawn: [] });
  const next: PublishedRecord =
    write({ ...record, sentences }) === write(record)
      ? record
      : {
          ...record,
          latest: date,
          version: record.version + 1,
          corrections: [...corrections.map((each) => ({ ...each, date })), ...record.corrections],
          sentences,
        };
  return { publication: next, change: toChange(next) };
}

function firstRecord(sentences: Sentences, date: string): PublishedRecord {
  return { first: date, latest: date, version: 1, corrections: [], sentences };
}

/** The texts that are ready: what is missing or stale is shown as such, and no reader takes it for the text. */
function sentencesOf(document: Document, renditions: readonly Rendition[]): Sentences {
  const segments = document.units.flatMap(({ segments }) => segments).filter(isTranslatable);
  return new Map(
    segments.map(({ id, codes }) => [
      id,
      new Map(
        renditions.flatMap(({ language, segments }): [string, string][] => {
          const shown = segments.get(id);
          return shown?.progress === 'complete' ? [[language, readableText(shown.text, codes)]] : [];
        }),
      ),
    ]),
  );
}
