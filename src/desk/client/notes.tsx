import type { RefObject } from 'preact';
import { useState } from 'preact/hooks';
import type { DeskEntry } from '../contract.ts';
import { AnswerForm } from './answer-form.tsx';
import { api } from './api.ts';
import { useShared } from './context.ts';
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
  const ask = async (): Promise<void> => {
    try {
      const { entry: next, isConflict } = await api.note(editing.place, editing.base(), text);
      saved(editing.place.segment, next);
      if (isConflict) shared.say(say('conflict.title'), 'error');
      else setText('');
      editing.editor.focus();
    } catch (error) {
      shared.fail(error);
    }
  };
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
        onSubmit={(event) => {
          event.preventDefault();
          void ask();
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
              if (event.key !== 'Enter' || event.shiftKey || event.isComposing) return;
              event.preventDefault();
              event.stopPropagation();
              if (text.trim() !== '') void ask();
            }}
          />
        </label>
        <button type="submit">{say('note.ask')}</button>
      </form>
    </section>
  );
}
