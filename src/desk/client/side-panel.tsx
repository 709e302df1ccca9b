import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { DeskDocument, DeskEntry, DeskFinding, HistoryEntry } from '../contract.ts';
import { AnswerForm } from './answer-form.tsx';
import { api } from './api.ts';
import { useShared } from './context.ts';
import { Marked } from './marked.tsx';
import { stateOf } from './segment-row.tsx';
import { TermList } from './term-list.tsx';
import type { Editing } from './use-editing.ts';
import { useWords } from './words.ts';

interface PanelProps {
  readonly editing: Editing | undefined;
  readonly entry: DeskEntry | undefined;
  /** Findings that compare the sentence with others. */
  readonly series: readonly DeskFinding[];
  readonly asking: RefObject<HTMLTextAreaElement | null>;
  readonly language: string;
  readonly document: DeskDocument;
  confirm(): void;
  approve(): void;
  saved(segment: string, entry: DeskEntry): void;
}

/** What helps with the sentence that is open. */
export function SidePanel(props: PanelProps) {
  const { editing, entry, series, asking, language, document } = props;
  const say = useWords();
  const shared = useShared();
  if (!editing || !entry)
    return (
      <aside class="side" aria-label={say('panel.title')}>
        <p class="quiet">
          {say('panel.none', { next: shared.keysFor('next'), todo: shared.keysFor('todo') })}
        </p>
      </aside>
    );
  const { editor, aid, facts } = editing;
  const findings = [...editing.findings, ...series];
  const isSaved = editing.text === entry.target && !entry.draft;
  const announced =
    findings.length === 0
      ? say('panel.noFindings')
      : say('said.findings', {
          count: findings.length,
          list: findings.map(({ message }) => message).join(' '),
        });
  return (
    <aside class="side" aria-label={say('panel.title')}>
      <div class="parts">
        {editing.conflict && (
          <section class="conflict" role="alert">
            <h2>{say('conflict.title')}</h2>
            <p>{say('conflict.theirs')}</p>
            <blockquote lang={language}>
              <Marked text={editing.conflict.theirs.target} codes={editing.segment.codes} />
            </blockquote>
            <p>{say('conflict.mine')}</p>
            <blockquote lang={language}>
              <Marked text={editing.conflict.mine} codes={editing.segment.codes} />
            </blockquote>
            <p class="buttons">
              <button type="button" onClick={() => editing.settle('theirs')}>
                {say('conflict.takeTheirs')}
              </button>
              <button type="button" onClick={() => editing.settle('mine')}>
                {say('conflict.keepMine')}
              </button>
            </p>
          </section>
        )}
        <p class="buttons act">
          <button type="button" class="primary" onClick={props.confirm} title={shared.keysFor('confirm')}>
            {say('editor.confirm')} <kbd>{shared.keysFor('confirm')}</kbd>
          </button>
          <button type="button" onClick={props.approve} title={shared.keysFor('approve')}>
            {say('editor.approve')} <kbd>{shared.keysFor('approve')}</kbd>
          </button>
        </p>
        <p class="people quiet">
          {say(`state.${stateOf(entry)}`)}
          {entry.by && ` · ${say('editor.by', { name: entry.by })}`}
          {entry.reviewer && ` · ${say('editor.reviewer', { name: entry.reviewer })}`}
          {!isSaved && ` · ${say(entry.draft?.isElsewhere ? 'editor.draftElsewhere' : 'editor.draft')}`}
        </p>
        {entry.sourceChange && (
          <section>
            <h2>{say('panel.changed')}</h2>
            <p class="difference" lang={document.source}>
              {entry.sourceChange.map(({ type, text }, at) => {
                const words = withoutCodes(text);
                if (type === 'same') return words;
                return type === 'added' ? <ins key={at}>{words}</ins> : <del key={at}>{words}</del>;
              })}
            </p>
          </section>
        )}
        <section>
          <h2>
            {say('panel.findings')} <span class="number">{findings.length}</span>
          </h2>
          <Announced text={announced} />
          {findings.length === 0 && <p class="quiet">{say('panel.noFindings')}</p>}
          <ul class="findings">
            {findings.map((finding, at) => (
              <Finding
                key={`${editing.place.segment} ${finding.code} ${at}`}
                {...{ finding, editing, isSaved }}
              />
            ))}
          </ul>
        </section>
        {facts.length > 0 && (
          <section>
            <h2>{say('panel.facts')}</h2>
            <ul class="facts">
              {facts.map(({ kind, text, isMatched }, at) => (
                <li key={at} class={isMatched === undefined ? 'open' : isMatched ? 'matched' : 'unmatched'}>
                  <span lang={document.source}>{text}</span>
                  <span class="quiet">
                    {say(`fact.${kind}`)}
                    {isMatched !== undefined && `: ${say(isMatched ? 'fact.matched' : 'fact.unmatched')}`}
                  </span>
                </li>
              ))}
            </ul>
          </section>
        )}
        <TermList editing={editing} language={language} source={document.source} />
        <section>
          <h2>{say('panel.matches')}</h2>
          {aid && aid.matches.length === 0 && <p class="quiet">{say('panel.noMatches')}</p>}
          <ol class="matches">
            {aid?.matches.map((match, at) => (
              <li key={at}>
                <button type="button" onClick={() => editor.replace(match.adapted ?? match.target)}>
                  <span class="score">{match.score} %</span>
                  <span lang={language}>
                    <Marked text={match.adapted ?? match.target} codes={editing.segment.codes} />
                  </span>
                  <kbd>{shared.keysFor(`match${at + 1}`)}</kbd>
                </button>
                {match.difference && (
                  <p class="difference quiet" lang={document.source}>
                    {match.difference}
                  </p>
                )}
                <p class="quiet">{match.document}</p>
              </li>
            ))}
          </ol>
        </section>
        <Notes {...{ editing, entry, asking }} saved={props.saved} key={editing.place.segment} />
        <History editing={editing} language={language} key={editing.place.segment} />
      </div>
    </aside>
  );
}

