import { toJsonSchema } from '@valibot/to-json-schema';
import * as v from 'valibot';
import { tagKinds } from '../../src/model/edition.ts';
import { states } from '../../src/model/translation.ts';
import type {
  BlockData,
  BriefingData,
  CorrectionData,
  DownloadData,
  IndexData,
  LanguageData,
  ListedData,
  ListedLanguageData,
  SentenceData,
  SentenceTextData,
  SiteLanguageData,
  TagsData,
  TextData,
} from '../../src/site/api/data.ts';
import {
  choice,
  type Members,
  optional,
  type Schema,
  textSchema,
} from '../../src/workspace/files/json-schema.ts';

/** An object that may have more members one day; the compiler holds its members and its type together. */
function object<T extends object>(members: Members<T>): Schema<T> {
  return v.object(members as v.ObjectEntries) as unknown as Schema<T>;
}

function said<T>(description: string, schema: Schema<T>): Schema<T> {
  return v.pipe(schema, v.description(description));
}

function byName<T>(description: string, value: Schema<T>): Schema<Readonly<Record<string, T>>> {
  return said(description, v.record(v.string(), value));
}

function list<T>(description: string, item: Schema<T>): Schema<readonly T[]> {
  return said(description, v.array(item));
}

const text = (description: string): Schema<string> => said(description, textSchema);
const count = (description: string): Schema<number> => said(description, v.number());
const flag = (description: string): Schema<boolean> => said(description, v.boolean());
const kind = <T extends string>(name: T): Schema<T> => v.literal(name);

const day = (description: string): Schema<string> =>
  v.pipe(v.string(), v.regex(/^\d{4}-\d\d-\d\d$/), v.description(description));
const address = (description: string): Schema<string> =>
  text(`${description}; absolute where the site has an address, else relative to this file.`);
const direction = said('The direction of writing.', choice(['ltr', 'rtl'] as const));

const tags: Schema<TagsData> = said(
  'The tags of briefings, as the front matter has them.',
  v.object(Object.fromEntries(tagKinds.map((kind) => [kind, optional(v.array(textSchema))]))),
);

const schemaLink = address('This schema');
const languageName = text('The language by its own name.');
const siteName = text('The name of the site in the language.');

const listedLanguage: Members<ListedLanguageData> = {
  title: text('The title, plain.'),
  description: optional(text('One or two plain sentences.')),
  url: address('The page in this language'),
  corrected: optional(day('The day of the latest correction.')),
};

const listed: Schema<ListedData> = object<ListedData>({
  name: text('The name of the briefing, which its addresses begin with.'),
  url: address('The page with all languages'),
  data: address('Its briefing.json'),
  date: optional(day('The date of the briefing.')),
  tags: optional(tags),
  languages: byName(
    'By tag: the languages that it is finished in.',
    object<ListedLanguageData>(listedLanguage),
  ),
});

const index: Schema<IndexData> = object<IndexData>({
  $schema: schemaLink,
  url: address('The front page that shows the same'),
  languages: byName(
    'By tag: the languages of the site, or the one that the list is of.',
    object<SiteLanguageData>({
      name: languageName,
      direction,
      site: siteName,
      url: address('The front page in this language'),
      data: address('The index.json of this language'),
    }),
  ),
  briefings: list('The newest first.', listed),
});

const unit: Members<TextData> = {
  sentences: list('Ids of sentences, in reading order.', textSchema),
  text: optional(text('The text where nothing of it is translated.')),
};

type Block<Kind extends BlockData['kind']> = Extract<BlockData, { readonly kind: Kind }>;

const block: Schema<BlockData> = v.variant('kind', [
  object<Block<'heading'>>({
    kind: kind('heading'),
    level: count('From 1: the title.'),
    ...unit,
  }),
  object<Block<'lead'>>({ kind: kind('lead'), ...unit }),
  object<Block<'paragraph'>>({
    kind: kind('paragraph'),
    quoted: optional(count('How deep it is in quotations.')),
    ...unit,
  }),
  object<Block<'item'>>({
    kind: kind('item'),
    ordered: flag('Whether its list is numbered.'),
    number: count('Its place in its list.'),
    depth: count('From 1: how deep its list is in others.'),
    task: optional(choice(['open', 'done'] as const)),
    ...unit,
  }),
  object<Block<'note'>>({ kind: kind('note'), note: text('What the text calls the footnote.'), ...unit }),
  object<Block<'table'>>({
    kind: kind('table'),
    rows: list('The first row is the head.', v.array(object<TextData>(unit))),
  }),
  object<Block<'literal'>>({ kind: kind('literal'), text: text('It is shown as it stands.') }),
  object<Block<'rule'>>({ kind: kind('rule') }),
] as never) as unknown as Schema<BlockData>;

const sentenceText: Schema<SentenceTextData> = object<SentenceTextData>({
  text: text('The sentence, plain.'),
  html: text(
    'The sentence with its emphasis and links, as HTML; links that begin with # lead into the page.',
  ),
  stale: optional(said('The original says something else by now.', v.literal(true))),
  state: optional(said('How far the translation is, where the site shows that.', choice(states))),
});

const correction: Schema<CorrectionData> = object<CorrectionData>({
  date: day('When it was corrected.'),
  language: text('The tag of the language.'),
  sentence: optional(text('The id of the sentence.')),
  before: text('Plain; empty where the sentence was added.'),
  after: text('Plain; empty where the sentence was taken out.'),
  label: text('When it was corrected, in the words of the language.'),
});

const download: Schema<DownloadData> = object<DownloadData>({
  format: text('The format, such as EPUB.'),
  mediaType: text('The media type.'),
  language: optional(text('The tag of the language that it is about.')),
  url: address('The file'),
  bytes: count('Its size.'),
});

const briefing: Schema<BriefingData> = object<BriefingData>({
  $schema: schemaLink,
  name: text('The name of the briefing, which its addresses begin with.'),
  url: address('The page with all languages; #s- and the id of a sentence leads to the sentence'),
  index: address('The index.json of the site'),
  language: text('The tag of the language of the original.'),
  date: optional(day('The date of the briefing.')),
  published: optional(day('When it was first published, where that is recorded.')),
  tags: optional(tags),
  languages: byName(
    'By tag, the original first.',
    object<LanguageData>({
      name: languageName,
      direction,
      site: siteName,
      ...listedLanguage,
      complete: flag('Whether every sentence is ready.'),
      card: optional(address('The picture of previews with the title, 1200 by 630 pixels')),
      dateText: optional(text('The date as the language writes it.')),
    }),
  ),
  blocks: list('The text in reading order.', block),
  sentences: byName(
    'By id, in reading order.',
    object<SentenceData>({
      label: text('How it is cited: 3.2.'),
      texts: byName('By tag; a language that lacks it is missing.', sentenceText),
    }),
  ),
  retired: byName(
    'Ids of sentences that left the text, each with the one where its address leads now.',
    textSchema,
  ),
  corrections: list('The newest first.', correction),
  downloads: list('Files to take away.', download),
});

/** The texts of the schemas in `docs/`, by file name: what a site offers to programs. */
export function writeApiSchemas(): Readonly<Record<string, string>> {
  const write = (schema: Schema<unknown>, title: string): string => {
    const { $schema, ...rest } = toJsonSchema(schema, { target: 'draft-07', typeMode: 'input' });
    return `${JSON.stringify({ $schema, title, ...rest }, null, 2)}\n`;
  };
  return {
    'briefing.schema.json': write(briefing, 'A briefing of a Barobar site (briefing.json)'),
    'index.schema.json': write(index, 'The briefings of a Barobar site (index.json)'),
  };
}
