import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeskEntry, DeskFact, DeskFinding, DeskSegment, SegmentAid } from '../contract.ts';
import { api, type Failure, isFailure, type Place } from './api.ts';
import { useShared } from './context.ts';
import type { TextEditor } from './editor.ts';
import { untilStill } from './typing.ts';
import { type Field, type Origin, useField } from './use-field.ts';

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
  /** What somebody else saved while this tab had other words. */
  readonly conflict: DeskEntry | undefined;
  /** Whether nothing was typed since the field opened. */
  isUntouched(): boolean;
  /** Saves with a state; why it was not saved, if it was not. Another sentence may be opened before the answer comes. */
  save(state: 'translated' | 'reviewed'): Promise<Failure | 'conflict' | undefined>;
  /** Takes one side of a conflict. */
  settle(side: 'mine' | 'theirs'): void;
  /** The version of the translation that the next change is made from. */
  base(): string;
  /** Takes over what the server said after a change that was made here to all but the text. */
  follow(entry: DeskEntry): void;
}

/** Milliseconds without typing before terms and matches are looked up again. */
const idle = 1500;

interface Request {
  readonly place: Place | undefined;
  readonly segment: DeskSegment | undefined;
  readonly entry: DeskEntry | undefined;
  readonly label: string;
  saved(segment: string, entry: DeskEntry): void;
  /** Takes over a text that is typed and not saved, made from a version of the translation. */
  left(segment: string, base: string, text: string): void;
}

/** Opens a field for a sentence, checks and saves what is typed, and reports changes by others. */
export function useEditing({ place, segment, entry, label, saved, left }: Request): Editing | undefined {
  const { settings } = useShared();
  const origins = useRef(new Map<string, Origin>()).current;
  const open = segment && place && entry ? { place, segment, entry } : undefined;
  const key = open ? `${open.place.document}\n${open.place.language}\n${open.place.segment}` : '';
  const { field, typed, checked } = useField(open, key, label, origins, left);
  const aid = useAid(open?.place, key);
  const [conflict, setConflict] = useConflict(field, entry);
  if (!open || !field) return undefined;
  const { editor, typing, origin, opened } = field;

  const save = async (state: 'translated' | 'reviewed'): Promise<Failure | 'conflict' | undefined> => {
    const target = editor.text();
    const write = async (): Promise<Failure | 'conflict' | undefined> => {
      const base = origin.entry.version;
      try {
        const answer = await api.save(open.place, { base, target, state, by: settings.name });
        if (answer.isConflict) {
          saved(open.place.segment, answer.entry);
          left(open.place.segment, base, target);
          setConflict({ origin, theirs: answer.entry });
          typing.refused(target);
          return 'conflict';
        }
        origin.entry = answer.entry;
        origin.saved = target;
        saved(open.place.segment, answer.entry);
        typing.saved(target);
        return undefined;
      } catch (error) {
        typing.refused(target);
        if (!isFailure(error)) throw error;
        return error;
      }
    };
    origins.set(key, origin);
    // One after the other: the second is made from what the first one saved.
    const saving = Promise.all([typing.settle(), origin.saving]).then(write);
    const over = saving.then(
      () => {},
      () => {},
    );
    origin.saving = over;
    void over.then(() => origin.saving === over && origins.delete(key));
    return saving;
  };

  const settle = (side: 'mine' | 'theirs'): void => {
    if (!conflict) return;
    const { draft: _, ...current } = conflict;
    origin.entry = current;
    saved(open.place.segment, current);
    setConflict(undefined);
    if (side === 'theirs') editor.replace(current.target);
    // What is kept of it is from now on made from their translation.
    else typing.typed(editor.text());
    editor.focus();
  };

  return {
    ...{ segment: open.segment, place: open.place, editor, text: typed, aid, conflict },
    ...{ save, settle },
    findings: checked?.findings ?? [],
    isChecked: checked !== undefined,
    facts: checked?.facts ?? [],
    isUntouched: () => editor.text() === opened,
    base: () => origin.entry.version,
    follow(next) {
      const { draft: _, ...current } = next;
      origin.entry = current;
      saved(open.place.segment, next);
      // What was kept while the answer was under way was made from the translation before.
      if (editor.text() !== next.target) typing.typed(editor.text());
    },
  };
}

/** Looks up terms and matches for a sentence, and again when a change of the workspace is over. */
function useAid(place: Place | undefined, key: string): SegmentAid | undefined {
  const { fail, onEvent } = useShared();
  // An answer belongs to the sentence that it was asked for: another one may be open by then.
  const [aid, setAid] = useState<{ readonly key: string; readonly found: SegmentAid }>();
  const [round, setRound] = useState(0);

  useEffect(() => {
    if (!place) return;
    let isOver = false;
    api
      .aid(place)
      .then((found) => isOver || setAid({ key, found }))
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
  return aid?.key === key ? aid.found : undefined;
}

/** Follows what others save: a field that nobody typed in shows their text, any other field is in conflict with it. */
function useConflict(
  field: Field | undefined,
  entry: DeskEntry | undefined,
): [DeskEntry | undefined, (conflict: { origin: Origin; theirs: DeskEntry } | undefined) => void] {
  const [conflict, setConflict] = useState<{ readonly origin: Origin; readonly theirs: DeskEntry }>();

  useLayoutEffect(() => {
    if (!field || !entry) return;
    const { editor, origin } = field;
    const before = origin.entry;
    if (entry.version === before.version) {
      setConflict(undefined);
      return;
    }
    const mine = editor.text();
    const isFollowed = mine === before.target && !before.draft;
    if (mine !== entry.target && !isFollowed && !hasSameText(before, entry)) {
      setConflict({ origin, theirs: entry });
      return;
    }
    origin.entry = entry;
    if (isFollowed && mine !== entry.target) editor.replace(entry.target);
    setConflict(undefined);
  }, [entry?.version, field]);
  return [conflict?.origin === field?.origin ? conflict?.theirs : undefined, setConflict];
}

/** Whether an entry differs from one that was shown in its notes alone. */
function hasSameText(before: DeskEntry, entry: DeskEntry): boolean {
  // A draft may be of an earlier text than the one that it is shown with.
  if (before.draft) return false;
  const text = ({ version: _, notes: __, draft: ___, ...rest }: DeskEntry): string => JSON.stringify(rest);
  return text(before) === text(entry);
}
