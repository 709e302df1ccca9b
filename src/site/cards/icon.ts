import type { OutputFile, Site } from '../../model/edition.ts';
import { buildXml, element } from '../../xml/build.ts';
import { encodePath, iconPaths } from '../kit/addresses.ts';
import { type Html, html } from '../kit/html.ts';
import { siteName } from '../kit/languages.ts';

/** The icon of a site: a letter on a square. */
export interface Initial {
  readonly letter: string;
  /** `#` and six digits. */
  readonly colour: string;
  /** Of a side, in pixels. */
  readonly size: number;
}

/** The colours of the house and of paper in `base.css`. */
const houseColour = '#7a1f2b';
const paper = '#fdfcfa';
const darkPaper = '#15161a';

/** The colour of the house: that of the site's own style sheet if it has one. */
export function colourOf({ look }: Pick<Site, 'look'>): string {
  return look?.colour ?? houseColour;
}

/** The letter that a site's name begins with. */
export function initialOf(site: Site): string {
  const name = siteName(site.languages[0] ?? '', site);
  return (/[\p{L}\p{N}]\p{M}*/u.exec(name)?.[0] ?? '').toUpperCase();
}

/** The icon as SVG, for browsers that scale it themselves; nothing if the workspace has one of its own. */
export function writeIconVector(site: Site): readonly OutputFile[] {
  if (site.look?.icon !== undefined) return [];
  const text = {
    ...{ x: '32', y: '47', 'text-anchor': 'middle', fill: paper },
    ...{ 'font-family': "'Source Serif 4', 'PT Serif', 'Noto Serif', Cambria, serif" },
    ...{ 'font-size': '46', 'font-weight': '600' },
  };
  const content = buildXml(
    element(
      'svg',
      { xmlns: 'http://www.w3.org/2000/svg', viewBox: '0 0 64 64' },
      element('rect', { width: '64', height: '64', rx: '10', fill: colourOf(site) }),
      element('text', text, initialOf(site)),
    ),
  );
  return [{ path: iconPaths.vector, content }];
}

/** Elements of `<head>`: the icon of the site, and the colour of what a browser has around the page. */
export function linkIcons(base: string, site: Site): Html {
  const own = site.look?.icon;
  const vector = html`<link rel="icon" href="${base}${iconPaths.vector}" type="image/svg+xml"/>\n`;
  const icons =
    own !== undefined
      ? linkOwn(`${base}${encodePath(own)}`)
      : site.hasPaintedIcon
        ? html`<link rel="icon" href="${base}${iconPaths.icon}" sizes="32x32"/>\n${vector}<link rel="apple-touch-icon" href="${base}${iconPaths.touch}"/>\n`
        : vector;
  return html`<meta name="theme-color" content="${colourOf(site)}" media="(prefers-color-scheme: light)"/>
<meta name="theme-color" content="${darkPaper}" media="(prefers-color-scheme: dark)"/>
${icons}`;
}

function linkOwn(address: string): Html {
  return address.endsWith('.svg')
    ? html`<link rel="icon" href="${address}" type="image/svg+xml"/>\n`
    : html`<link rel="icon" href="${address}" type="image/png"/>\n<link rel="apple-touch-icon" href="${address}"/>\n`;
}
