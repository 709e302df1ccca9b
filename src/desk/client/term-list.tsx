import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DeskTerm } from '../contract.ts';
import { api } from './api.ts';
import { useShared, useSingle } from './context.ts';
import type { Editing } from './use-editing.ts';
import { useWords } from './words.ts';

/** The terms of the glossary in the open sentence, and a way to add one. */
export function TermList(props: {
  readonly editing: Editing;
  readonly language: string;
  readonly source: string;
}) {
  const { editing, language, source } = props;
  const say = useWords();
  const shared = useShared();
  const [isAdding, setAdding] = useState(false);
  useLayoutEffect(
    () =>
      shared.onAction((action) => {
        if (action !== 'newTerm') return false;
        setAdding(true);
        return true;
      }),
    [],
  );
  const { aid, editor } = editing;
  return (
    <section>
      <h2>{say('panel.terms')}</h2>
      {aid && aid.terms.length === 0 && <p class="quiet">{say('panel.noTerms')}</p>}
      <ul class="terms">
        {aid?.terms.map((term) => (
          <li key={term.concept}>
            <p>
              <strong lang={source}>{term.found}</strong>
              {term.keep && <span class="tag">{say('term.keep')}</span>}
              {term.isProposed && <span class="tag">{say('term.proposed')}</span>}
            </p>
            {term.targets.map((target) => (
              <Target {...{ target, editor, language }} key={target.text} />
            ))}
            {(term.definition || term.note) && (
              <p class="quiet about">{[term.definition, term.note].filter(Boolean).join(' ')}</p>
            )}
          </li>
        ))}
      </ul>
      {isAdding ? (
        <NewTerm {...props} close={() => setAdding(false)} />
      ) : (
        <button type="button" class="small" onClick={() => setAdding(true)}>
          {say('term.add')} <kbd>{shared.keysFor('newTerm')}</kbd>
        </button>
      )}
    </section>
  );
}

/** A term in the target language, to be inserted as it is or in another form. */
function Target(props: {
  readonly target: DeskTerm['targets'][number];
  readonly editor: Editing['editor'];
  readonly language: string;
}) {
  const { target, editor, language } = props;
  const { text, status, forms, cases, isUsed } = target;
  const say = useWords();
  const insert = (form: string) => (
    <button
      type="button"
      key={form}
      lang={language}
      disabled={status === 'forbidden'}
      onClick={() => {
        editor.insert(form);
        editor.focus();
      }}
    >
      {form}
    </button>
  );
  return (
    <div class={`term ${status}${isUsed ? ' used' : ''}`}>
      {[...new Set([text, ...forms.slice(0, 3)])].map(insert)}
      <span class="tag">{say(`term.${status}`)}</span>
      {cases.length > 0 && (
        <details>
          <summary>{say('term.cases')}</summary>
          <div class="term">{cases.map(insert)}</div>
        </details>
      )}
    </div>
  );
}

/** Words that are selected in the page, outside the field, are the source term; those in the field its translation. */
function NewTerm(props: {
  readonly editing: Editing;
  readonly language: string;
  readonly source: string;
  close(): void;
}) {
  const { editing, language, source, close } = props;
  const say = useWords();
  const shared = useShared();
  const [original, setOriginal] = useState(() => selectedInPage(editing.editor.element));
  const [term, setTerm] = useState(() => editing.editor.selected());
  const [tables, setTables] = useState<readonly string[]>([]);
  const [table, setTable] = useState<string>();
  const form = useRef<HTMLFormElement>(null);
  const first = useRef<HTMLInputElement>(null);
  // Before the browser paints: a key typed at once belongs to the form.
  useLayoutEffect(() => first.current?.focus(), []);
  useEffect(() => void api.tables().then(setTables).catch(shared.fail), []);
  const add = useSingle(async () => {
    const concept = original
      .trim()
      .toLowerCase()
      .replace(/[^\p{L}\p{N}]+/gu, '-')
      .replace(/^-|-$/g, '');
    try {
      const cells = [`${source}=${original.trim()}`, `${language}=${term.trim()}`];
      await api.editGlossary('add', concept, cells, table ?? tables[0]);
      shared.say(say('said.termAdded', { term: original.trim() }));
      const isHere = form.current?.contains(document.activeElement);
      close();
      if (isHere) editing.editor.focus();
    } catch (error) {
      shared.fail(error);
    }
  });
  return (
    <form
      ref={form}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <label>
        <span>{source}</span>
        <input
          required
          lang={source}
          value={original}
          onInput={(event) => setOriginal(event.currentTarget.value)}
        />
      </label>
      <label>
        <span>{language}</span>
        <input
          required
          lang={language}
          value={term}
          ref={first}
          onInput={(event) => setTerm(event.currentTarget.value)}
        />
      </label>
      {tables.length > 0 && (
        <label>
          <span>{say('term.table')}</span>
          <select value={table ?? tables[0]} onChange={(event) => setTable(event.currentTarget.value)}>
            {tables.map((path) => (
              <option key={path}>{path}</option>
            ))}
          </select>
        </label>
      )}
      <p class="buttons">
        <button type="submit">{say('term.save')}</button>
        <button type="button" onClick={close}>
          {say('close')}
        </button>
      </p>
    </form>
  );
}

function selectedInPage(field: HTMLElement): string {
  const selection = getSelection();
  return selection && !field.contains(selection.anchorNode) ? selection.toString().trim() : '';
}
