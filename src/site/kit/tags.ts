import {
  type BriefingSummary,
  type BriefingTag,
  type Site,
  type TagKind,
  tagKinds,
} from '../../model/edition.ts';
import type { Messages } from '../../model/messages.ts';
import { compareTexts } from '../../text/order.ts';
import { linkTo, tagKey, tagPath } from './addresses.ts';
import { type Html, html } from './html.ts';
import { shownTerms } from './terms.ts';

/** The briefings that are gathered by one name. */
export interface TaggedBriefings {
  readonly tag: BriefingTag;
  readonly summaries: readonly BriefingSummary[];
}

/** Briefings by the names that gather them: by kind, the names of most briefings first. */
export function gatherByTag(summaries: readonly BriefingSummary[]): readonly TaggedBriefings[] {
  const gathered = new Map<string, { readonly tag: BriefingTag; readonly summaries: BriefingSummary[] }>();
  for (const summary of summaries) {
    const own = new Map((summary.tags ?? []).map((tag) => [`${tag.kind}/${tagKey(tag)}`, tag]));
    for (const [key, tag] of own) {
      const known = gathered.get(key);
      if (known) known.summaries.push(summary);
      else gathered.set(key, { tag, summaries: [summary] });
    }
  }
  return [...gathered.values()].sort(
    (a, b) =>
      tagKinds.indexOf(a.tag.kind) - tagKinds.indexOf(b.tag.kind) ||
      b.summaries.length - a.summaries.length ||
      compareTexts(a.tag.text, b.tag.text),
  );
}

/** A name in a language: the glossary may translate it. */
export interface TagName {
  readonly text: string;
  readonly language: string;
}

/** What a name is called in a language: the glossary's term for it, else as its author wrote it. */
export function nameOfTag({ text }: BriefingTag, language: string, site: Site): TagName {
  const source = site.languages[0] ?? '';
  if (language === source) return { text, language };
  const own = termsOf(site, source).get(text.toLowerCase())?.get(language);
  return own === undefined ? { text, language: source } : { text: own, language };
}

/** Preferred terms by language, by each right term of the source language: looked up for every page. */
const known = new WeakMap<Site, ReadonlyMap<string, ReadonlyMap<string, string>>>();

function termsOf(site: Site, source: string): ReadonlyMap<string, ReadonlyMap<string, string>> {
  const before = known.get(site);
  if (before) return before;
  const all = new Map<string, ReadonlyMap<string, string>>();
  for (const concept of site.concepts ?? []) {
    const own = new Map(
      site.languages.flatMap((language): [string, string][] => {
        const [preferred] = shownTerms(concept, language);
        return preferred === undefined ? [] : [[language, preferred]];
      }),
    );
    for (const term of shownTerms(concept, source)) {
      const key = term.toLowerCase();
      if (!all.has(key)) all.set(key, own);
    }
  }
  known.set(site, all);
  return all;
}

/** A name that leads to its briefings in a language. */
export function writeTagLink(tag: BriefingTag, from: string, language: string, site: Site): Html {
  const { text, language: own } = nameOfTag(tag, language, site);
  const lang = own === language ? '' : html` lang="${own}"`;
  return html`<a class="tag" href="${linkTo(from, tagPath(language, tag))}"${lang}>${text}</a>`;
}

/** Every name that gathers briefings, with their number, by kind; nothing if there are none. */
export function writeTagIndex(
  gathered: readonly TaggedBriefings[],
  from: string,
  language: string,
  words: Messages,
  site: Site,
): Html {
  const kinds = tagKinds.flatMap((kind: TagKind) => {
    const own = gathered.filter(({ tag }) => tag.kind === kind);
    if (own.length === 0) return [];
    const items = own.map(
      ({ tag, summaries }) =>
        html`<li>${writeTagLink(tag, from, language, site)} <span class="count">${summaries.length}</span></li>`,
    );
    return [html`<div><h2>${words.text(`tags.${kind}`)}</h2><ul>${items}</ul></div>\n`];
  });
  return kinds.length === 0
    ? html``
    : html`<nav class="tags" aria-label="${words.text('tags.title')}">\n${kinds}</nav>\n`;
}
