import type { RefObject } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { DeskEntry } from '../contract.ts';
import { AnswerForm } from './answer-form.tsx';
import { api } from './api.ts';
import { useShared, useSingle } from './context.ts';
import type { Editing } from './use-editing.ts';
import { useWords } from './words.ts';

/** The questions about the open sentence with their answers, and a form for a new one. */
export function Notes(props: {
  readonly editing: Editing;
  readonly entry: DeskEntry;
  readonly questionField: RefObject<HTMLTextAreaElement | null>;
  saved(segment: string, entry: DeskEntry): void;
}) {
  const { editing, entry, saved } = props;
  const say = useWords();
  const shared = useShared();
  const [text, setText] = useState('');
  const isOpen = entry.notes.some((note) => note.answer === undefined);
  const form = useRef<HTMLFormElement>(null);
  const ask = useSingle(async () => {
    try {
      const { entry: next, isConflict } = await api.note(editing.place, editing.base(), text);
      if (isConflict) {
        saved(editing.place.segment, next);
        shared.say(say('conflict.title'), 'error');
      } else {
        editing.follow(next);
        // What was typed while the answer was under way is another question.
        setText((typed) => (typed === text ? '' : typed));
      }
      if (form.current?.contains(document.activeElement)) editing.editor.focus();
    } catch (error) {
      shared.fail(error);
    }
  });
  return (
    <section>
      <h2>{say('panel.notes')}</h2>
      <ul class="notes">
        {entry.notes.map((note, at) => (
          <li key={at}>
            <p>{note.text}</p>
            {note.answer && <p class="answer">{say('note.answer', { text: note.answer })}</p>}
          </li>
        ))}
      </ul>
      {isOpen && <AnswerForm place={editing.place} />}
      <form
        ref={form}
        onSubmit={(event) => {
          event.preventDefault();
          ask();
        }}
      >
        <label>
          <span>
            {say('note.question')} <kbd>{shared.keysFor('question')}</kbd>
          </span>
          <textarea
            required
            rows={2}
            ref={props.questionField}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
            onKeyDown={(event) => {
              if (event.key === 'Escape') editing.editor.focus();
              if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
              event.preventDefault();
              event.stopPropagation();
              if (text.trim() !== '') ask();
            }}
          />
        </label>
        <button type="submit">{say('note.ask')}</button>
      </form>
    </section>
  );
}
