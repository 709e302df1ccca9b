import { useEffect, useState } from 'preact/hooks';
import type { HistoryEntry } from '../contract.ts';
import { api } from './api.ts';
import { useShared } from './context.ts';
import { Marked } from './marked.tsx';
import type { Editing } from './use-editing.ts';
import { useWords } from './words.ts';

/** The earlier forms of a translation, from the commits of git; they are loaded when a person opens the list. */
export function History({ editing, language }: { readonly editing: Editing; readonly language: string }) {
  const say = useWords();
  const shared = useShared();
  const [forms, setForms] = useState<readonly HistoryEntry[]>();
  const [isOpen, setOpen] = useState(false);
  useEffect(() => {
    if (isOpen && !forms) api.history(editing.place).then(setForms).catch(shared.fail);
  }, [isOpen]);
  return (
    <details class="history" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say('panel.history')}</summary>
      {forms?.length === 0 && <p class="quiet">{say('panel.noHistory')}</p>}
      <ol>
        {forms?.map((form, at) => (
          <li key={at}>
            <p lang={language}>
              <Marked text={form.target} codes={editing.segment.codes} />
            </p>
            <p class="quiet">
              {form.time.slice(0, 10)} · {form.author} ·{' '}
              {say(`state.${form.state === 'initial' ? 'draft' : form.state}`)}
              {form.reviewer && ` · ${say('editor.reviewer', { name: form.reviewer })}`} ·{' '}
              <code>{form.commit}</code>
            </p>
          </li>
        ))}
      </ol>
    </details>
  );
}
