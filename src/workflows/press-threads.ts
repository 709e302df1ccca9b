import type { SearchWords } from '../editions/search/index.ts';
import { nodeDisk } from '../workspace/disk.ts';
import type { SourceFile } from '../workspace/document-names.ts';
import { startThreads, type Threads } from '../workspace/threads.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { openResolved } from './documents.ts';
import type { Gate } from './gate.ts';
import { type LookedAt, makePress, type Press, type PressJob, type PrintedBriefing } from './press.ts';
import type { SiteSearch } from './site-search.ts';

/** What a thread starts with. */
export interface ThreadJob extends Pick<Workspace, 'root' | 'settings'> {
  readonly process: Omit<Workspace['process'], 'isAlive'>;
  /** Documents to look at, in order of their names. */
  readonly files: readonly SourceFile[];
  /** Names of all briefings of the site, in the order of its indexes. */
  readonly listed: readonly string[];
  /** The instant by which the gate judges. */
  readonly now: Date;
  readonly job: PressJob;
}

/** What a thread tells. */
export type PressReport =
  /** `ids`: of the ledger. */
  | ({ readonly kind: 'seen'; readonly ids: readonly string[] } & LookedAt)
  /** Sentences of it came from other documents or went there: these have to be looked at too. */
  | { readonly kind: 'unsettled'; readonly name: string }
  | { readonly kind: 'printed'; readonly briefing: PrintedBriefing }
  | { readonly kind: 'words'; readonly words: SearchWords };

/** Below so many documents threads cost more than they save. */
const fewest = 100;

/**
 * A press for these documents that works in threads where they are many. Only the compiled program on the machine's own
 * disk has threads. What threads cannot tell is told as it would be without them: they are given up then.
 */
export function startPress(
  workspace: Workspace,
  gate: Gate,
  job: PressJob,
  search: SiteSearch,
  { files, listed, now }: Pick<ThreadJob, 'files' | 'listed' | 'now'>,
): Press & { close(): void } {
  const here = makePress(workspace, gate, job, search, (names) => openResolved(workspace, names));
  const isPossible = workspace.disk === nodeDisk && !workspace.pending && import.meta.url.endsWith('.js');
  const { root, settings } = workspace;
  const { pid, token } = workspace.process;
  let threads: Threads<PressReport> | undefined;
  if (isPossible && files.length >= fewest)
    threads = startThreads<ThreadJob, PressReport>(new URL('./press-thread.js', import.meta.url), {
      ...{ root, settings, process: { pid, token }, files, listed, now, job },
    });
  const close = (): void => {
    threads?.close();
    threads = undefined;
  };
  return {
    close,
    look(names) {
      const seen = threads && lookTogether(threads, workspace.progress);
      if (seen) return [...seen.looks, ...here.look(seen.unsettled)];
      close();
      return here.look(names);
    },
    *print() {
      threads?.proceed();
      for (let told = threads?.receive(); told; told = threads?.receive()) {
        if (told.kind === 'printed') yield told.briefing;
        else if (told.kind === 'words') search.merge(told.words);
      }
      yield* here.print();
    },
  };
}

/** What the threads see; nothing where one failed or an id stands in two ledgers. */
function lookTogether(
  threads: Threads<PressReport>,
  progress: Workspace['progress'],
): { readonly looks: readonly LookedAt[]; readonly unsettled: readonly string[] } | undefined {
  const looks: LookedAt[] = [];
  const unsettled: string[] = [];
  const ids = new Set<string>();
  let count = 0;
  try {
    for (let told = threads.receive(); told; told = threads.receive()) {
      if (told.kind === 'unsettled') unsettled.push(told.name);
      if (told.kind !== 'seen') continue;
      progress(told.name);
      looks.push({ name: told.name, verdicts: told.verdicts });
      for (const id of told.ids) ids.add(id);
      count += told.ids.length;
    }
  } catch {
    return undefined;
  }
  return ids.size === count ? { looks, unsettled } : undefined;
}
