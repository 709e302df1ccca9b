import * as v from 'valibot';
import { type DownloadKind, downloadKinds, type ShownWork, shownWork } from '../../model/edition.ts';
import { unfitCharacter } from '../../text/kinds.ts';
import { codePoint } from '../../text/letters.ts';
import {
  choice,
  dictionary,
  type Fault,
  filledTextSchema,
  optional,
  type Schema,
  says,
  shown,
  strictObject,
  whole,
} from '../files/json-schema.ts';
import { fileSchema, list } from './value-schemas.ts';

/** How the published site is called and looks; every member may be absent. */
export interface SiteSettings {
  /** Public address of the site's root: `https`, with `/` at its end. */
  readonly url?: string;
  /** Its name, by language. */
  readonly title?: Readonly<Record<string, string>>;
  /** A line at the foot of every page, by language. */
  readonly footer?: Readonly<Record<string, string>>;
  /** Files of the workspace: a picture beside the name, a style sheet after ours, a page around ours. */
  readonly logo?: string;
  readonly style?: string;
  readonly template?: string;
  /** A file of the workspace: the icon of the site in place of its initial. */
  readonly icon?: string;
  /** Whether links have a card, and files of the workspace: faces for letters that ours lack. */
  readonly cards?: boolean;
  readonly cardFonts?: readonly string[];
  /** What readers are told of the work besides the text. */
  readonly show?: readonly ShownWork[];
  /** The files that each briefing has for readers to take away. */
  readonly downloads?: readonly DownloadKind[];
  /** Under which terms the texts may be used, by language. */
  readonly licence?: Readonly<Record<string, string>>;
}

/** How the pictures of the look end, without the dot. */
export const lookEndings = {
  logo: ['svg', 'png', 'jpg', 'jpeg', 'webp'],
  icon: ['svg', 'png'],
} as const;

/** UTF-16 units: each text is on every page, the address many times on each. */
const longestText = 2_000;

const lengthFault = says(`must not be longer than ${longestText} characters.`, 'Shorten it.');

const inWorkspace = 'of the workspace';

const urlFault = says(
  (value) => `${shown(value)} is no address of a site.`,
  'Write it whole, such as "https://example.org/briefings/".',
);

const urlSchema: Schema<string> = v.pipe(
  v.string(urlFault),
  v.maxLength(longestText, lengthFault),
  v.check(isSiteAddress, urlFault),
  v.description('Public address of the root of the site, such as "https://example.org/briefings/".'),
  v.metadata({ pattern: '^[Hh][Tt][Tt][Pp][Ss]?:' }),
  v.transform((text) => {
    const { href } = new URL(text);
    return href.endsWith('/') ? href : `${href}/`;
  }),
);

function isSiteAddress(text: string): boolean {
  const url = URL.canParse(text) ? new URL(text) : undefined;
  if (!url || !/^https?:$/.test(url.protocol)) return false;
  return url.search + url.hash + url.username + url.password === '';
}

const unfitFault = says(
  (value) =>
    `has the character ${codePoint(unfitCharacter.exec(String(value))?.[0] ?? '')}, which no page can show.`,
  'Remove it.',
);

/** Texts that pages show, by language. */
function textsByLanguage(description: string): Schema<Readonly<Record<string, string>>> {
  return v.pipe(
    dictionary(
      v.string(),
      v.pipe(
        filledTextSchema,
        v.maxLength(longestText, lengthFault),
        v.check((text) => !unfitCharacter.test(text), unfitFault),
      ),
    ),
    v.description(description),
    v.transform((texts) => Object.fromEntries(texts)),
  );
}

/** The member `site`. */
export const siteSchema: Schema<SiteSettings> = v.pipe(
  strictObject<SiteSettings>({
    url: optional(urlSchema),
    title: optional(textsByLanguage('The name of the site, by language.')),
    footer: optional(textsByLanguage('A line at the foot of every page, by language.')),
    logo: optional(
      v.pipe(
        fileSchema(inWorkspace, lookEndings.logo),
        v.description('A picture beside the name: its path in the workspace.'),
      ),
    ),
    style: optional(
      v.pipe(
        fileSchema(inWorkspace, ['css']),
        v.description('A style sheet that is loaded after the built-in one: its path in the workspace.'),
      ),
    ),
    template: optional(
      v.pipe(
        fileSchema(inWorkspace, ['html']),
        v.description('A page that is put around each page of the site: its path in the workspace.'),
      ),
    ),
    icon: optional(
      v.pipe(
        fileSchema(inWorkspace, lookEndings.icon),
        v.description('The icon of the site (default: its initial): its path in the workspace.'),
      ),
    ),
    cards: optional(
      v.pipe(
        v.boolean(says((value) => `cannot be ${shown(value)}.`, 'Write true or false.')),
        v.description('Whether previews of links to briefings have a card with the title (default: true).'),
      ),
    ),
    cardFonts: optional(
      v.pipe(
        list(fileSchema(inWorkspace, ['ttf', 'otf', 'woff', 'woff2']), 'files', '["look/naskh.ttf"]'),
        v.description(
          'Fonts for letters that the cards have no face for, such as Arabic ones: their paths in the workspace.',
        ),
      ),
    ),
    show: optional(
      v.pipe(
        list(choice(shownWork), 'what readers are told', `["${shownWork[0]}"]`),
        v.description(
          'What readers are told of the work besides the text: how far it is, who translated it, which version it is (default: none of it).',
        ),
      ),
    ),
    downloads: optional(
      v.pipe(
        list(choice(downloadKinds), 'kinds of files', `["${downloadKinds[0]}"]`),
        v.description('The files that each briefing has for readers to take away (default: all but docx).'),
      ),
    ),
    licence: optional(textsByLanguage('Under which terms the texts may be used, by language.')),
  }),
  v.description('The name and look of the published site.'),
  whole(findEffectless),
);

/** Settings of cards if there are none. */
function findEffectless({ url, cards, cardFonts }: SiteSettings): Fault | undefined {
  const member = cardFonts ? 'cardFonts' : 'cards';
  if (url === undefined && (cards ?? cardFonts) !== undefined)
    return {
      trail: [member],
      at: 'name',
      what: 'There are no cards, because the site has no “url”.',
      advice: `Add “url”, or remove “${member}”.`,
    };
  if (cards === false && cardFonts)
    return {
      trail: ['cardFonts'],
      at: 'name',
      what: 'There are no cards, because “cards” is false.',
      advice: 'Remove one of the two.',
    };
  return undefined;
}
