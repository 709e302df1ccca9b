import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DeskDocument, DeskEntry, DeskFinding, DeskVerdict } from '../contract.ts';
import { api } from './api.ts';
import { afterChanges, useShared } from './context.ts';
import { keepTyped, untilStill } from './typing.ts';

/** A document as this tab knows it. */
export interface OpenDocument {
  readonly document: DeskDocument | undefined;
  readonly findings: readonly DeskFinding[];
  readonly verdict: DeskVerdict | undefined;
  /** Takes over what the server said of a segment. */
  setEntry(segment: string, entry: DeskEntry): void;
  /** Takes over a text that is typed here and not saved, made from a version of the translation. */
  setDraft(segment: string, base: string, target: string): void;
}

/** Milliseconds without typing before the whole document is checked again. */
const idle = 700;

/** Loads a document, and again whenever the workspace changes. */
export function useDocument(name: string, language: string, third: string): OpenDocument {
  const { fail, onEvent } = useShared();
  const [document, setDocument] = useState<DeskDocument>();
  const [findings, setFindings] = useState<readonly DeskFinding[]>([]);
  const [verdict, setVerdict] = useState<DeskVerdict>();
  const latest = useRef(0);
  const isFirst = useRef(true);
  const entriesSet = useRef(0);
  const load = useCallback(async () => {
    const number = ++latest.current;
    try {
      // What is read while a segment changes here may be older than that.
      for (let seen = -1; seen !== entriesSet.current; ) {
        await keepTyped();
        seen = entriesSet.current;
        const loaded = await api.document(name, third === '' ? [language] : [language, third]);
        if (number !== latest.current) return;
        if (seen === entriesSet.current) setDocument(loaded);
      }
      // All segments are checked for these: what is typed next goes first.
      await untilStill(isFirst.current ? 0 : idle);
      if (number !== latest.current) return;
      const found = await api.findings(name, [language]);
      if (number === latest.current) setFindings(found);
      await untilStill(isFirst.current ? 0 : idle);
      if (number !== latest.current) return;
      isFirst.current = false;
      const [own] = await api.gate([name], [language]);
      if (number === latest.current) setVerdict(own);
    } catch (error) {
      if (number === latest.current) fail(error);
    }
  }, [name, language, third]);
  useEffect(() => {
    setDocument(undefined);
    setFindings([]);
    setVerdict(undefined);
    void load();
    const stop = afterChanges(onEvent, 200, load);
    return () => {
      latest.current++;
      stop();
    };
  }, [load]);
  const change = useCallback(
    (segment: string, next: (entry: DeskEntry | undefined) => DeskEntry | undefined) => {
      entriesSet.current++;
      setDocument((known) => {
        const own = known?.languages[language];
        const entry = next(own?.entries[segment]);
        if (!known || !own || !entry) return known;
        const entries = { ...own.entries, [segment]: entry };
        return { ...known, languages: { ...known.languages, [language]: { ...own, entries } } };
      });
    },
    [language],
  );
  const setEntry = useCallback((segment: string, entry: DeskEntry) => change(segment, () => entry), [change]);
  const setDraft = useCallback(
    (segment: string, base: string, target: string) =>
      change(segment, (entry) => {
        if (!entry) return undefined;
        const { draft, ...saved } = entry;
        if (target === '' || target === entry.target) return saved;
        return { ...saved, draft: { target, base, isElsewhere: draft?.isElsewhere ?? false } };
      }),
    [change],
  );
  return { document, findings, verdict, setEntry, setDraft };
}
