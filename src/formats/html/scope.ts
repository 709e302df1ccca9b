import type { LeftOutKind } from '../../model/document.ts';

/** What an element hands down to all in it. */
export interface Scope {
  /** Absent if the text in it is translated. */
  readonly left?: LeftOutKind;
  /** Primary subtag of the language; absent if none is said. */
  readonly language?: string;
  /** The language of the page, whatever it declares. */
  readonly main?: string;
}

const kinds: ReadonlyMap<string, LeftOutKind> = new Map([
  ...entries('code kbd samp tt var', 'code'),
  ...entries('listing plaintext pre xmp', 'preformatted text'),
  ...entries('noembed noframes noscript script', 'script'),
  ...entries('style', 'style sheet'),
  ...entries('template', 'template'),
  ...entries('select textarea', 'form control'),
  ...entries('math', 'formula'),
  ...entries('svg', 'vector graphic'),
  ...entries('embed object', 'embedded object'),
  ...entries('iframe', 'frame'),
  ...entries('audio video', 'media object'),
]);

function entries(names: string, kind: LeftOutKind): readonly (readonly [string, LeftOutKind])[] {
  return names.split(' ').map((name) => [name, kind]);
}

/** What an element in it can take back. */
const revocable: readonly (LeftOutKind | undefined)[] = [
  undefined,
  'text marked as not translatable',
  'text in another language',
];

/**
 * What holds inside an element. `source` is the language to translate from: a part that says it is in another one stays,
 * unless all of the page says the same.
 */
export function scopeInside(
  around: Scope,
  name: string,
  attribute: (name: string) => string | undefined,
  source: string,
): Scope {
  const said = attribute('lang') ?? attribute('xml:lang');
  const language = said === undefined || said === '' ? around.language : primary(said);
  const main = name === 'html' || name === 'body' ? (language ?? around.main) : around.main;
  const left = leftInside(around, name, attribute, isForeign(language, main, source));
  if (left === around.left && language === around.language && main === around.main) return around;
  return {
    ...(left && { left }),
    ...(language !== undefined && { language }),
    ...(main !== undefined && { main }),
  };
}

function leftInside(
  { left }: Scope,
  name: string,
  attribute: (name: string) => string | undefined,
  isOther: boolean,
): LeftOutKind | undefined {
  if (!revocable.includes(left)) return left;
  const own = kinds.get(name);
  if (own) return own;
  if (attribute('hidden') !== undefined) return 'hidden text';
  const translate = attribute('translate')?.trim().toLowerCase();
  const isMarked = /(?:^|\s)notranslate(?:\s|$)/.test(attribute('class') ?? '');
  if (translate === 'no' || isMarked) return 'text marked as not translatable';
  if (left === 'text marked as not translatable' && translate !== 'yes') return left;
  return isOther ? 'text in another language' : undefined;
}

function isForeign(language: string | undefined, main: string | undefined, source: string): boolean {
  return language !== undefined && language !== main && language !== primary(source);
}

/** `en` of `en-GB`. */
export function primary(tag: string): string {
  return (/^[a-z]+/i.exec(tag.trim())?.[0] ?? '').toLowerCase();
}
