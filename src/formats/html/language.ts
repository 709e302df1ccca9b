import { isRightToLeft } from '../../languages/engine/tag.ts';
import type { Unit } from '../../model/document.ts';
import type { Edit } from '../../text/edits.ts';
import { type PageAttribute, type PageToken, valueSpan } from './page.ts';
import { primary } from './scope.ts';

type OpenToken = Extract<PageToken, { type: 'open' }>;

/**
 * The edits that say which language a translated page is in, in order: of the page itself, and of each part that said it was
 * in the language of what was translated. `own`: the attribute for a page that has none yet.
 */
export function languageEdits(
  text: string,
  tokens: readonly PageToken[],
  units: readonly Unit[],
  { language, own }: { readonly language: string; readonly own: 'lang' | 'xml:lang' },
): readonly Edit[] {
  const replaced = languagesOf(tokens, units);
  const direction = isRightToLeft(language) ? 'rtl' : 'ltr';
  return tokens.flatMap((token): Edit[] => {
    if (token.type !== 'open') return [];
    const said = token.attributes.filter(({ name }) => name === 'lang' || name === 'xml:lang');
    const isPage = token.name === 'html';
    const changed = said.filter(({ value }) => replaced.has(primary(value)));
    if (changed.length === 0 && !(isPage && said.length === 0)) return [];
    const edits = changed.flatMap((attribute) => valueEdit(text, attribute, language));
    if (said.length === 0) edits.push(newAttribute(text, token, own, language));
    const direct = token.attributes.find(({ name }) => name === 'dir');
    if (direct && direct.value.toLowerCase() !== direction) edits.push(...valueEdit(text, direct, direction));
    else if (!direct && isPage && direction === 'rtl')
      edits.push(newAttribute(text, token, 'dir', direction));
    return edits.sort((a, b) => a.start - b.start);
  });
}

/** The languages that the translated text of a page said it was in. */
function languagesOf(tokens: readonly PageToken[], units: readonly Unit[]): ReadonlySet<string> {
  const found = new Set<string>();
  const texts = units
    .filter(({ block }) => block.kind !== 'title')
    .flatMap(({ inlines }) => inlines.filter(({ type }) => type === 'text'));
  let next = 0;
  for (const token of tokens) {
    while ((texts[next]?.end ?? token.start + 1) <= token.start) next++;
    const { language } = token.scope;
    if (token.type === 'text' && language !== undefined && (texts[next]?.start ?? token.end) < token.end)
      found.add(language);
  }
  return found;
}

function valueEdit(text: string, attribute: PageAttribute, value: string): Edit[] {
  const span = valueSpan(text, attribute);
  return span ? [{ ...span, text: value }] : [];
}

/** An attribute after the others. */
function newAttribute(text: string, { start, end }: OpenToken, name: string, value: string): Edit {
  const close = /\s*\/?>$/.exec(text.slice(start, end))?.[0].length ?? 0;
  return { start: end - close, end: end - close, text: ` ${name}="${value}"` };
}
