import { useEffect, useRef, useState } from 'preact/hooks';
import { api, type ListedConcept, type TouchedSentence } from './api.ts';
import { formatRoute, useShared } from './context.ts';
import { useWords } from './words.ts';

/** The terms of the workspace, each to be changed where it is, with the sentences that a change touches. */
export function GlossaryPage({ find }: { readonly find: string }) {
  const say = useWords();
  const shared = useShared();
  const [text, setText] = useState(find);
  const [concepts, setConcepts] = useState<readonly ListedConcept[]>();
  const [open, setOpen] = useState<string>();
  const latest = useRef(0);
  const load = async (): Promise<void> => {
    const number = ++latest.current;
    try {
      const found = await api.glossary(text);
      if (number === latest.current) setConcepts(found);
    } catch (error) {
      if (number === latest.current) shared.fail(error);
    }
  };
  useEffect(() => {
    const timer = setTimeout(() => void load(), 100);
    return () => clearTimeout(timer);
  }, [text]);
  useEffect(() => shared.onEvent(({ type }) => void (type === 'changed' && load())), [text]);
  const languages = [shared.source, ...shared.targets];
  return (
    <main class="glossary" id="main" ref={shared.arrive} tabIndex={-1}>
      <h1>{say('glossary.title')}</h1>
      <div class="line">
        <label>
          <span>{say('filter.text')}</span>
          <input type="search" value={text} onInput={(event) => setText(event.currentTarget.value)} />
        </label>
      </div>
      <div class="scroll" tabIndex={0} role="region" aria-label={say('glossary.title')}>
        <table>
          <thead>
            <tr>
              <th scope="col">{say('glossary.concept')}</th>
              {languages.map((language) => (
                <th scope="col" key={language}>
                  {language}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {concepts?.flatMap((concept) => [
              <tr key={concept.concept}>
                <th scope="row">
                  <button
                    type="button"
                    aria-expanded={open === concept.concept}
                    onClick={() => setOpen(open === concept.concept ? undefined : concept.concept)}
                  >
                    {concept.concept}
                  </button>
                  {concept.definition && <span class="quiet">{concept.definition}</span>}
                </th>
                {languages.map((language) => (
                  <td key={language}>
                    <Terms {...{ concept, language }} />
                  </td>
                ))}
              </tr>,
              open === concept.concept && (
                <tr class="impact" key={`${concept.concept} impact`}>
                  <td colSpan={languages.length + 1}>
                    <Impact concept={concept.concept} />
                  </td>
                </tr>
              ),
            ])}
          </tbody>
        </table>
      </div>
      {concepts?.length === 0 && <p class="nothing">{say('glossary.nothing')}</p>}
    </main>
  );
}

/** The preferred terms of a concept as a field; the others below it. */
function Terms({ concept, language }: { readonly concept: ListedConcept; readonly language: string }) {
  const say = useWords();
  const shared = useShared();
  const terms = concept.terms[language] ?? [];
  const preferred = terms.filter(({ status }) => status === 'preferred').map(({ text }) => text);
  const known = preferred.join(' | ');
  const field = useRef<HTMLInputElement>(null);
  // What a person types stays when the glossary is read again.
  const [typed, setTyped] = useState<string>();
  useEffect(() => {
    if (document.activeElement !== field.current) setTyped(undefined);
  }, [known]);
  const [open, setOpen] = useState<{ readonly text: string; readonly tables: readonly string[] }>();
  const save = async (text: string, table?: string): Promise<void> => {
    if (text.trim() === known && table === undefined) {
      setTyped(undefined);
      return;
    }
    try {
      const { path } = await api.editGlossary('set', concept.concept, [`${language}=${text}`], table);
      shared.say(say('said.termChanged', { file: path }));
      setOpen(undefined);
    } catch (error) {
      // A text that no table has yet could go into several: the person says into which.
      const tables = table === undefined ? await api.tables(concept.concept).catch(() => []) : [];
      if (tables.length > 0) setOpen({ text, tables });
      else shared.fail(error);
    }
  };
  if (open) return <TableChoice {...{ concept, open }} choose={(table) => void save(open.text, table)} />;
  return (
    <>
      <input
        lang={language}
        aria-label={say('glossary.term', { concept: concept.concept, language })}
        ref={field}
        value={typed ?? known}
        onInput={(event) => setTyped(event.currentTarget.value)}
        onChange={(event) => void save(event.currentTarget.value)}
      />
      {terms
        .filter(({ status }) => status !== 'preferred')
        .map(({ text, status }) => (
          <span class={`term ${status}`} key={text}>
            <span lang={language}>{text}</span> <span class="tag">{say(`term.${status}`)}</span>
          </span>
        ))}
    </>
  );
}

/** Asks which of the tables that have a concept is to be changed. */
function TableChoice(props: {
  readonly concept: ListedConcept;
  readonly open: { readonly text: string; readonly tables: readonly string[] };
  choose(table: string): void;
}) {
  const { concept, open, choose } = props;
  const say = useWords();
  const [table, setTable] = useState(open.tables[0] ?? '');
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        choose(table);
      }}
    >
      <label>
        <span>{say('glossary.which', { concept: concept.concept })}</span>
        <select value={table} onChange={(event) => setTable(event.currentTarget.value)}>
          {open.tables.map((path) => (
            <option key={path}>{path}</option>
          ))}
        </select>
      </label>
      <button type="submit">{say('glossary.save')}</button>
    </form>
  );
}

/** The sentences that have the terms of a concept. */
function Impact({ concept }: { readonly concept: string }) {
  const say = useWords();
  const shared = useShared();
  const [touched, setTouched] = useState<readonly TouchedSentence[]>();
  useEffect(() => void api.impact(concept).then(setTouched).catch(shared.fail), [concept]);
  if (!touched) return <p class="quiet">{say('waiting')}</p>;
  const targets = touched.filter(({ language }) => language !== shared.source);
  return (
    <>
      <p>{say('glossary.impact', { count: targets.length })}</p>
      <ul>
        {targets.slice(0, 50).map((each) => (
          <li key={`${each.language} ${each.segment}`}>
            <a href={formatRoute({ page: 'document', third: '', ...each })}>
              {each.document} · {each.language}
            </a>{' '}
            <span lang={each.language}>{each.text}</span>{' '}
            <span class="quiet">
              {each.uses.map(({ form }) => form).join(', ') || say('glossary.otherwise')}
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
