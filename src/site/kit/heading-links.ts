import type { Code } from '../../model/content.ts';
import type { Document, Unit } from '../../model/document.ts';
import { readableText } from '../../text/markup.ts';

/**
 * The document with links to its own headings (`[above](#part-two)`) leading to the first sentence of the heading, which
 * has an address on every page. A heading is named as most Markdown renderers name it; a sentence may be named by its
 * address. What names neither is no link any more: its text stays.
 */
export function linkHeadings(document: Document): Document {
  if (!document.units.some(({ codes }) => codes.some(isPlace))) return document;
  const addresses = addressesIn(document);
  const lead = (code: Code): Code => {
    if (!isPlace(code)) return code;
    const { href, ...rest } = code;
    const address = addresses.get(nameIn(href));
    return address === undefined ? rest : { ...rest, href: address };
  };
  const units = document.units.map((unit) => ({
    ...unit,
    codes: unit.codes.map(lead),
    segments: unit.segments.map((segment) => ({ ...segment, codes: segment.codes.map(lead) })),
  }));
  return { ...document, units };
}

function isPlace(code: Code): code is Code & { readonly href: string } {
  return code.href?.startsWith('#') === true;
}

function nameIn(href: string): string {
  const name = href.slice(1);
  try {
    return decodeURIComponent(name);
  } catch {
    return name;
  }
}

/** Addresses on a page by the names that links may use. */
function addressesIn({ units }: Document): ReadonlyMap<string, string> {
  const addresses = new Map(
    units.flatMap(({ segments }) => segments.map(({ id }): [string, string] => [`s-${id}`, `#s-${id}`])),
  );
  const used = new Map<string, number>();
  for (const unit of units) {
    const [first] = unit.segments;
    if (unit.block.kind !== 'heading' || !first) continue;
    const slug = slugOf(unit);
    const before = used.get(slug) ?? 0;
    used.set(slug, before + 1);
    const name = before === 0 ? slug : `${slug}-${before}`;
    if (!addresses.has(name)) addresses.set(name, `#s-${first.id}`);
  }
  return addresses;
}

/** Lower-case letters, digits, hyphens for spaces, without punctuation: what GitHub makes of a heading. */
function slugOf({ segments }: Unit): string {
  return segments
    .map(({ source, codes }) => readableText(source, codes))
    .join(' ')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}\p{Pc}\- ]/gu, '')
    .replaceAll(' ', '-');
}
