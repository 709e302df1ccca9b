import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { api, type FoundSentence } from './api.ts';
import { useShared } from './context.ts';
import { useWords } from './words.ts';

/** Finds words in any of their forms, in all documents, languages and memories. */
export function FindDialog({ close }: { close(): void }) {
  const say = useWords();
  const shared = useShared();
  const dialog = useRef<HTMLDialogElement>(null);
  const [text, setText] = useState(() => getSelection()?.toString().slice(0, 200) ?? '');
  const [found, setFound] = useState<readonly FoundSentence[]>();
  const input = useRef<HTMLInputElement>(null);
  // Before the browser paints: a key typed at once belongs to the dialog.
  useLayoutEffect(() => {
    dialog.current?.showModal();
    input.current?.select();
  }, []);
  const latest = useRef(0);
  const find = async (): Promise<void> => {
    const number = ++latest.current;
    try {
      const answer = await api.find(text);
      if (number === latest.current) setFound(answer);
    } catch (error) {
      if (number === latest.current) shared.fail(error);
    }
  };
  const open = (each: FoundSentence): void => {
    const language =
      each.hits.find((hit) => shared.targets.includes(hit.language))?.language ?? shared.targets[0] ?? '';
    shared.go({ page: 'document', document: each.document, language, third: '', segment: each.segment });
    dialog.current?.close();
  };
  return (
    <dialog class="find" ref={dialog} aria-labelledby="find-title" onClose={close}>
      <h2 id="find-title">{say('find.title')}</h2>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void find();
        }}
      >
        <label>
          <span>{say('find.text')}</span>
          <input
            autocomplete="off"
            required
            ref={input}
            value={text}
            onInput={(event) => setText(event.currentTarget.value)}
          />
        </label>
        <button type="submit">{say('find.go')}</button>
      </form>
      <p role="status" class="quiet">
        {found && say('find.found', { count: found.length })}
      </p>
      <ul>
        {found?.map((each) => (
          <li key={`${each.document} ${each.segment}`}>
            <p class="quiet">
              {each.document.startsWith('tm/') ? (
                each.document
              ) : (
                <button type="button" onClick={() => open(each)}>
                  {each.document}
                </button>
              )}
            </p>
            {Object.entries(each.texts).map(([language, value]) => (
              <p key={language}>
                <span class="tag">{language}</span>{' '}
                <span lang={language}>{highlight(value, each.hits, language)}</span>
              </p>
            ))}
          </li>
        ))}
      </ul>
      <p class="buttons">
        <button type="button" onClick={() => dialog.current?.close()}>
          {say('close')}
        </button>
      </p>
    </dialog>
  );
}

function highlight(text: string, hits: FoundSentence['hits'], language: string) {
  const own = hits.filter((hit) => hit.language === language).sort((a, b) => a.start - b.start);
  const parts = [];
  let at = 0;
  for (const { start, end } of own) {
    if (start < at) continue;
    parts.push(text.slice(at, start), <mark key={start}>{text.slice(start, end)}</mark>);
    at = end;
  }
  return [...parts, text.slice(at)];
}
