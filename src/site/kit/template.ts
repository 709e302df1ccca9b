import type { Html } from './html.ts';

/** Places of a page's parts in a template. */
const places = ['language', 'direction', 'head', 'columns', 'bar', 'main', 'foot'] as const;
const needed: ReadonlySet<string> = new Set(['language', 'head', 'columns', 'bar', 'main']);

/** The content of each place: HTML, or an attribute's value. */
export type TemplateParts = Readonly<Record<(typeof places)[number], Html>>;

/** The page around ours where a workspace has none of its own. */
export const plainTemplate = `<!DOCTYPE html>
<html lang="{{language}}"{{direction}}>
<head>
{{head}}</head>
<body class="languages-{{columns}}">
{{bar}}{{main}}{{foot}}</body>
</html>
`;

/** Longer names are unknown, and long white space is not searched again for each of its ends. */
const place = /\{\{\s{0,9}([^{}\s]{0,99})\s{0,9}\}\}/g;

/**
 * What the policy of our pages keeps from working, so that it is refused here instead of failing in every browser. An
 * element's name ends at white space, `/` or `>` (HTML §13.2.5.8); an attribute may follow `/`, a quotation mark or a place.
 */
const forbidden: readonly (readonly [pattern: RegExp, what: string, advice: string])[] = [
  [/<script[\s/>{]/i, 'A script', 'Our pages run no scripts but ours: take it out.'],
  [/<style[\s/>{]/i, 'A style sheet in the page', 'Put it into the file that “site.style” names.'],
  [/<base[\s/>{]/i, '<base>', 'The links of our pages begin where the page is: take it out.'],
  [/[\s/"'}]http-equiv/i, '<meta http-equiv>', 'Our pages have their own policy: take it out.'],
  [/[\s/"'}]name\s*=\s*(?:["']\s*)?referrer/i, 'A referrer policy', 'Our pages have their own: take it out.'],
  [
    /<(?:iframe|object|embed|form)[\s/>{]/i,
    'An embedded page, plug-in or form',
    'Our pages forbid them: take it out.',
  ],
  [
    /[\s/"'}](?:on[a-z]+|style)\s*=/i,
    'A script or style in an attribute',
    'Put styles into the file that “site.style” names.',
  ],
  [
    /[\s/"'}](?:src|srcset|poster)\s*=\s*(?:["']\s*)?(?:[a-z][a-z\d+.-]*:)?\/\//i,
    'A picture or script of another site',
    'Our pages load nothing from elsewhere: put it into a link.',
  ],
  [/<link[\s/>{]/i, 'A <link>', 'Put styles into the file that “site.style” names.'],
];

/** UTF-16 units: a template is in every page. */
const longest = 200_000;

const attributes = /(?:\s(?:[^<>"']|"[^<>"]*"|'[^<>']*')*)?/.source;

/** What may be above `{{head}}`, where the policy of our pages begins: browsers would run a script above it. */
const aboveHead = new RegExp(
  `^\\s*<!doctype html>\\s*<html${attributes}>\\s*<head${attributes}>(?:\\s|<meta${attributes}>|<!--[^<>]*-->)*$`,
  'i',
);

/** What is wrong with a template. */
interface TemplateFault {
  /** One sentence with its full stop. */
  readonly message: string;
  readonly advice: string;
  /** Where in the text. */
  readonly offset: number;
}

/**
 * The first fault of a template: it is too long, a place is not known, is there twice, is missing or is in the wrong part of
 * the page, or there is what our pages forbid.
 */
export function findTemplateFault(template: string): TemplateFault | undefined {
  if (template.length > longest)
    return {
      message: `The template is longer than ${longest} characters.`,
      advice: 'Put styles into the file that “site.style” names.',
      offset: 0,
    };
  const known = `Places are ${places.map((name) => `{{${name}}}`).join(', ')}.`;
  const seen = new Set<string>();
  for (const { 1: name = '', index } of template.matchAll(place)) {
    if (!(places as readonly string[]).includes(name))
      return { message: `There is no place “{{${name}}}”.`, advice: known, offset: index };
    if (seen.has(name))
      return { message: `The place “{{${name}}}” occurs twice.`, advice: 'Keep one.', offset: index };
    seen.add(name);
  }
  for (const name of needed)
    if (!seen.has(name))
      return {
        message: `The place “{{${name}}}” is missing.`,
        advice: `Write it where it belongs. ${known}`,
        offset: 0,
      };
  if (!/^\s*<!doctype html>/i.test(template))
    return {
      message: 'The page does not begin with <!DOCTYPE html>.',
      advice: 'Write that first.',
      offset: 0,
    };
  // A place may be empty in a page: "<scr{{direction}}ipt>".
  const emptied = template.replace(place, '');
  if (emptied.includes('{{'))
    return {
      message: 'There is a “{{” that begins no place.',
      advice: known,
      offset: template.indexOf('{{'),
    };
  for (const [pattern, what, advice] of forbidden) {
    const found = pattern.exec(template) ?? pattern.exec(emptied);
    if (found) return { message: `${what} cannot be in a template.`, advice, offset: found.index };
  }
  const head = [...template.matchAll(place)].find(([, name]) => name === 'head')?.index ?? 0;
  if (!aboveHead.test(template.slice(0, head)))
    return {
      message: 'Above {{head}} there is more than <!DOCTYPE html>, <html>, <head>, <meta> and comments.',
      advice: 'Write {{head}} right after <head>.',
      offset: head,
    };
  return undefined;
}

/** A page: the template with its places filled. */
export function fillTemplate(template: string, parts: TemplateParts): string {
  return template.replace(place, (_, name: keyof TemplateParts) => String(parts[name]));
}

/** Whether a template has a place for the direction of writing, which it may leave out. */
export function hasDirection(template: string): boolean {
  return /\{\{\s{0,9}direction\s{0,9}\}\}/.test(template);
}
