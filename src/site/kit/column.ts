import type { Document, Segment } from '../../model/document.ts';
import type { Briefing, RetiredSegment, Site, TermPlace } from '../../model/edition.ts';
import type { Concept } from '../../model/glossary.ts';
import type { Messages } from '../../model/messages.ts';
import type { RenderedSegment, Rendition, State } from '../../model/translation.ts';
import { parseMarkup } from '../../text/markup.ts';
import { append } from '../../text/multimap.ts';
import { linkTo, pagePath, picturePath } from './addresses.ts';
import type { Html } from './html.ts';
import { foldLabel } from './inline.ts';
import { autonymOf, offeredIn, wordsOf } from './languages.ts';
import { labelSentences, layOut } from './layout.ts';
import { furthestOf } from './state-counts.ts';

/** One language of a page. */
export interface Column {
  readonly language: string;
  readonly autonym: string;
  readonly words: Messages;
  readonly rendition: Rendition;
  /** The document's own language. */
  readonly source: string;
  /** The first column has the plain anchors, the others theirs with the language after it. */
  readonly first: boolean;
  /** Number of each footnote, from 1, by its folded label. */
  readonly notes: ReadonlyMap<string, number>;
  /** By folded footnote label: the id of the first segment that calls it, in reading order. */
  readonly calls: ReadonlyMap<string, string>;
  /** Terms of the glossary to be marked, by segment id: each where its part of the text, from heading to heading, first has it. */
  readonly terms: ReadonlyMap<string, readonly TermPlace[]>;
  /** The concepts those belong to. */
  readonly concepts: readonly Concept[];
  /** Sentences that left the text, by the id of the one where they lead now. */
  readonly retired: ReadonlyMap<string, readonly RetiredSegment[]>;
  /** Sentences the page does not show, such as the keywords of a front matter, by the id of the one where they lead. */
  readonly unseen: ReadonlyMap<string, readonly string[]>;
  /** How each sentence is cited, by its id: `3.2`. */
  readonly labels: ReadonlyMap<string, string>;
  /** The titles of links and images, and the alternative texts of images, by where their units begin. */
  readonly titles: ReadonlyMap<number, readonly Segment[]>;
  /** The way from the page to a picture of the briefing. */
  readonly toPicture: (path: string) => string;
  /** The state that readers may expect of every sentence; one that is behind it says so. */
  readonly expected: State;
  /** Sentences as pages have them, by their ids: the page of all languages and that of one share them. */
  readonly written: Map<string, Html>;
}

/** The columns of a briefing, in the order of its renditions: the languages that it has anything in. */
export function columnsOf(briefing: Briefing, site: Site): readonly Column[] {
  const known = made.get(briefing);
  if (known?.site === site) return known.columns;
  const columns = makeColumns(briefing, site);
  made.set(briefing, { site, columns });
  return columns;
}

/** Every page and file of a briefing asks for the same. */
const made = new WeakMap<Briefing, { readonly site: Site; readonly columns: readonly Column[] }>();

function makeColumns(briefing: Briefing, site: Site): readonly Column[] {
  const { document } = briefing;
  const offered = new Set(offeredIn(briefing));
  // A language without a word of its own has no column.
  const renditions = briefing.renditions.filter(({ language }) => offered.has(language));
  const notes = new Map<string, number>();
  for (const { block } of document.units) {
    if (block.kind !== 'footnote') continue;
    const label = foldLabel(block.label);
    if (!notes.has(label)) notes.set(label, notes.size + 1);
  }
  const retired = new Map<string, RetiredSegment[]>();
  for (const each of briefing.retired ?? []) {
    retired.set(each.at, [...(retired.get(each.at) ?? []), each]);
  }
  const labels = labelSentences(layOut(document));
  const unseen = findUnseen(document, labels);
  const titles = new Map(
    document.units
      .filter(({ block }) => block.kind === 'title')
      .map(({ start, segments }) => [start, segments]),
  );
  return renditions.map((rendition, index) => ({
    language: rendition.language,
    autonym: autonymOf(rendition.language),
    words: wordsOf(site, rendition.language),
    rendition,
    source: document.language,
    first: index === 0,
    notes,
    calls: findCalls(briefing, rendition),
    terms: markedTerms(document, briefing.terms?.places.get(rendition.language)),
    concepts: briefing.terms?.concepts ?? [],
    retired,
    unseen,
    labels,
    titles,
    toPicture: (picture) => linkTo(pagePath(document.name), picturePath(document.name, picture)),
    expected: site.show?.has('state')
      ? furthestOf(document, rendition)
      : (briefing.promised?.get(rendition.language) ?? 'translated'),
    written: new Map(),
  }));
}

/** What the rendition shows for a segment; the source, as missing, if it says nothing. */
export function shown(segment: Segment, { rendition, source }: Column): RenderedSegment {
  return (
    rendition.segments.get(segment.id) ?? {
      id: segment.id,
      text: segment.source,
      language: source,
      progress: rendition.language === source ? 'complete' : 'missing',
      state: 'initial',
    }
  );
}

/** A mark on every term would be in the way of reading: one in each part of the text is enough, and none in headings. */
function markedTerms(
  { units }: Document,
  places: ReadonlyMap<string, readonly TermPlace[]> = new Map(),
): ReadonlyMap<string, readonly TermPlace[]> {
  const marked = new Map<string, readonly TermPlace[]>();
  const named = new Set<number>();
  for (const { block, segments } of units) {
    if (block.kind === 'heading') named.clear();
    // A lead is above the text, and says in short what the text says.
    // Where a title has one, no mark would be seen.
    if (block.kind === 'heading' || block.kind === 'field' || block.kind === 'title') continue;
    for (const { id } of segments) {
      const firsts = (places.get(id) ?? []).filter(({ concept }) => {
        const isNew = !named.has(concept);
        named.add(concept);
        return isNew;
      });
      if (firsts.length > 0) marked.set(id, firsts);
    }
  }
  return marked;
}

/** They lead to the sentence that the page opens with; a title to the sentence with its link or image. */
function findUnseen(
  { units }: Document,
  labels: ReadonlyMap<string, string>,
): ReadonlyMap<string, readonly string[]> {
  const unseen = new Map<string, string[]>();
  const [opening] = labels.keys();
  if (opening === undefined) return unseen;
  const titled = new Map<number | undefined, string>();
  for (const { segments } of units)
    for (const { id, codes } of segments)
      for (const { titleAt, alternativeAt } of codes) titled.set(titleAt, id).set(alternativeAt, id);
  for (const { block, start, segments } of units) {
    const owner = block.kind === 'title' ? titled.get(start) : undefined;
    const at = owner !== undefined && labels.has(owner) ? owner : opening;
    for (const { id } of segments) if (!labels.has(id)) append(unseen, at, id);
  }
  return unseen;
}

function findCalls({ document }: Briefing, rendition: Rendition): ReadonlyMap<string, string> {
  const calls = new Map<string, string>();
  for (const unit of document.units) {
    // A field is not on the page as it stands; a note that calls itself has nowhere to lead back to.
    if (unit.block.kind === 'field' || unit.block.kind === 'footnote') continue;
    for (const { id, source, codes } of unit.segments) {
      if (!codes.some(({ kind }) => kind === 'reference')) continue;
      for (const part of parseMarkup(rendition.segments.get(id)?.text ?? source)) {
        const code = typeof part === 'string' || part.type === 'close' ? undefined : codes[part.code - 1];
        if (code?.kind !== 'reference') continue;
        const label = foldLabel(code.display ?? '');
        if (!calls.has(label)) calls.set(label, id);
      }
    }
  }
  return calls;
}
