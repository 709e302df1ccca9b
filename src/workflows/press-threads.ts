import type { LanguageIndex, SearchWords } from '../editions/search/index.ts';
import { nodeDisk } from '../workspace/disk.ts';
import type { SourceFile } from '../workspace/document-names.ts';
import { startThreads, type Threads } from '../workspace/threads.ts';
import type { Workspace } from '../workspace/workspace.ts';
import { openResolved } from './documents.ts';
import type { Gate } from './gate.ts';
import { type LookedAt, makePress, type Press, type PressJob, type PrintedBriefing } from './press.ts';
import type { SiteSearch } from './site-search.ts';

/** What a thread is told to do, in this order. */
export type PressOrder =
  | LookOrder
  | { readonly kind: 'print' }
  | { readonly kind: 'index'; readonly words: SearchWords };

export interface LookOrder extends Pick<Workspace, 'root' | 'settings'>, PressRun {
  readonly kind: 'look';
  readonly process: Omit<Workspace['process'], 'isAlive'>;
}

interface PressRun {
  readonly job: PressJob;
  /** Documents to look at, in order of their names. */
  readonly files: readonly SourceFile[];
  /** Names of all briefings of the site, in the order of its indexes. */
  readonly listed: readonly string[];
  /** The instant by which the gate judges. */
  readonly now: Date;
}

/** What a thread reports. */
export type PressReport =
  /** `ids`: of the ledger. */
  | ({ readonly kind: 'seen'; readonly ids: readonly string[] } & LookedAt)
  /** Sentences of it came from other documents or went there: these have to be looked at too. */
  | { readonly kind: 'unsettled'; readonly name: string }
  | { readonly kind: 'printed'; readonly briefing: PrintedBriefing }
  | { readonly kind: 'words'; readonly words: SearchWords }
  | { readonly kind: 'indexed'; readonly index: LanguageIndex };

type PressThreads = Threads<PressOrder, PressReport>;

/** Below so many documents threads cost more than they save. */
const fewest = 100;

/** Gives a press that works in threads where the documents are many. */
export interface PressRoom {
  /** So many documents are likely to be made: threads need some time to begin. */
  expect(documents: number): void;
  /** `search` is given the words. What threads cannot tell is told as it would be without them: they are given up then. */
  begin(gate: Gate, search: SiteSearch, run: PressRun): Press;
  /** Ends the threads. */
  close(): void;
}

export function openPressRoom(workspace: Workspace): PressRoom {
  // Threads run the compiled program, and know the machine's own disk only.
  const isPossible = workspace.disk === nodeDisk && !workspace.pending && import.meta.url.endsWith('.js');
  let threads: PressThreads | undefined;
  const expect = (documents: number): void => {
    if (isPossible && documents >= fewest)
      threads ??= startThreads(new URL('./press-thread.js', import.meta.url));
  };
  const close = (): void => {
    threads?.close();
    threads = undefined;
  };
  return {
    expect,
    begin(gate, search, run) {
      const make = (): Press =>
        makePress(workspace, gate, run.job, search, (names) => openResolved(workspace, names));
      expect(run.files.length);
      return threads && run.files.length >= fewest ? share(workspace, threads, search, run, make) : make();
    },
    close,
  };
}

/** The work of a press that works here, shared among threads; what they leave is done here. */
function share(
  { root, settings, process: { pid, token }, progress }: Workspace,
  threads: PressThreads,
  search: SiteSearch,
  run: PressRun,
  make: () => Press,
): Press {
  let here = make();
  let isShared = true;
  /** What threads and `here` see together; nothing where one failed or an id stands in two ledgers. */
  const lookTogether = (): readonly LookedAt[] | undefined => {
    try {
      const { looks, unsettled } = lookInThreads(threads, progress) ?? {};
      return looks && [...looks, ...here.look(unsettled ?? [])];
    } catch {
      return undefined;
    }
  };
  return {
    look(names) {
      threads.give((_, count) => ({
        ...{ kind: 'look', root, settings, process: { pid, token } },
        ...run,
        job: { ...run.job, mostKept: run.job.mostKept / count },
      }));
      const looks = lookTogether();
      if (looks) return looks;
      isShared = false;
      threads.close();
      here = make();
      return here.look(names);
    },
    *print(begin) {
      if (isShared) {
        begin();
        threads.give(() => ({ kind: 'print' }));
      }
      for (let told = isShared && threads.receive(); told; told = threads.receive()) {
        if (told.kind === 'printed') yield told.briefing;
        else if (told.kind === 'words') search.merge(told.words);
      }
      yield* here.print(begin);
    },
    index(words) {
      if (!isShared) return here.index(words);
      threads.give((thread, count) => ({
        kind: 'index',
        words: new Map([...words].filter((_, at) => at % count === thread)),
      }));
      return indexInThreads(threads);
    },
  };
}

/** The indexes that the threads make as their last work. */
function* indexInThreads(threads: PressThreads): Generator<LanguageIndex> {
  for (let told = threads.receive(); told; told = threads.receive())
    if (told.kind === 'indexed') yield told.index;
  // Their memory is as much as what is still to be made of all briefings together takes.
  threads.close();
}

/** What the threads see, and what they leave; nothing where an id stands in two ledgers. */
function lookInThreads(
  threads: PressThreads,
  progress: Workspace['progress'],
): { readonly looks: readonly LookedAt[]; readonly unsettled: readonly string[] } | undefined {
  const looks: LookedAt[] = [];
  const unsettled: string[] = [];
  const ids = new Set<string>();
  let count = 0;
  for (let told = threads.receive(); told; told = threads.receive()) {
    if (told.kind === 'unsettled') unsettled.push(told.name);
    if (told.kind !== 'seen') continue;
    progress(told.name);
    looks.push({ name: told.name, verdicts: told.verdicts });
    for (const id of told.ids) ids.add(id);
    count += told.ids.length;
  }
  return ids.size === count ? { looks, unsettled } : undefined;
}
