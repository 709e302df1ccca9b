import { useLayoutEffect, useMemo, useReducer, useState } from 'preact/hooks';
import type { DeskEntry, DeskSegment, TypedCheck } from '../contract.ts';
import type { Place } from './api.ts';
import { useShared } from './context.ts';
import { createEditor, type TextEditor } from './editor.ts';
import { textOf } from './segment-row.tsx';
import { startTyping, type Typing } from './typing.ts';

/** A sentence whose field is open. */
export interface OpenSentence {
  readonly place: Place;
  readonly segment: DeskSegment;
  readonly entry: DeskEntry;
}

/** What the next change of a sentence is made from, and its last save, which may still be under way. */
export interface Origin {
  entry: DeskEntry;
  saving: Promise<unknown>;
  /** The text of the last save, as it was typed. */
  saved?: string;
}

/** The field of one sentence. */
export interface Field {
  readonly editor: TextEditor;
  readonly typing: Typing;
  readonly origin: Origin;
  /** The text that it was opened with. */
  readonly opened: string;
}

interface OpenField {
  readonly field: Field | undefined;
  readonly typed: string;
  readonly checked: TypedCheck | undefined;
}

/**
 * Makes a field for each sentence that is opened, and checks and keeps what is typed in it. `left` is called with a text that is
 * typed and not saved when its field closes; `origins` are those of sentences that are being saved, by key.
 */
export function useField(
  open: OpenSentence | undefined,
  key: string,
  label: string,
  origins: ReadonlyMap<string, Origin>,
  left: (segment: string, base: string, text: string) => void,
): OpenField {
  const { fail } = useShared();
  const [, redraw] = useReducer((count: number) => count + 1, 0);
  // An answer belongs to the field that asked: another one may be open by then.
  const [answer, setAnswer] = useState<{
    readonly typing: Typing;
    readonly result: TypedCheck | undefined;
  }>();

  const field = useMemo(() => {
    if (!open) return undefined;
    const { place, segment, entry } = open;
    // A draft belongs to the translation that it began from, which may have changed since.
    const from = entry.draft ? { ...entry, version: entry.draft.base } : entry;
    const origin = origins.get(key) ?? { entry: from, saving: Promise.resolve() };
    const typing: Typing = startTyping(
      place,
      () => origin.entry.version,
      (result) => setAnswer({ typing, result }),
      fail,
    );
    const opened = textOf(entry);
    const editor = createEditor({
      ...{ text: opened, codes: segment.codes, language: place.language, label },
      changed(next) {
        redraw(undefined);
        typing.typed(next);
      },
    });
    return { editor, typing, origin, opened };
  }, [key]);

  // Before the browser paints: the next key may open the sentence again, which then has what was typed.
  useLayoutEffect(() => {
    if (!open || !field) return;
    const { editor, typing, origin, opened } = field;
    const { segment } = open;
    typing.check(editor.text());
    return () => {
      const text = editor.text();
      if (text !== opened && text !== origin.saved) left(segment.id, origin.entry.version, text);
      typing.stop();
      editor.close();
    };
  }, [field]);

  const checked = field && answer?.typing === field.typing ? answer.result : undefined;
  useLayoutEffect(() => field?.editor.showFindings(checked?.findings ?? []), [checked, field]);
  return { field, typed: field?.editor.text() ?? '', checked };
}
