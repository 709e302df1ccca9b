import type { FindingLanguage } from '../../messages/findings/languages.ts';
import type { Finding } from '../../model/finding.ts';
import type { Glossary } from '../../model/glossary.ts';
import { openCheckSession, worstFirst } from '../check-session.ts';
import type { PageData, PageSentence } from '../data.ts';
import {
  confirm,
  isDone,
  isSame,
  type LoadedWork,
  retype,
  sentencesOf,
  sentWork,
  type Work,
} from '../work.ts';
import { openStorage } from './storage.ts';

/** What changed on a sentence. */
type Listener = (id: string) => void;

/** The work on the sentences of a page: what it is now, what is wrong with it, and where it is kept. */
export interface Desk {
  readonly glossary: Glossary;
  readonly data: PageData;
  /** Those to be translated, in reading order, and how many of each they are from 1. */
  readonly sentences: readonly PageSentence[];
  readonly isKeeping: boolean;
  /** How many sentences were worked on in an earlier visit. */
  readonly restored: number;
  name: string;
  work(id: string): Work;
  findings(id: string): readonly Finding[];
  isDone(id: string): boolean;
  /** Texts as they are typed: checked at once. */
  retype(id: string, text: string): void;
  note(id: string, note: string, isSourceWrong: boolean): void;
  confirm(id: string): boolean;
  unconfirm(id: string): void;
  confirmAll(): void;
  /** Takes loaded work; what it gives puts everything back. */
  load(loaded: LoadedWork): () => void;
  /** Whether there is work that no file has. */
  isUnsaved(): boolean;
  markSaved(): void;
  /** Called after each change of a sentence or of its findings. */
  listen(listener: Listener): void;
  /** Checks what is there already, a little at a time, so that the page stays quick. */
  checkAll(): void;
}

/** Milliseconds until what was typed is kept, and until translations are compared with each other. */
const [keepAfter, compareAfter] = [300, 900];

/** The desk of a page, whose checks say what they find in a language. */
export function openDesk(data: PageData, language: FindingLanguage): Desk {
  const storage = openStorage(data);
  const checks = openCheckSession(data, language);
  const all = sentencesOf(data);
  const sentences = all.filter(({ isContext }) => !isContext);
  const byId = new Map(all.map((sentence) => [sentence.id, sentence]));
  const sent = new Map(all.map((sentence) => [sentence.id, sentWork(sentence)]));
  const work = new Map([...sent, ...storage.work]);
  const found = new Map<string, readonly Finding[]>();
  let compared: ReadonlyMap<string, readonly Finding[]> = new Map();
  const listeners: Listener[] = [];
  const dirty = new Set<string>();
  let keepTimer: ReturnType<typeof setTimeout> | undefined;
  let compareTimer: ReturnType<typeof setTimeout> | undefined;
  let isUnsaved = storage.work.size > 0;
  let isKeeping = storage.isKeeping;

  const of = (id: string): Work => work.get(id)!;
  const checkedOf = (id: string): { target: string; state: Work['state'] } => {
    const { text, state } = of(id);
    return { target: text, state };
  };
  const tell = (id: string): void => {
    for (const listener of listeners) listener(id);
  };
  const check = (id: string): void => {
    found.set(id, checks.check(id, checkedOf(id)));
  };
  const compare = (): void => {
    const before = compared;
    compared = checks.compare(checkedOf);
    for (const id of new Set([...before.keys(), ...compared.keys()])) tell(id);
  };
  const keep = (): void => {
    clearTimeout(keepTimer);
    keepTimer = undefined;
    if (dirty.size === 0) return;
    const changed = [...dirty].map((id) => [id, isSame(of(id), sent.get(id)!) ? undefined : of(id)] as const);
    isKeeping = storage.keep(new Map(changed));
    // What the browser refused goes with the next change.
    if (isKeeping) dirty.clear();
  };
  const put = (id: string, next: Work): void => {
    const before = of(id);
    if (before === next) return;
    work.set(id, next);
    dirty.add(id);
    isUnsaved = true;
    keepTimer ??= setTimeout(keep, keepAfter);
    if (before.text !== next.text) {
      check(id);
      // What was said of the old text, beside the others, may not hold of the new one.
      if (compared.has(id)) compared = new Map([...compared].filter(([each]) => each !== id));
    }
    clearTimeout(compareTimer);
    compareTimer = setTimeout(() => whenIdle(compare), compareAfter);
    tell(id);
  };
  addEventListener('pagehide', keep);
  document.addEventListener('visibilitychange', keep);

  return {
    data,
    sentences,
    glossary: checks.glossary,
    get isKeeping() {
      return isKeeping;
    },
    restored: storage.work.size,
    get name() {
      return storage.name;
    },
    set name(name) {
      storage.keepName(name);
    },
    work: of,
    findings: (id) => worstFirst([...(found.get(id) ?? []), ...(compared.get(id) ?? [])]),
    isDone: (id) => isDone(of(id)),
    retype: (id, text) => put(id, retype(of(id), text, sent.get(id)!)),
    note: (id, note, isSourceWrong) => put(id, { ...of(id), note, isSourceWrong }),
    confirm(id) {
      put(id, confirm(of(id)));
      return isDone(of(id));
    },
    unconfirm: (id) => put(id, { ...of(id), state: 'initial' }),
    confirmAll() {
      for (const { id } of sentences) put(id, confirm(of(id)));
    },
    load(loaded) {
      const before = new Map(work);
      for (const [id, next] of loaded.work) if (byId.has(id)) put(id, next);
      return () => {
        // What was typed since is not of the file.
        for (const [id, next] of loaded.work) if (of(id) === next) put(id, before.get(id)!);
      };
    },
    isUnsaved: () => isUnsaved,
    markSaved() {
      isUnsaved = false;
    },
    listen: (listener) => {
      listeners.push(listener);
    },
    checkAll() {
      const waiting = sentences.filter(({ id }) => of(id).text.trim() !== '').map(({ id }) => id);
      // The first check of all reads the words of both languages: not while somebody types.
      const [first] = sentences;
      if (first) checks.check(first.id, { target: first.source, state: 'initial' });
      const some = (hasTime: () => boolean): void => {
        do {
          const id = waiting.shift();
          if (id === undefined) break;
          check(id);
          tell(id);
        } while (hasTime());
        if (waiting.length > 0) whenIdle(some);
        else whenIdle(compare);
      };
      whenIdle(some);
    },
  };
}

/** Calls a function when the browser has nothing else to do; it may go on as long as it has time. */
function whenIdle(act: (hasTime: () => boolean) => void): void {
  // Safari has no idle time.
  if (!('requestIdleCallback' in window)) setTimeout(() => act(() => false), 20);
  else requestIdleCallback((deadline) => act(() => deadline.timeRemaining() > 8), { timeout: 2000 });
}
