import { handoutMessages } from '../../messages/handouts/handouts.ts';
import type { Block, Document } from '../../model/document.ts';
import { BarobarError } from '../../model/error.ts';
import type { Messages } from '../../model/messages.ts';
import { states, type TranslationSet } from '../../model/translation.ts';
import { isCosmetic } from '../../text/fold.ts';
import { readableText } from '../../text/markup.ts';
import { sourceTitleOf } from '../../text/title.ts';
import type { DifferencePart, WriteOptions } from '../write-options.ts';
import { type OutgoingSegment, type OutgoingUnit, selectOutgoing } from '../xliff/outgoing.ts';
import { digestBand, digestSource, formatControl } from './control.ts';

/** The columns that a translator works in, in their order. */
export const columnNames = ['id', 'source', 'target', 'note', 'state'] as const;

/** A line of help for the translator of a sentence: `Term: dam = плотина`. */
export interface HelpLine {
  readonly label: string;
  readonly parts: readonly DifferencePart[];
}

/** A sentence on its way to a translator. */
export interface LayoutRow {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly note: string;
  readonly state: string;
  /** Whether its sentence is a heading or a title. */
  readonly isHeading: boolean;
  /** The headings it stands under, outermost first, on one line; empty where there are none. */
  readonly section: string;
  /** Whether the innermost of these headings is a row of the table too. */
  readonly isSectionShown: boolean;
  readonly help: readonly HelpLine[];
}

/** A hand-out as a table, in the translator's language. */
export interface Layout {
  readonly messages: Messages;
  /** Language of the words in it, and those of its texts. */
  readonly language: string;
  readonly source: string;
  readonly target: string;
  readonly title: string;
  /** Languages, document and size on one line. */
  readonly subtitle: string;
  readonly instructions: readonly string[];
  /** In the order of `columnNames`. */
  readonly headers: readonly string[];
  readonly helpHeader: string;
  /** The states to choose from. */
  readonly states: readonly string[];
  readonly rows: readonly LayoutRow[];
  /** Lines for the return of the file, not for people. */
  readonly control: readonly string[];
}

/** Rows of one table: beyond, office programs become slow, and what they save could not be read back. A long briefing has 400. */
const mostRows = 3_000;

/**
 * The table of a document for translators into the set's language.
 * @throws BarobarError `file-too-large` for a document of too many sentences
 */
export function layOut(document: Document, set: TranslationSet, options: WriteOptions = {}): Layout {
  const messages = handoutMessages(set.language);
  const rows: LayoutRow[] = [];
  const sent = new Map<string, { source: string; sentDigest: string }>();
  const units = [...selectOutgoing(document, set, options)];
  const written = new Set(units.flatMap(({ segments }) => segments.map(({ at }) => at)));
  const blocks = new Map(
    document.units.flatMap(({ block, segments }) => segments.map(({ id }) => [id, block] as const)),
  );
  const shownHeadings = new Set(
    units.flatMap(({ segments }) =>
      segments
        .filter(({ segment }) => isHeading(blocks.get(segment.id)!))
        .map(({ segment: { source, codes } }) => readableText(source, codes)),
    ),
  );
  for (const unit of units) {
    for (const outgoing of unit.segments) {
      const { segment, sentDigest } = outgoing;
      const block = blocks.get(segment.id)!;
      sent.set(segment.id, { source: digestSource(segment.source), sentDigest });
      rows.push({
        ...rowOf(outgoing, messages),
        isHeading: isHeading(block),
        section: unit.headings.join(' › '),
        isSectionShown: shownHeadings.has(unit.headings.at(-1) ?? ''),
        help: [...kindOf(block, messages), ...helpFor(unit, outgoing, written, options, messages)],
      });
    }
  }
  if (rows.length > mostRows) {
    throw new BarobarError(
      'file-too-large',
      `The table would have ${rows.length} rows; at most ${mostRows} are written.`,
      'Use “--format xliff”, or split the document into smaller ones.',
      { path: document.path },
    );
  }
  const { language: source } = document;
  const target = set.language;
  const bands = new Set(
    rows
      .flatMap((row) => [textOfHelp(row.help), row.section])
      .filter((text) => text !== '')
      .map(digestBand),
  );
  const control = formatControl({ source, target, document: document.path, sent, bands });
  const count = messages.text('sentences', { count: rows.length });
  const names = [source, target].map((tag) => nameOf(tag, messages));
  const languages = messages.text('languages', { source: names[0]!, target: names[1]! });
  return {
    messages,
    language: messages.language,
    source,
    target,
    title: messages.text('title', { title: sourceTitleOf(document) }),
    subtitle: [languages, document.path, count].join(' · '),
    instructions: ['type', 'codes', 'note', 'state', 'send'].map((key) =>
      messages.text(`instruction.${key}`),
    ),
    headers: columnNames.map((name) => {
      const words = messages.text(`column.${name}`);
      const tag = { source, target }[name as string];
      return tag === undefined ? words : `${words} (${tag})`;
    }),
    helpHeader: messages.text('column.help'),
    states: ['new', ...states].map((state) => messages.text(`state.${state}`)),
    rows,
    control,
  };
}