/** Milliseconds without typing before findings are announced. */
const still = 800;

/** Tells screen readers what the checks find once the person pauses: while she types it would speak over her. */
function Announced({ text }: { readonly text: string }) {
  const [said, setSaid] = useState('');
  useEffect(() => {
    const timer = setTimeout(() => setSaid(text), still);
    return () => clearTimeout(timer);
  }, [text]);
  return (
    <p class="hidden" role="status">
      {said}
    </p>
  );
}

/** A part of a difference as people read it: a tag is never cut in two. */
function withoutCodes(text: string): string {
  return text.replace(/<\/?[1-9]\d{0,3}\/?>/g, '');
}

function Finding({
  finding,
  editing,
  isSaved,
}: {
  readonly finding: DeskFinding;
  readonly editing: Editing;
  readonly isSaved: boolean;
}) {
  const say = useWords();
  const shared = useShared();
  const [reason, setReason] = useState<string>();
  const { span, fix, code, message, advice, severity } = finding;
  const waive = async (): Promise<void> => {
    try {
      await api.waive(editing.place, code, reason ?? '', shared.settings.name);
      shared.say(say('said.waived'));
      setReason(undefined);
    } catch (error) {
      shared.fail(error);
    }
  };
  return (
    <li class={severity}>
      <p>
        <span class={`severity ${severity}`}>{say(`severity.${severity}`)}</span> {message}{' '}
        <span class="quiet">{advice}</span> <code>{code}</code>
      </p>
      <p class="buttons">
        {fix !== undefined && span && (
          <button type="button" onClick={() => editing.editor.replacePart(span.start, span.end, fix)}>
            {say('finding.fix', { text: fix === '' ? '∅' : fix })}
          </button>
        )}
        {reason === undefined && (
          <button
            type="button"
            class="small"
            disabled={!isSaved}
            title={isSaved ? undefined : say('finding.saveFirst')}
            onClick={() => setReason('')}
          >
            {say('finding.waive')}
          </button>
        )}
      </p>
      {reason !== undefined && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void waive();
          }}
        >
          <label>
            <span>{say('finding.reason')}</span>
            <input required value={reason} onInput={(event) => setReason(event.currentTarget.value)} />
          </label>
          <button type="submit">{say('finding.waive')}</button>
        </form>
      )}
    </li>
  );
}

function Notes({
  editing,
  entry,
  asking,
  saved,
}: Pick<PanelProps, 'asking' | 'saved'> & { readonly editing: Editing; readonly entry: DeskEntry }) {
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
            ref={asking}
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

function History({ editing, language }: { readonly editing: Editing; readonly language: string }) {
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
