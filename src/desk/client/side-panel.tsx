import type { RefObject } from 'preact';
import type { DeskDocument, DeskEntry, DeskFinding } from '../contract.ts';
import { useShared } from './context.ts';
import { FindingList } from './finding-list.tsx';
import { History } from './history.tsx';
import { Marked } from './marked.tsx';
import { Notes } from './notes.tsx';
import { stateOf } from './segment-row.tsx';
import { TermList } from './term-list.tsx';
import type { Editing } from './use-editing.ts';
import { useWords } from './words.ts';

interface PanelProps {
  readonly editing: Editing | undefined;
  readonly entry: DeskEntry | undefined;
  /** Findings that compare the sentence with others. */
  readonly series: readonly DeskFinding[];
  readonly questionField: RefObject<HTMLTextAreaElement | null>;
  readonly language: string;
  readonly document: DeskDocument;
  confirm(): void;
  approve(): void;
  saved(segment: string, entry: DeskEntry): void;
}

/** The buttons, findings, terms, matches and notes of the open sentence. */
export function SidePanel(props: PanelProps) {
  const { editing, entry, language, document, questionField, saved } = props;
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
  const isSaved = editing.text === entry.target && !entry.draft;
  const { segment } = editing.place;
  return (
    <aside class="side" aria-label={say('panel.title')}>
      <div class="parts">
        <ConflictChoice {...{ editing, language }} />
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
        <SourceChange entry={entry} source={document.source} />
        <FindingList {...{ editing, isSaved }} findings={[...editing.findings, ...props.series]} />
        <FactList editing={editing} source={document.source} />
        <TermList {...{ editing, language }} source={document.source} />
        <MatchList {...{ editing, language }} source={document.source} />
        <Notes {...{ editing, entry, questionField, saved }} key={segment} />
        <History {...{ editing, language }} key={segment} />
      </div>
    </aside>
  );
}

/** Both texts of a conflict, to keep one of them. */
function ConflictChoice({ editing, language }: { readonly editing: Editing; readonly language: string }) {
  const say = useWords();
  const { conflict, segment, settle } = editing;
  if (!conflict) return null;
  return (
    <section class="conflict" role="alert">
      <h2>{say('conflict.title')}</h2>
      <p>{say('conflict.theirs')}</p>
      <blockquote lang={language}>
        <Marked text={conflict.target} codes={segment.codes} />
      </blockquote>
      <p>{say('conflict.mine')}</p>
      <blockquote lang={language}>
        <Marked text={editing.text} codes={segment.codes} />
      </blockquote>
      <p class="buttons">
        <button type="button" onClick={() => settle('theirs')}>
          {say('conflict.takeTheirs')}
        </button>
        <button type="button" onClick={() => settle('mine')}>
          {say('conflict.keepMine')}
        </button>
      </p>
    </section>
  );
}

/** How the source text of a stale translation has changed. */
function SourceChange({ entry, source }: { readonly entry: DeskEntry; readonly source: string }) {
  const say = useWords();
  if (!entry.sourceChange) return null;
  return (
    <section>
      <h2>{say('panel.changed')}</h2>
      <p class="difference" lang={source}>
        {entry.sourceChange.map(({ type, text }, at) => {
          const words = withoutCodes(text);
          if (type === 'same') return words;
          return type === 'added' ? <ins key={at}>{words}</ins> : <del key={at}>{words}</del>;
        })}
      </p>
    </section>
  );
}

/** A part of a difference as people read it: a tag is never cut in two. */
function withoutCodes(text: string): string {
  return text.replace(/<\/?[1-9]\d{0,3}\/?>/g, '');
}

/** Numbers, dates and other facts of the source text, and whether the translation has them. */
function FactList({ editing, source }: { readonly editing: Editing; readonly source: string }) {
  const say = useWords();
  if (editing.facts.length === 0) return null;
  return (
    <section>
      <h2>{say('panel.facts')}</h2>
      <ul class="facts">
        {editing.facts.map(({ kind, text, isMatched }, at) => (
          <li key={at} class={isMatched === undefined ? 'open' : isMatched ? 'matched' : 'unmatched'}>
            <span lang={source}>{text}</span>
            <span class="quiet">
              {say(`fact.${kind}`)}
              {isMatched !== undefined && `: ${say(isMatched ? 'fact.matched' : 'fact.unmatched')}`}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Matches of the translation memory, each to be put into the field. */
function MatchList(props: { readonly editing: Editing; readonly language: string; readonly source: string }) {
  const { aid, editor, segment } = props.editing;
  const say = useWords();
  const shared = useShared();
  return (
    <section>
      <h2>{say('panel.matches')}</h2>
      {aid && aid.matches.length === 0 && <p class="quiet">{say('panel.noMatches')}</p>}
      <ol class="matches">
        {aid?.matches.map((match, at) => (
          <li key={at}>
            <button type="button" onClick={() => editor.replace(match.adapted ?? match.target)}>
              <span class="score">{match.score} %</span>
              <span lang={props.language}>
                <Marked text={match.adapted ?? match.target} codes={segment.codes} />
              </span>
              <kbd>{shared.keysFor(`match${at + 1}`)}</kbd>
            </button>
            {match.difference && (
              <p class="difference quiet" lang={props.source}>
                {match.difference}
              </p>
            )}
            <p class="quiet">{match.document}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}