/** Lines of help as they stand in a cell. */
export function textOfHelp(lines: readonly HelpLine[]): string {
  return lines
    .map(({ label, parts }) => [label === '' ? '' : `${label}: `, ...parts.map(({ text }) => text)].join(''))
    .join('\n');
}

function nameOf(tag: string, messages: Messages): string {
  const [language = tag] = tag.split(/[-_]/);
  const key = `language.${language.toLowerCase()}`;
  return messages.has(key) ? messages.text(key) : tag;
}

function isHeading(block: Block): boolean {
  return block.kind === 'heading' || isTitle(block);
}

function isTitle(block: Block): boolean {
  return block.kind === 'field' && block.name === 'title';
}

/** What a title of a link or picture is: its sentence may stand beside any other. */
function kindOf(block: Block, messages: Messages): readonly HelpLine[] {
  if (block.kind !== 'title') return [];
  const text = messages.text(block.of === 'link' ? 'help.linkTitle' : 'help.imageTitle');
  return [{ label: '', parts: [{ type: 'same', text }] }];
}

/** A remark of several lines would come back as several: it is shown beside the table. */
function isShort(remark: string): boolean {
  return !/[\r\n]/.test(remark);
}

function rowOf(
  { segment, target, state, remarks }: OutgoingSegment,
  messages: Messages,
): Pick<LayoutRow, 'id' | 'source' | 'target' | 'note' | 'state'> {
  return {
    id: segment.id,
    source: segment.source,
    target: target ?? '',
    note: remarks.filter(isShort).join('\n'),
    state: messages.text(`state.${target === undefined ? 'new' : state}`),
  };
}

function helpFor(
  { sentenceAt, notes: notesOfAuthor }: OutgoingUnit,
  { segment, at, candidates, offers, filled, remarks }: OutgoingSegment,
  written: ReadonlySet<number>,
  options: WriteOptions,
  messages: Messages,
): readonly HelpLine[] {
  const lines: HelpLine[] = [];
  const add = (key: string, text: string): void => {
    lines.push({ label: messages.text(`help.${key}`), parts: [{ type: 'same', text }] });
  };
  // What the table itself does not show: sentences that are not in it.
  const [before, after] = [at - 1, at + 1].map((place) =>
    written.has(place) ? undefined : sentenceAt(place),
  );
  if (before !== undefined) add('before', before);
  if (after !== undefined) add('after', after);
  const difference = options.differences?.get(segment.id);
  for (const work of candidates) {
    add(difference ? 'previousSource' : 'origin', work.source);
    add(difference ? 'previousTarget' : 'itsTranslation', work.target);
  }
  if (difference) {
    lines.push({ label: messages.text('help.difference'), parts: difference.parts });
    add('changed', difference.classes.map((each) => messages.text(`change.${each}`)).join(', '));
  }
  for (const { term, translations, isKept } of options.terms?.get(segment.id) ?? []) {
    const [preferred = term, ...others] = translations;
    lines.push({
      label: messages.text('help.term'),
      parts: isKept
        ? [{ type: 'same', text: `${term} (${messages.text('help.keep')})` }]
        : [
            { type: 'same', text: `${term} = ` },
            { type: 'preferred', text: preferred },
            { type: 'same', text: others.map((other) => ` | ${other}`).join('') },
          ],
    });
  }
  if (filled) lines.push({ label: '', parts: [{ type: 'same', text: messages.text('help.filled') }] });
  for (const { score, source, target } of offers) {
    const label = messages.text('help.memory', { score });
    lines.push({ label, parts: [{ type: 'same', text: `${source} = ${target}` }] });
  }
  for (const remark of remarks) if (!isShort(remark)) add('remark', remark);
  for (const { text, on, answer } of segment.reports ?? []) {
    add('reported', text);
    if (answer !== undefined) add('answer', answer);
    else if (!isCosmetic(on, segment.source)) add('answer', messages.text('help.sourceChanged'));
  }
  for (const note of notesOfAuthor) add('author', note);
  return lines;
}
