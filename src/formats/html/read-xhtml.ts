import { characterEntities } from 'character-entities';
import type { Span } from '../../model/location.ts';
import { readXml } from '../../xml/read.ts';
import type { PageAttribute, PageToken } from './page.ts';
import { readReferences } from './references.ts';
import { type Scope, scopeInside } from './scope.ts';

/** What begins with `<` in well-formed XML. */
const markup =
  /<!--[\s\S]*?-->|<!\[CDATA\[[\s\S]*?\]\]>|<\?[\s\S]*?\?>|<![^>]*>|<(?:[^<>"']|"[^"]*"|'[^']*')*>/g;

const attribute = /([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/**
 * The tokens of an XHTML page, in the order of the file. Named references of HTML are read as such: the document types of
 * XHTML declare them.
 * @throws BarobarError `xml-syntax`, `xml-limit`, `xml-doctype`
 */
export function readXhtml(text: string, path: string, language: string): readonly PageToken[] {
  const body = text.startsWith('\ufeff') ? 1 : 0;
  readXml(hideNames(text.slice(body)), path, { open() {}, close() {}, text() {} });
  const tokens: PageToken[] = [];
  const scopes: Scope[] = [{}];
  const inside = (): Scope => scopes.at(-1) ?? {};
  let cursor = body;
  const addText = (end: number): void => {
    if (end > cursor) tokens.push({ type: 'text', scope: inside(), start: cursor, end });
  };
  for (const { 0: raw, index } of text.matchAll(markup)) {
    addText(index);
    cursor = index + raw.length;
    const span = { start: index, end: cursor };
    if (raw.startsWith('<![CDATA[')) tokens.push({ type: 'text', scope: inside(), ...span });
    else if (raw.startsWith('<!') || raw.startsWith('<?'))
      tokens.push({ type: 'unseen', scope: inside(), ...span });
    else if (raw.startsWith('</')) {
      if (scopes.length > 1) scopes.pop();
      tokens.push({ type: 'close', name: nameOf(raw.slice(2)), scope: inside(), ...span });
    } else tokens.push(openTag(raw, span, scopes, language));
  }
  addText(text.length);
  return tokens;
}

function openTag(raw: string, span: Span, scopes: Scope[], language: string): PageToken {
  const name = nameOf(raw.slice(1));
  const attributes = readAttributes(raw, span.start);
  const around = scopes.at(-1) ?? {};
  const valueFor = (wanted: string): string | undefined =>
    attributes.find((each) => each.name === wanted)?.value;
  const scope = scopeInside(around, name, valueFor, language);
  const isEmpty = raw.endsWith('/>');
  if (!isEmpty) scopes.push(scope);
  return { type: 'open', name, attributes, isEmpty, scope, around, ...span };
}

/** The attributes of a start tag, whose place in the text is given. */
function readAttributes(raw: string, start: number): PageAttribute[] {
  return [...raw.matchAll(attribute)].map(({ 0: whole, 1: name = '', 2: double, 3: single, index }) => ({
    name: name.toLowerCase(),
    value: readReferences(double ?? single ?? '', 'attribute'),
    span: { start: start + index, end: start + index + whole.length },
  }));
}

/** Without prefix: a page may bind one to XHTML. */
function nameOf(raw: string): string {
  return (/^(?:[^\s/>:]+:)?([^\s/>]+)/.exec(raw)?.[1] ?? '').toLowerCase();
}

/** The text with references by name that XML does not know, of the same length: a reader of XML would know none of them. */
function hideNames(text: string): string {
  return text.replace(/&([a-zA-Z][a-zA-Z\d]{1,30});/g, (whole, name: string) =>
    /^(?:amp|lt|gt|quot|apos)$/.test(name) || !Object.hasOwn(characterEntities, name)
      ? whole
      : '_'.repeat(whole.length),
  );
}
