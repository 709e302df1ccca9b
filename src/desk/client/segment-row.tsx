import { memo } from 'preact/compat';
import { useEffect, useLayoutEffect, useRef } from 'preact/hooks';
import type { DeskEntry, DeskFinding, DeskSegment } from '../contract.ts';
import { useShared } from './context.ts';
import { labelOf, type TextEditor } from './editor.ts';
import { Marked } from './marked.tsx';
import { useWords } from './words.ts';

interface RowProps {
  readonly segment: DeskSegment;
  readonly number: number;
  readonly source: string;
  readonly language: string;
  readonly entry: DeskEntry;
  readonly third: string;
  readonly beside: DeskEntry | undefined;
  readonly findings: readonly DeskFinding[];
  readonly isSelected: boolean;
  readonly isTypedElsewhere: boolean;
  /** The field of the segment that is open, with what is typed in it; undefined for all others. */
  readonly editor: TextEditor | undefined;
  readonly typed: string | undefined;
  open(segment: string): void;
  select(segment: string, isSelected: boolean): void;
}

/** A sentence in its languages side by side; the open one has its field in place of the target. */
export const SegmentRow = memo(function SegmentRow(props: RowProps) {
  const { segment, number, source, language, entry, third, beside, findings, isSelected } = props;
  const { isTypedElsewhere, editor, typed = '' } = props;
  const say = useWords();
  const state = stateOf(entry);
  const worst = ['error', 'warning', 'note'].find((each) =>
    findings.some(({ severity }) => severity === each),
  );
  const row = useRef<HTMLDivElement>(null);
  const isOpen = editor !== undefined;
  useEffect(() => {
    const opened = row.current;
    if (!isOpen || !opened) return;
    // The row grows by its field, and with what is typed: on a phone that would be below the panel.
    const follow = new ResizeObserver(() => opened.scrollIntoView({ block: 'nearest' }));
    follow.observe(opened);
    return () => follow.disconnect();
  }, [isOpen]);
  return (
    <div
      class={`segment ${state}${isOpen ? ' open' : ''}`}
      id={`segment-${segment.id}`}
      ref={row}
      role="group"
      aria-label={say('row.name', { number, state: say(`state.${state}`) })}
    >
      <div class="gutter">
        <input
          type="checkbox"
          checked={isSelected}
          aria-label={say('row.select', { number })}
          onChange={(event) => props.select(segment.id, event.currentTarget.checked)}
        />
        <span class={`state ${state}`} title={say(`state.${state}`)} aria-hidden="true" />
        {worst && (
          <span class={`count ${worst}`} title={findings.map(({ message }) => message).join('\n')}>
            {findings.length}
          </span>
        )}
        {entry.notes.length > 0 && (
          <span
            class={`count asked${entry.notes.some(({ answer }) => !answer) ? '' : ' done'}`}
            title={say('row.notes')}
          >
            ?
          </span>
        )}
      </div>
      <div class="source" lang={source} dir="auto" onClick={() => props.open(segment.id)}>
        <Marked text={segment.source} codes={segment.codes} />
      </div>
      {isOpen ? (
        <Field {...{ editor, segment, typed, language }} />
      ) : (
        <button
          type="button"
          class="target"
          lang={language}
          dir="auto"
          onClick={() => props.open(segment.id)}
        >
          {textOf(entry) === '' ? (
            <span class="empty" lang={say('language')}>
              {say('row.empty')}
            </span>
          ) : (
            <Marked text={textOf(entry)} codes={segment.codes} />
          )}
          {isTypedElsewhere && (
            <span class="elsewhere" lang={say('language')}>
              {say('row.elsewhere')}
            </span>
          )}
        </button>
      )}
      {beside && (
        <div class="third" lang={third} dir="auto">
          <Marked text={beside.target} codes={segment.codes} />
        </div>
      )}
    </div>
  );
});

/** The field of the open sentence. Where it has codes, which the field shows as chips, it is shown below as readers will see it. */
function Field(props: {
  readonly editor: TextEditor;
  readonly segment: DeskSegment;
  readonly typed: string;
  readonly language: string;
}) {
  const { editor, segment, typed, language } = props;
  const say = useWords();
  const shared = useShared();
  const place = useRef<HTMLDivElement>(null);
  // Before the browser paints: a key typed at once belongs to the field.
  useLayoutEffect(() => {
    place.current?.append(editor.element);
    // A document that is loaded late leaves the focus in the bar, if the person is there by then.
    if (!document.activeElement?.closest('.bar')) editor.focus();
  }, [editor]);
  const nameOf = (number: number): string => {
    const keys = shared.keysFor(`code${number}`);
    return `${say('editor.code', { number })}${keys === '' ? '' : ` (${keys})`}`;
  };
  return (
    <div class="field">
      <div ref={place} />
      {segment.codes.length > 0 && (
        <>
          <div class="codes" role="group" aria-label={say('editor.codes')}>
            {segment.codes.map((code, at) => {
              const sign = code.paired
                ? `${labelOf(code, at + 1, 'open')} ⟩`
                : labelOf(code, at + 1, 'empty');
              return (
                <button
                  type="button"
                  key={at}
                  class="chip"
                  title={nameOf(at + 1)}
                  aria-label={`${nameOf(at + 1)}: ${sign}`}
                  onClick={() => {
                    editor.insertCode(at + 1);
                    editor.focus();
                  }}
                >
                  {sign}
                </button>
              );
            })}
          </div>
          <p class="preview">
            <span class="quiet">{say('editor.preview')}</span>{' '}
            <span lang={language} dir="auto">
              <Marked text={typed} codes={segment.codes} />
            </span>
          </p>
        </>
      )}
    </div>
  );
}

/** What a person sees of a sentence: whether somebody types in it, what it lacks, or how far it has come. */
export function stateOf(entry: DeskEntry): string {
  if (entry.draft) return 'draft';
  if (entry.progress !== 'complete')
    return entry.progress === 'stale' ? 'stale' : entry.target === '' ? 'missing' : 'draft';
  if (entry.origin?.kind === 'machine' && entry.state === 'translated') return 'machine';
  return entry.state;
}

/** What the field of a sentence shows: what is being typed, or what is saved. */
export function textOf(entry: DeskEntry): string {
  return entry.draft?.target ?? entry.target;
}
