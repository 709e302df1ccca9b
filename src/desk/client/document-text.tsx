import type { DeskDocument, DeskFinding, DeskSegment } from '../contract.ts';
import { Block } from './block.tsx';
import { useShared } from './context.ts';
import { SegmentRow } from './segment-row.tsx';
import type { Editing } from './use-editing.ts';
import { useWords } from './words.ts';

interface TextProps {
  readonly document: DeskDocument;
  readonly language: string;
  /** A second target language, shown beside the first; empty for none. */
  readonly third: string;
  /** The sentences that pass the filter. */
  readonly shown: readonly DeskSegment[];
  /** The number of each sentence in the document, from 1, by segment id. */
  readonly numbers: ReadonlyMap<string, number>;
  readonly findings: ReadonlyMap<string, readonly DeskFinding[]>;
  readonly editing: Editing | undefined;
  /** Ids. */
  readonly selection: ReadonlySet<string>;
  readonly typedElsewhere: ReadonlySet<string>;
  open(segment: string): void;
  select(segment: string, isSelected: boolean): void;
}

/** One list for all rows without findings, so that they are not drawn again. */
const none: readonly DeskFinding[] = [];

/** The sentences of a document, in blocks as readers will see them. */
export function DocumentText(props: TextProps) {
  const { document, third, shown } = props;
  const say = useWords();
  const shared = useShared();
  const ids = new Set(shown.map(({ id }) => id));
  return (
    <main class={`text${third === '' ? '' : ' with-third'}`} id="main" ref={shared.arrive} tabIndex={-1}>
      <h1 class="hidden">{document.title}</h1>
      {document.units.map((unit, at) => {
        const visible = unit.segments.filter(({ id }) => ids.has(id));
        if (visible.length === 0) return null;
        return (
          <Block block={unit.block} key={at}>
            {visible.map((each) => rowOf(each, props))}
          </Block>
        );
      })}
      {shown.length === 0 && <p class="nothing">{say('document.nothing')}</p>}
    </main>
  );
}

function rowOf(segment: DeskSegment, props: TextProps) {
  const { document, language, third, findings, open, select } = props;
  const { id } = segment;
  const editing = props.editing?.segment.id === id ? props.editing : undefined;
  const entry = document.languages[language]?.entries[id];
  if (!entry) return undefined;
  return (
    <SegmentRow
      key={id}
      {...{ segment, entry, language, third, open, select }}
      number={props.numbers.get(id) ?? 0}
      source={document.source}
      beside={document.languages[third]?.entries[id]}
      findings={editing?.findings ?? findings.get(id) ?? none}
      isSelected={props.selection.has(id)}
      isTypedElsewhere={props.typedElsewhere.has(id)}
      editor={editing?.editor}
      typed={editing?.text}
    />
  );
}
