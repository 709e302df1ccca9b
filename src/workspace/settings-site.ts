import type { ValueNode } from '@humanwhocodes/momoa';
import { BarobarError } from '../model/error.ts';
import { memberName, placeOf } from './json.ts';
import { fileAt, objectAt, optional, settingFault, shownNode } from './settings-node.ts';

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
}

/**
 * The member `site` of the settings.
 * @throws `settings-value` with the place
 */
export function readSiteSettings(node: ValueNode, path: string, languages: readonly string[]): SiteSettings {
  const site = objectAt(node, path, 'the site', ['url', 'title', 'footer', 'logo', 'style', 'template']);
  return {
    ...optional(site, 'url', (value) => urlAt(value, path)),
    ...optional(site, 'title', (value) => textsAt(value, path, languages)),
    ...optional(site, 'footer', (value) => textsAt(value, path, languages)),
    ...optional(site, 'logo', (value) =>
      fileAt(value, path, inWorkspace, ['svg', 'png', 'jpg', 'jpeg', 'webp']),
    ),
    ...optional(site, 'style', (value) => fileAt(value, path, inWorkspace, ['css'])),
    ...optional(site, 'template', (value) => fileAt(value, path, inWorkspace, ['html'])),
  };
}

/** UTF-16 units: each text is on every page, the address many times on each. */
const longestText = 2_000;

const inWorkspace = 'of the workspace';

function urlAt(node: ValueNode, path: string): string {
  const text = stringAt(node, path);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const rest = url && url.search + url.hash + url.username + url.password;
  if (!url || !/^https?:$/.test(url.protocol) || rest !== '')
    throw settingFault(
      node,
      path,
      `${JSON.stringify(text)} is no address of a site.`,
      'Write it whole, such as "https://example.org/briefings/".',
    );
  return url.href.endsWith('/') ? url.href : `${url.href}/`;
}

function textsAt(
  node: ValueNode,
  path: string,
  languages: readonly string[],
): Readonly<Record<string, string>> {
  if (node.type !== 'Object')
    throw settingFault(
      node,
      path,
      'Here a text for each language is needed.',
      'Write { "en": "…", "ru": "…" }.',
    );
  const texts = node.members.map((member): [string, string] => {
    const language = memberName(member);
    if (languages.includes(language)) return [language, stringAt(member.value, path)];
    throw new BarobarError(
      'settings-value',
      `The site has no language “${language}”.`,
      `Its languages are ${languages.join(', ')}.`,
      placeOf(member, path),
    );
  });
  return Object.fromEntries(texts);
}

function stringAt(node: ValueNode, path: string): string {
  if (node.type === 'String' && node.value.length > longestText)
    throw settingFault(node, path, `This text is longer than ${longestText} characters.`, 'Shorten it.');
  if (node.type === 'String' && node.value.trim() !== '') return node.value;
  throw settingFault(node, path, `${shownNode(node)} is no text.`, 'Write it in quotation marks.');
}
