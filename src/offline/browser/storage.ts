import { type State, states } from '../../model/translation.ts';
import type { PageData } from '../data.ts';
import { sentencesOf, sentWork, type Work } from '../work.ts';

/** Work as the browser keeps it: the export that it belongs to decides whether a later one can still use it. */
interface KeptWork extends Work {
  readonly source: string;
  /** The target as it went out. */
  readonly sent: string;
}

/** Keeps work in the browser between visits. */
export interface Storage {
  /** Whether it does. Browsers may be set to keep nothing. */
  readonly isKeeping: boolean;
  readonly name: string;
  /** Work of earlier visits on sentences that are as they were then, by id. */
  readonly work: ReadonlyMap<string, Work>;
  /** Keeps work on sentences; undefined for one that is as it went out. False if the browser refuses. */
  keep(changed: ReadonlyMap<string, Work | undefined>): boolean;
  keepName(name: string): void;
}

/** Other pages of this browser may write where this one keeps its work. */
function isWork({ text, note, state }: Partial<KeptWork>): boolean {
  return typeof text === 'string' && typeof note === 'string' && states.includes(state as State);
}

const nameKey = 'barobar/name';

/** Opens what the browser keeps of the work on a page. */
export function openStorage(data: PageData): Storage {
  const key = `barobar/work/${data.target}/${data.document}`;
  const sentences = new Map(sentencesOf(data).map((sentence) => [sentence.id, sentence]));
  const read = (): Record<string, KeptWork> => {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(key) ?? '{}');
      return typeof kept === 'object' && kept !== null ? (kept as Record<string, KeptWork>) : {};
    } catch {
      return {};
    }
  };
  const write = (name: string, text: string): boolean => {
    try {
      localStorage.setItem(name, text);
      return localStorage.getItem(name) === text;
    } catch {
      return false;
    }
  };
  const work = new Map<string, Work>();
  for (const [id, kept] of Object.entries(read())) {
    const sentence = sentences.get(id);
    if (
      !sentence ||
      !isWork(kept) ||
      kept.source !== sentence.source ||
      kept.sent !== sentWork(sentence).text
    )
      continue;
    const isSourceWrong = kept.isSourceWrong === true;
    work.set(id, { text: kept.text, state: kept.state, note: kept.note, isSourceWrong });
  }
  let name = '';
  try {
    name = localStorage.getItem(nameKey) ?? '';
  } catch {
    // A browser that keeps nothing has no name either.
  }
  return {
    isKeeping: write('barobar/probe', 'kept'),
    name,
    work,
    keep(changed) {
      // Read again: another window may have the page open, and works on other sentences.
      const kept = read();
      for (const [id, now] of changed) {
        const sentence = sentences.get(id);
        if (!sentence) continue;
        if (now) kept[id] = { ...now, source: sentence.source, sent: sentWork(sentence).text };
        else delete kept[id];
      }
      return write(key, JSON.stringify(kept));
    },
    keepName: (text) => {
      write(nameKey, text);
    },
  };
}
