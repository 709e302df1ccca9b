import type { CodeKind } from '../../model/content.ts';
import type { Block } from '../../model/document.ts';
import type { PageAttribute } from './page.ts';

/** Elements that end what runs before them: no sentence goes across their tags. */
const blocks: ReadonlySet<string> = new Set(
  (
    'address article aside blockquote body button caption center col colgroup datalist dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html label legend li link ' +
    'listing main marquee menu meta nav noframes ol optgroup option p plaintext pre search section summary table tbody td ' +
    'tfoot th thead title tr ul xmp'
  ).split(' '),
);

/** Whether the tags of an element end what runs before them. */
export function isBlock(name: string): boolean {
  return blocks.has(name);
}

const kinds: ReadonlyMap<string, CodeKind> = new Map([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'emphasis'],
  ['i', 'emphasis'],
  ['s', 'strikethrough'],
  ['strike', 'strikethrough'],
  ['del', 'strikethrough'],
  ['img', 'image'],
  ['br', 'break'],
]);

/** What the code for an element is. */
export function codeKindOf(name: string, href: string | undefined): CodeKind {
  return name === 'a' && href !== undefined ? 'link' : (kinds.get(name) ?? 'html');
}

/** Attributes whose text readers see or hear, on any element. */
const spoken: ReadonlySet<string> = new Set([
  ...['alt', 'title', 'placeholder', 'aria-label', 'aria-description'],
  ...['aria-placeholder', 'aria-roledescription', 'aria-valuetext'],
]);

const ownSpoken: ReadonlyMap<string, ReadonlySet<string>> = new Map([
  ['table', new Set(['summary'])],
  ['th', new Set(['abbr'])],
  ['track', new Set(['label'])],
]);

/** `name` or `property` of `meta` elements whose content is text for people. */
const described: ReadonlySet<string> = new Set([
  ...['description', 'keywords', 'abstract', 'subject'],
  ...['dc.title', 'dc.description', 'dc.subject', 'dcterms.title', 'dcterms.description', 'dcterms.subject'],
  ...['og:title', 'og:description', 'og:site_name', 'og:image:alt'],
  ...['twitter:title', 'twitter:description', 'twitter:image:alt'],
]);

/** An attribute of an element that is text for people, and what its unit is. */
interface TextAttribute {
  readonly attribute: PageAttribute;
  readonly block: Block;
}

/** The attributes of an element that are text for people. */
export function textAttributes(name: string, attributes: readonly PageAttribute[]): readonly TextAttribute[] {
  const valueFor = (wanted: string): string | undefined =>
    attributes.find((each) => each.name === wanted)?.value;
  if (name === 'meta') {
    const field = (valueFor('name') ?? valueFor('property') ?? '').trim().toLowerCase();
    const attribute = described.has(field) ? attributes.find((each) => each.name === 'content') : undefined;
    return attribute ? [{ attribute, block: { kind: 'field', name: field } }] : [];
  }
  return attributes
    .filter(
      (each) => spoken.has(each.name) || ownSpoken.get(name)?.has(each.name) || isLabel(name, each, valueFor),
    )
    .map((attribute) => ({ attribute, block: { kind: 'title', of: roleOf(name, attribute.name) } }));
}

/** The words on a button, which nothing but readers see: one with a name is sent with its value. */
function isLabel(
  element: string,
  { name }: PageAttribute,
  valueFor: (name: string) => string | undefined,
): boolean {
  if (element !== 'input') return false;
  const type = valueFor('type')?.trim().toLowerCase() ?? '';
  return name === 'value' && (type === 'reset' || (/^(?:submit|button)$/.test(type) && !valueFor('name')));
}

function roleOf(element: string, attribute: string): Extract<Block, { kind: 'title' }>['of'] {
  if (attribute === 'alt') return 'alternative';
  if (attribute !== 'title') return 'label';
  if (element === 'a') return 'link';
  return element === 'img' ? 'image' : 'label';
}
