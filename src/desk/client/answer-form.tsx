import { useState } from 'preact/hooks';
import { api } from './api.ts';
import { useShared, useSingle } from './context.ts';
import { useWords } from './words.ts';

/** Answers the open notes of a segment. */
export function AnswerForm({ place }: { readonly place: Parameters<typeof api.answer>[0] }) {
  const say = useWords();
  const shared = useShared();
  const [answer, setAnswer] = useState('');
  const send = useSingle(async () => {
    try {
      await api.answer(place, answer);
      setAnswer((typed) => (typed === answer ? '' : typed));
    } catch (error) {
      shared.fail(error);
    }
  });
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <label>
        <span>{say('note.reply')}</span>
        <input required value={answer} onInput={(event) => setAnswer(event.currentTarget.value)} />
      </label>
      <button type="submit">{say('note.send')}</button>
    </form>
  );
}
