import type { Document } from './document.ts';
import type { Concept } from './glossary.ts';
import type { Span } from './location.ts';
import type { Messages } from './messages.ts';
import type { Rendition, State, TranslationSet } from './translation.ts';

/** The briefings related to one: by date, and by the tags that they share. */
export interface Neighbours {
  readonly previous?: BriefingSummary;
  readonly next?: BriefingSummary;
  /** The newest first. */
  readonly related: readonly BriefingSummary[];
}

/** One briefing, ready to be published. */
export interface Briefing {
  /** Segmented, with ids. */
  readonly document: Document;
  /** Source language first, then the targets in the workspace's order. */
  readonly renditions: readonly Rendition[];
  /** What the renditions were made from, for files that carry states and authors. */
  readonly sets?: readonly TranslationSet[];
  /** Languages whose every sentence is ready, the source language among them. */
  readonly complete?: readonly string[];
  /** Files that readers can download, in the order they are offered. */
  readonly downloads?: readonly DownloadLink[];
  /** Terms of the glossary in its text; absent if there is no glossary. */
  readonly terms?: BriefingTerms;
  /** Sentences that left the text, whose addresses remain. */
  readonly retired?: readonly RetiredSegment[];
  /** The publications of the briefing, if they were recorded. */
  readonly publication?: Publication;
  /** The briefings related to it: among all, and by language among those finished in it; absent if it is shown alone. */
  readonly neighbours?: ((language: string | undefined) => Neighbours) | undefined;
  /** The state that the gate requires of each target language; `translated` by default. */
  readonly promised?: ReadonlyMap<string, State>;
  /** The files of the pictures in its codes, by their paths; absent if it has none. */
  readonly pictures?: ReadonlyMap<string, Uint8Array>;
  /** Languages that have a card for previews; absent if none has. */
  readonly cards?: ReadonlySet<string>;
}

/** A file that a page offers. */
export interface DownloadLink {
  /** What kind of file it is, such as `epub`: the key of its name in the words of the editions. */
  readonly kind: string;
  /** The format by its own name, the same in every language: `EPUB`. */
  readonly format: string;
  /** Set if the file has one language only. */
  readonly language?: string;
  /** From the site's root, with `/`. */
  readonly path: string;
  readonly mediaType: string;
  readonly bytes: number;
}

/** The concepts of the glossary that a briefing names, and where. */
export interface BriefingTerms {
  /** The concepts its text names in any language, in the order they first come up. */
  readonly concepts: readonly Concept[];
  /** By language, then by segment id, in order and never overlapping. */
  readonly places: ReadonlyMap<string, ReadonlyMap<string, readonly TermPlace[]>>;
}

/** A term in a sentence: offsets in its text without tags, where a tag without content counts as one character. */
export interface TermPlace extends Span {
  /** Which of the briefing's concepts, from 0. */
  readonly concept: number;
}

/** A sentence that is no longer in the text. */
export interface RetiredSegment {
  readonly id: string;
  /** The sentences of the text that took its place, in order; none if it was removed. */
  readonly became: readonly string[];
  /** The sentence where its address leads now: its first successor, or else its former neighbour. */
  readonly at: string;
}

/** The record of what was published of a briefing. Dates are ISO calendar dates. */
export interface Publication {
  readonly first: string;
  readonly latest: string;
  /** From 1: counts the publications that changed the text. */
  readonly version: number;
  /** Newest first. */
  readonly corrections: readonly Correction[];
}

/** A change of a published text. */
export interface Correction {
  /** The id of the sentence, or the former id of a removed one. Undefined in records that do not say. */
  readonly segment: string | undefined;
  readonly language: string;
  /** Plain; empty if the sentence is new. */
  readonly before: string;
  /** Plain; empty if the sentence was removed. */
  readonly after: string;
  /** When the change was published; none if that is not recorded yet. */
  readonly date: string | undefined;
}

/** The tags of briefings: members of the front matter, each a name or a list of names. */
export const tagKinds = ['topics', 'place', 'series', 'speakers'] as const;

/** What a briefing can be listed by. */
export type TagKind = (typeof tagKinds)[number];

/** A name that briefings are gathered by, such as a place. */
export interface BriefingTag {
  readonly kind: TagKind;
  /** As the front matter has it, in the document's language. */
  readonly text: string;
}

