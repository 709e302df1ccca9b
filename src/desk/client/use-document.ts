import { useCallback, useEffect, useRef, useState } from 'preact/hooks';
import type { DeskDocument, DeskEntry, DeskFinding, DeskVerdict } from '../contract.ts';
import { api } from './api.ts';
import { afterChanges, useShared } from './context.ts';
import { untilStill } from './typing.ts';

/** A document as this tab knows it. */
export interface OpenDocument {
  readonly document: DeskDocument | undefined;
  readonly findings: readonly DeskFinding[];
  readonly verdict: DeskVerdict | undefined;
  /** Takes over what the server said of a segment. */
  setEntry(segment: string, entry: DeskEntry): void;
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
  const load = useCallback(async () => {
    const number = ++latest.current;
    try {
      const loaded = await api.document(name, third === '' ? [language] : [language, third]);
      if (number !== latest.current) return;
      setDocument(loaded);
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
  const setEntry = useCallback(
    (segment: string, entry: DeskEntry) => {
      setDocument((known) => {
        const own = known?.languages[language];
        if (!known || !own) return known;
        const entries = { ...own.entries, [segment]: entry };
        return { ...known, languages: { ...known.languages, [language]: { ...own, entries } } };
      });
    },
    [language],
  );
  return { document, findings, verdict, setEntry };
}
