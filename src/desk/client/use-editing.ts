import { useCallback, useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { DeskEntry, DeskFact, DeskFinding, DeskSegment, SegmentAid, TypedCheck } from '../contract.ts';
import { api, type Place } from './api.ts';
import { useShared } from './context.ts';
import { createEditor, type TextEditor } from './editor.ts';
import { textOf } from './segment-row.tsx';
import { startTyping, type Typing, untilStill } from './typing.ts';

/** A conflict: what somebody else saved while this tab had other words. */
interface Conflict {
  readonly mine: string;
  readonly theirs: DeskEntry;
}

/** The sentence that is open. */
export interface Editing {
  readonly segment: DeskSegment;
  readonly place: Place;
  readonly editor: TextEditor;
  readonly text: string;
  readonly findings: readonly DeskFinding[];
  /** Whether the checks have answered for the text as it is: without findings it is good only then. */
  readonly isChecked: boolean;
  readonly facts: readonly DeskFact[];
  readonly aid: SegmentAid | undefined;
  readonly conflict: Conflict | undefined;
  /** Saves with a state; whether it was saved. */
  save(state: 'translated' | 'reviewed'): Promise<boolean>;
  /** Takes one side of a conflict. */
  settle(side: 'mine' | 'theirs'): void;
  /** The version of the translation that the next change is made from. */
  base(): string;
}

/** Milliseconds without typing before terms and matches are looked up again. */
const idle = 1500;

interface Request {
  readonly place: Place | undefined;
  readonly segment: DeskSegment | undefined;
  readonly entry: DeskEntry | undefined;
  readonly label: string;
  saved(segment: string, entry: DeskEntry): void;
}

/** A sentence whose field is open. */
interface OpenSentence {
  readonly place: Place;
  readonly segment: DeskSegment;
  readonly entry: DeskEntry;
}

/** The text field of a sentence, and what checks and keeps the text typed in it. */
interface Field {
  readonly editor: TextEditor;
  readonly typing: Typing;
}

/** The translation that the next change is made from. */
type Known = { current: DeskEntry | undefined };

/** Opens a field for a sentence, checks and saves what is typed, and reports changes by others. */
export function useEditing({ place, segment, entry, label, saved }: Request): Editing | undefined {
  const { settings, fail } = useShared();
  const known: Known = useRef<DeskEntry | undefined>(undefined);
  const open = segment && place && entry ? { place, segment, entry } : undefined;
  const key = open ? `${open.place.document}\n${open.place.language}\n${open.place.segment}` : '';
  const { field, typed, checked } = useField(open, key, label, known);
  const aid = useAid(open?.place, key);
  const [conflict, setConflict] = useConflict(field, entry, known);

  const save = useCallback(
    async (state: 'translated' | 'reviewed') => {
      const from = known.current;
      if (!field || !place || !from) return false;
      await field.typing.settle();
      const target = field.editor.text();
      try {
        const change = { base: from.version, target, state, by: settings.name };
        const answer = await api.save(place, change);
        if (answer.isConflict) {
          setConflict({ mine: target, theirs: answer.entry });
          return false;
        }
        known.current = answer.entry;
        saved(place.segment, answer.entry);
        return true;
      } catch (error) {
        fail(error);
        return false;
      }
    },
    [field, settings.name],
  );

  const settle = (side: 'mine' | 'theirs'): void => {
    if (!conflict || !field || !place) return;
    const { theirs, mine } = conflict;
    const { draft: _, ...current } = theirs;
    known.current = current;
    saved(place.segment, known.current);
    field.editor.replace(side === 'mine' ? mine : theirs.target);
    setConflict(undefined);
    field.editor.focus();
  };

  if (!open || !field) return undefined;
  return {
    ...{ segment: open.segment, place: open.place, editor: field.editor, text: typed, aid, conflict },
    ...{ save, settle },
    findings: checked?.findings ?? [],
    isChecked: checked !== undefined,
    facts: checked?.facts ?? [],
    base: () => known.current?.version ?? open.entry.version,
  };
}

/** Makes a field for each sentence that is opened, and checks what is typed in it. */
function useField(
  open: OpenSentence | undefined,
  key: string,
  label: string,
  known: Known,
): { readonly field: Field | undefined; readonly typed: string; readonly checked: TypedCheck | undefined } {
  const { fail } = useShared();
  const [typed, setTyped] = useState('');
  const [checked, setChecked] = useState<TypedCheck>();

  const field = useMemo(() => {
    if (!open) return undefined;
    const { place, segment, entry } = open;
    // A draft belongs to the translation that it began from, which may have changed since.
    known.current = entry.draft ? { ...entry, version: entry.draft.base } : entry;
    const typing = startTyping(place, () => known.current?.version ?? '', setChecked, fail);
    const editor = createEditor({
      ...{ text: textOf(entry), codes: segment.codes, language: place.language, label },
      changed(next) {
        setTyped(next);
        typing.typed(next);
      },
    });
    return { editor, typing };
  }, [key]);

  useEffect(() => {
    if (!open || !field) return;
    let isOver = false;
    setTyped(field.editor.text());
    setChecked(undefined);
    api
      .check(open.place, field.editor.text())
      .then((result) => isOver || setChecked(result))
      .catch(fail);
    return () => {
      isOver = true;
      field.typing.stop();
      field.editor.close();
    };
  }, [field]);

  useEffect(() => field?.editor.showFindings(checked?.findings ?? []), [checked, field]);
  return { field, typed, checked };
}

/** Looks up terms and matches for a sentence, and again when a change of the workspace is over. */
function useAid(place: Place | undefined, key: string): SegmentAid | undefined {
  const { fail, onEvent } = useShared();
  const [aid, setAid] = useState<SegmentAid>();
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (place) setAid(undefined);
  }, [key]);

  useEffect(() => {
    if (!place) return;
    let isOver = false;
    api
      .aid(place)
      .then((found) => isOver || setAid(found))
      .catch(fail);
    return () => {
      isOver = true;
    };
  }, [key, round]);

  useEffect(() => {
    let latest = 0;
    const stop = onEvent(({ type }) => {
      if (type !== 'changed') return;
      const number = ++latest;
      void untilStill(idle).then(() => {
        if (number === latest) setRound((known) => known + 1);
      });
    });
    return () => {
      latest++;
      stop();
    };
  }, [onEvent]);
  return aid;
}

/** Follows what others save: a field that nobody typed in shows their text, any other field is in conflict with it. */
function useConflict(
  field: Field | undefined,
  entry: DeskEntry | undefined,
  known: Known,
): [Conflict | undefined, (conflict: Conflict | undefined) => void] {
  const [conflict, setConflict] = useState<Conflict>();

  useEffect(() => {
    if (field) setConflict(undefined);
  }, [field]);

  useEffect(() => {
    const before = known.current;
    if (!field || !entry || !before || entry.version === before.version) return;
    const mine = field.editor.text();
    if (mine === entry.target || (mine === before.target && !before.draft)) {
      known.current = entry;
      if (mine !== entry.target) field.editor.replace(entry.target);
      setConflict(undefined);
    } else setConflict({ mine, theirs: entry });
  }, [entry?.version, field]);
  return [conflict, setConflict];
}
