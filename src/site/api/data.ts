import type { TagKind } from '../../model/edition.ts';
import type { State } from '../../model/translation.ts';

/**
 * What programs read of a site: `index.json` and `briefing.json`. `docs/api.md` describes them for people, and the schemas in
 * `docs/` for programs. Days are ISO calendar dates. Addresses are absolute if the site has one, else relative to the file.
 */

/** `index.json`: the site, and its briefings, the newest first. */
export interface IndexData {
  readonly $schema: string;
  /** The front page that shows the same. */
  readonly url: string;
  /** The languages of the site, by tag; of `<language>/index.json` that language alone. */
  readonly languages: Readonly<Record<string, SiteLanguageData>>;
  readonly briefings: readonly ListedData[];
}

/** A language of the site. */
export interface SiteLanguageData {
  /** The language by its own name. */
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  /** What the site is called in it. */
  readonly site: string;
  readonly url: string;
  /** The briefings that are finished in it, as data. */
  readonly data: string;
}

/** A briefing of a list. */
export interface ListedData {
  readonly name: string;
  readonly url: string;
  /** Its `briefing.json`. */
  readonly data: string;
  readonly date?: string;
  readonly tags?: TagsData;
  /** Those that it is finished in. */
  readonly languages: Readonly<Record<string, ListedLanguageData>>;
}

/** A briefing in one language. */
export interface ListedLanguageData {
  readonly title: string;
  readonly description?: string;
  readonly url: string;
  /** The day of the latest correction. */
  readonly corrected?: string;
}

/** The tags of briefings, as the front matter has them. */
export type TagsData = Readonly<Partial<Record<TagKind, readonly string[]>>>;

/** `briefing.json`: a briefing in all its languages. */
export interface BriefingData {
  readonly $schema: string;
  readonly name: string;
  /** The page with all languages; `#s-` and the id of a sentence leads to the sentence. */
  readonly url: string;
  /** The `index.json` of the site. */
  readonly index: string;
  /** The language of the original. */
  readonly language: string;
  readonly date?: string;
  /** When it was first published, if that is recorded. */
  readonly published?: string;
  readonly tags?: TagsData;
  /** By tag, the original first. */
  readonly languages: Readonly<Record<string, LanguageData>>;
  /** The text in reading order. */
  readonly blocks: readonly BlockData[];
  /** By id, in reading order. */
  readonly sentences: Readonly<Record<string, SentenceData>>;
  /** Ids of sentences that left the text, each with the one where its address leads now. */
  readonly retired: Readonly<Record<string, string>>;
  /** The newest first. */
  readonly corrections: readonly CorrectionData[];
  /** Files to take away. */
  readonly downloads: readonly DownloadData[];
}

/** A briefing in one language, with what is said about it there. */
export interface LanguageData extends ListedLanguageData {
  readonly name: string;
  readonly direction: 'ltr' | 'rtl';
  readonly site: string;
  /** Whether every sentence is ready. */
  readonly complete: boolean;
  /** The picture of previews with the title, if it has one. */
  readonly card?: string;
  /** The date as the language writes it; what is no calendar date as the front matter has it. */
  readonly dateText?: string;
}

/** A part of the text. Its text is in its sentences, or in `text` if nothing of it is translated. */
export type BlockData =
  | (TextData & { readonly kind: 'heading'; readonly level: number })
  | (TextData & { readonly kind: 'lead' })
  | (TextData & { readonly kind: 'paragraph'; readonly quoted?: number })
  | (TextData & {
      readonly kind: 'item';
      readonly ordered: boolean;
      readonly number: number;
      readonly depth: number;
      readonly task?: 'open' | 'done';
    })
  | (TextData & { readonly kind: 'note'; readonly note: string })
  /** The first row is the head. */
  | { readonly kind: 'table'; readonly rows: readonly (readonly TextData[])[] }
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'rule' };

/** The text of one part of a briefing: by its sentences, or as it is. */
export interface TextData {
  /** Ids, in reading order. */
  readonly sentences: readonly string[];
  readonly text?: string;
}

/** A sentence in all its languages. */
export interface SentenceData {
  /** How it is cited: `3.2`. */
  readonly label: string;
  /** By language; a language that lacks it is missing. */
  readonly texts: Readonly<Record<string, SentenceTextData>>;
}

/** A sentence in one language. */
export interface SentenceTextData {
  /** Plain. */
  readonly text: string;
  /** The same with its emphasis and links. */
  readonly html: string;
  /** Whether the original says something else by now. */
  readonly stale?: true;
  /** How far the translation is, where the site shows that. */
  readonly state?: State;
}

/** A change of a published sentence. */
export interface CorrectionData {
  readonly date: string;
  readonly language: string;
  /** The id, if that is recorded. */
  readonly sentence?: string;
  /** Empty if the sentence was added. */
  readonly before: string;
  /** Empty if the sentence was taken out. */
  readonly after: string;
  /** When it was corrected, in the words of the language. */
  readonly label: string;
}

/** A file that the page of a briefing offers. */
export interface DownloadData {
  readonly format: string;
  readonly mediaType: string;
  readonly language?: string;
  readonly url: string;
  readonly bytes: number;
}