/** What an index needs of a briefing. */
export interface BriefingSummary {
  readonly name: string;
  /** Plain title by language. */
  readonly titles: ReadonlyMap<string, string>;
  /** One or two plain sentences by language. */
  readonly descriptions?: ReadonlyMap<string, string>;
  /** As the front matter has it: mostly an ISO date. */
  readonly date: string | undefined;
  /** Share of complete segments by language, 0 to 1. */
  readonly completeness: ReadonlyMap<string, number>;
  /** In the order of the front matter; none if it names none. */
  readonly tags?: readonly BriefingTag[];
  /** Its dated corrections since it was published, newest first. */
  readonly corrections?: readonly Correction[];
}

/** The schemas of a site's data: files of `docs/`. */
export const schemaNames = ['briefing.schema.json', 'index.schema.json'] as const;

/** The style sheets and scripts that the program has for sites: files of `site/assets`. */
export const assetNames = [
  'article.css',
  'base.css',
  'book.css',
  'choice.js',
  'copying.js',
  'embed.css',
  'embed.js',
  'embedding.js',
  'finding.js',
  'grid.css',
  'keyboard.js',
  'lists.css',
  'load-words.js',
  'masthead.css',
  'paper.css',
  'places.js',
  'print.css',
  'quoting.js',
  'reader.css',
  'rows.css',
  'search.js',
  'sentences.css',
  'stacked.css',
  'terms-and-corrections.css',
  'terms.js',
  'text.css',
] as const;

/** The texts of both, by name, and the script that knows the forms of words, which is made of the program's own modules. */
export type SiteAssets = Readonly<
  Record<(typeof assetNames | typeof schemaNames)[number] | 'words.js', string>
>;

/** What every page for translators has besides its texts. */
export interface PageProgram {
  readonly style: string;
  /** The script that inflates the program and starts it. */
  readonly boot: string;
  /** The program, deflated, in base 64: most of the page, and so a third of its size. */
  readonly packed: string;
  /** SHA-256 of the text of the program, in base 64. */
  readonly digest: string;
}

/** What all pages share. */
export interface Site {
  readonly languages: readonly string[];
  readonly messages: ReadonlyMap<string, Messages>;
  readonly assets: SiteAssets;
  /** The glossary of the workspace. */
  readonly concepts?: readonly Concept[];
  /** Absolute address of the site's root, with `/` at its end; without it, nothing that needs one is made. */
  readonly url?: string;
  readonly look?: SiteLook;
  /** What the site shows of the work on a text; nothing if absent. */
  readonly show?: ReadonlySet<ShownWork>;
  /** Whether its icon is there as pixels too, besides the one that browsers scale. */
  readonly hasPaintedIcon?: boolean;
  /** Whether each page asks search engines to leave it out. */
  readonly isUnlisted?: boolean;
  /** The files that each briefing offers for download; the usual ones if absent. */
  readonly downloads?: ReadonlySet<DownloadKind>;
  /** The terms of use of the texts, by language; plain text. */
  readonly licence?: ReadonlyMap<string, string>;
}

/** Kinds of files that readers can download. */
export const downloadKinds = ['epub', 'docx', 'text', 'csv', 'json', 'tmx', 'xliff', 'tei'] as const;

/** A file format that a site offers for download. */
export type DownloadKind = (typeof downloadKinds)[number];

/** The downloads of a site whose settings name none. */
export const usualDownloads: ReadonlySet<DownloadKind> = new Set(
  downloadKinds.filter((kind) => kind !== 'docx'),
);

/** What a site may show of the work on a text: its state, its translators, its version. */
export const shownWork = ['state', 'translators', 'version'] as const;

/** A part of the work on a text that a site may show. */
export type ShownWork = (typeof shownWork)[number];

/** How a site looks; all files are the workspace's own. */
export interface SiteLook {
  /** A picture beside the name: its path from the site's root. */
  readonly logo?: string;
  /** A style sheet after ours: its path from the site's root. */
  readonly style?: string;
  /** The colour of the house in that style sheet: `#` and six digits. */
  readonly colour?: string;
  /** The icon in place of the initial: its path from the site's root. */
  readonly icon?: string;
  /** A line at the foot of every page, by language; plain text. */
  readonly footer?: ReadonlyMap<string, string>;
  /** A whole page with places for ours (`site/kit/template.ts`): HTML of the workspace, without a fault. */
  readonly template?: string;
}

/** A text file of an edition. */
export interface OutputFile {
  /** Relative, with `/`. */
  readonly path: string;
  readonly content: string;
}
