import type { Code } from '../../model/content.ts';
import type { Document } from '../../model/document.ts';
import type { Briefing, Site } from '../../model/edition.ts';
import type { Rendition, Translation, TranslationSet } from '../../model/translation.ts';
import { safeAddress } from '../kit/escape.ts';
import { followed, isFormatting } from '../kit/inline.ts';
import { publicName } from '../kit/state-counts.ts';

/** The languages whose every sentence is ready, the document's own among them: only these are texts to hand out whole. */
export function finishedRenditions({ document, renditions, complete = [] }: Briefing): readonly Rendition[] {
  return renditions.filter(({ language }) => language === document.language || complete.includes(language));
}

/** What a language says in a sentence; undefined if it says nothing, or something about an earlier source text. */
export function readyText(rendition: Rendition, id: string): string | undefined {
  const shown = rendition.segments.get(id);
  return shown?.progress === 'complete' ? shown.text : undefined;
}

/**
 * Translations without what is not for readers: no earlier translations, no notes between those who worked on them, no
 * e-mail addresses; who made them and how far they are only where the site shows that.
 */
export function fitSets(
  { sets = [], renditions }: Briefing,
  site: Pick<Site, 'show'>,
): readonly TranslationSet[] {
  return sets.map((set) => {
    const rendition = renditions.find(({ language }) => language === set.language);
    const entries = new Map<string, Translation>();
    for (const [id, translation] of set.entries)
      if (rendition && readyText(rendition, id) !== undefined)
        entries.set(id, fitTranslation(translation, site));
    return { ...set, entries };
  });
}

function fitTranslation(
  { source, target, state, by }: Translation,
  { show }: Pick<Site, 'show'>,
): Translation {
  const name = show?.has('translators') ? publicName(by) : '';
  // Formats have a state for each sentence: that of the least that is published is the same for all.
  return {
    source,
    target,
    state: show?.has('state') ? state : 'translated',
    ...(name !== '' && { by: name }),
  };
}

/** The document without markup that pages leave out: raw HTML may hold remarks, and paths lead into the author's folders. */
export function fitDocument(document: Document): Document {
  const known = fitted.get(document);
  if (known) return known;
  const units = document.units.map((unit) => ({
    ...unit,
    codes: unit.codes.map(fitCode),
    segments: unit.segments.map((segment) =>
      segment.codes.length === 0 ? segment : { ...segment, codes: segment.codes.map(fitCode) },
    ),
  }));
  const fit = { ...document, units };
  fitted.set(document, fit);
  return fit;
}

// Several kinds of file ask for it. A document is a value that never changes.
const fitted = new WeakMap<Document, Document>();

/** A code as it may be handed out; its kind, place and number stay. A place on the page is none in a file. */
function fitCode(code: Code): Code {
  if (code.kind === 'html')
    return isFormatting(code.open) ? code : { ...code, open: '', close: '', display: '' };
  const href = code.href ?? (code.kind === 'address' ? followed(code.display ?? '') : undefined);
  if (href === undefined) return code;
  const address = wholeAddress(href);
  if (address !== undefined) return { ...code, href: address };
  // A text that only looks like an address is kept.
  if (code.href === undefined) return code;
  const { href: _, ...rest } = code;
  return { ...rest, open: '', close: '', display: code.display ?? '' };
}

/** An address as RFC 3986 has it, which e-books and TEI ask for, where browsers take any sign. */
function wholeAddress(href: string): string | undefined {
  if (safeAddress(href) === undefined || !URL.canParse(href)) return undefined;
  const { href: whole, origin } = new URL(href);
  const start = origin === 'null' ? 0 : origin.length;
  return whole.slice(0, start) + whole.slice(start).replace(/[[\]{}|\\^`"<>]/g, encodeURIComponent);
}
