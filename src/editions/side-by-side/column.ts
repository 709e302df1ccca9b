import { findLanguage } from '../../languages/registry.ts';
import type { Segment } from '../../model/document.ts';
import type { Briefing, Site } from '../../model/edition.ts';
import { BarobarError } from '../../model/error.ts';
import type { Messages } from '../../model/messages.ts';
import type { RenderedSegment, Rendition } from '../../model/translation.ts';
import { parseMarkup } from '../../text/markup.ts';
import { foldLabel } from '../html/inline.ts';

/** One language of a page. */
export interface Column {
  readonly language: string;
  readonly autonym: string;
  readonly words: Messages;
  readonly rendition: Rendition;
  /** The document's own language. */
  readonly source: string;
  /** The first column has the plain anchors, the others theirs with the language behind. */
  readonly first: boolean;
  /** Number of each footnote, from 1, by its folded label. */
  readonly notes: ReadonlyMap<string, number>;
  /** By folded footnote label: the id of the first segment that calls it, in reading order. */
  readonly calls: ReadonlyMap<string, string>;
}

/** The columns of a briefing, in the order of its renditions. */
export function makeColumns(briefing: Briefing, site: Site): readonly Column[] {
  const { document, renditions } = briefing;
  const notes = new Map<string, number>();
  for (const { block } of document.units) {
    if (block.kind !== 'footnote') continue;
    const label = foldLabel(block.label);
    if (!notes.has(label)) notes.set(label, notes.size + 1);
  }
  return renditions.map((rendition, index) => ({
    language: rendition.language,
    autonym: autonymOf(rendition.language),
    words: wordsOf(site, rendition.language),
    rendition,
    source: document.language,
    first: index === 0,
    notes,
    calls: findCalls(briefing, rendition),
  }));
}

/** The language's name for itself; the tag of a language we have no profile for. */
export function autonymOf(language: string): string {
  return findLanguage(language)?.autonym ?? language;
}

/** The words of a language, else those of the site's first language, whose `language` then says so. */
export function wordsOf(site: Site, language: string): Messages {
  const words = site.messages.get(language) ?? site.messages.get(site.languages[0] ?? '');
  if (words) return words;
  throw new BarobarError(
    'locale-value',
    `The editions have no words in "${language}".`,
    `Add locales/${language}/edition.json.`,
  );
}

/** What the rendition shows for a segment; the source, as missing, where it says nothing. */
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
