import { type DefaultTreeAdapterMap, Parser, type Token } from 'parse5';
import type { Span } from '../../model/location.ts';
import { positionAt } from '../../text/lines.ts';
import { tooLarge } from '../limits.ts';
import { createNesting, type Nesting, type Place } from './nesting.ts';
import type { PageAttribute, PageToken } from './page.ts';
import { type Scope, scopeInside } from './scope.ts';

/** Elements inside one another. Browsers stop at 512. */
const deepest = 512;

/** Tags, texts and comments of one page, and elements that a parser adds. A book of a thousand pages has 180,000. */
const mostTokens = 300_000;

/** UTF-16 units of text without a tag, for which the parser makes one object for each word. Units of documents are shorter. */
const longestText = 500_000;

type Node = DefaultTreeAdapterMap['parentNode'];
type Element = DefaultTreeAdapterMap['element'];

/** A token and where the parser put it; the properties there are known only after it has read the whole page. */
type PlacedToken = Span & { readonly place: Place } & (
    | {
        readonly type: 'open';
        readonly name: string;
        readonly attributes: readonly PageAttribute[];
        readonly isEmpty: boolean;
        /** As the parser has them: names without prefix. */
        readonly said: readonly Token.Attribute[];
        /** Absent if the parser passes over the tag. */
        readonly element?: Element;
      }
    | { readonly type: 'close'; readonly name: string }
    | { readonly type: 'text' | 'unseen' }
  );

/**
 * The tokens of an HTML page, in the order of the file. Their offsets are those of the parser that browsers agree upon
 * (HTML §13.2), so that wrong nesting, tags left out and tables with text between their rows mean what readers see; but the
 * order of its tree is not used, since in it such text moves and elements come twice.
 * @throws BarobarError `file-too-large`
 */
export function readPage(text: string, path: string, language: string): readonly PageToken[] {
  const nesting = createNesting();
  const placed = placeTokens(text, path, nesting);
  const scopeOf = createScopes(nesting, language);
  const tokens: PageToken[] = [];
  for (const token of placed) {
    const { type, start, end, place } = token;
    if (type === 'open') {
      const { name, attributes, isEmpty, element, said } = token;
      const parent = element ? nesting.parentOf(element) : place.within;
      const around = parent ? scopeOf(parent) : {};
      const scope = element ? scopeOf(element) : scopeInside(around, name, attributeOf(said), language);
      tokens.push({ type, name, attributes, isEmpty, scope, around, start, end });
      continue;
    }
    const scope = scopeOf(place.within);
    if (type === 'close') tokens.push({ type, name: token.name, scope, start, end });
    else tokens.push({ type, scope, start, end });
    if (type === 'text' && !scope.left && end - start > longestText)
      throw tooLarge(`more than ${longestText} characters without a tag`, {
        path,
        ...positionAt(text, start),
      });
  }
  return tokens;
}

/**
 * What holds inside a node of a page that is read. Tags that nest wrongly take elements out of others whose text was read
 * long before: `<code><p>One</code>` ends with the paragraph around the code, `<a><span lang=fr><p>One<a>` with it after the
 * span.
 */
function createScopes(nesting: Nesting, language: string): (node: Node) => Scope {
  const scopes = new Map<Node, Scope>();
  return (innermost) => {
    const unread: Node[] = [];
    let node: Node | undefined = innermost;
    for (; node && !scopes.has(node); node = nesting.parentOf(node)) unread.push(node);
    let scope = (node && scopes.get(node)) ?? {};
    for (const each of unread.reverse()) {
      if ('tagName' in each) scope = scopeInside(scope, each.tagName, attributeOf(each.attrs), language);
      scopes.set(each, scope);
    }
    return scope;
  };
}

function attributeOf(attributes: readonly Token.Attribute[]): (name: string) => string | undefined {
  return (name) => attributes.find((attribute) => attribute.name === name)?.value;
}

function placeTokens(text: string, path: string, nesting: Nesting): readonly PlacedToken[] {
  const tokens: PlacedToken[] = [];
  /** Elements opened so far, those counted that the parser opens again. */
  let elements = 0;
  /** The attributes of the start tag that is read, and its element once there is one. */
  let own: { readonly attributes: readonly Token.Attribute[]; element?: Element } | undefined;

  const refuseMore = (what: string): never => {
    throw tooLarge(what, { path, ...positionAt(text, tokens.at(-1)?.end ?? 0) });
  };
  const add = (token: PlacedToken): void => {
    if (tokens.length + elements >= mostTokens)
      refuseMore(`more than ${mostTokens} tags, texts and comments`);
    tokens.push(token);
  };
  const parser = new Parser<DefaultTreeAdapterMap>({
    sourceCodeLocationInfo: true,
    treeAdapter: {
      ...nesting.treeAdapter,
      createElement(tagName, namespace, attributes) {
        const element = nesting.treeAdapter.createElement(tagName, namespace, attributes);
        if (own?.attributes === attributes) own.element = element;
        return element;
      },
      onItemPush() {
        if (parser.openElements.depth > deepest)
          refuseMore(`more than ${deepest} elements inside one another`);
        if (++elements + tokens.length > mostTokens)
          refuseMore(`more than ${mostTokens} tags, texts and comments`);
      },
    },
  });
  const currentPlace = (): Place =>
    nesting.placeIn(parser.openElements.currentTmplContentOrNode ?? parser.document);

  /** The parser hands some tokens to itself again: only the first time counts. */
  const isNew = ({ endOffset }: Token.Location): boolean => endOffset > (tokens.at(-1)?.end ?? 0);
  const spanOf = ({ startOffset, endOffset }: Token.Location) => ({ start: startOffset, end: endOffset });

  const insertCharacters = parser._insertCharacters.bind(parser);
  const addText = (place: Place, { start, end }: Span): void => {
    const last = tokens.at(-1);
    if (last?.type === 'text' && last.end === start && last.place === place)
      tokens[tokens.length - 1] = { ...last, end };
    else add({ type: 'text', place, start, end });
  };
  // Text of a table is inserted when the token after it is read.
  parser._insertCharacters = (token) => {
    insertCharacters(token);
    const place = nesting.textPlace();
    if (token.location && place) addText(place, spanOf(token.location));
  };
  const readNull = parser.onNullCharacter.bind(parser);
  // The parser passes over most of these: they are text here, or a word with one in it would be two.
  parser.onNullCharacter = (token) => {
    readNull(token);
    if (token.location?.startOffset === (tokens.at(-1)?.end ?? 0))
      addText(currentPlace(), spanOf(token.location));
  };
  parser._adoptNodes = nesting.adopt;
  const readComment = parser.onComment.bind(parser);
  parser.onComment = (token) => {
    readComment(token);
    if (token.location) add({ type: 'unseen', place: currentPlace(), ...spanOf(token.location) });
  };
  const readEndTag = parser.onEndTag.bind(parser);
  parser.onEndTag = (token) => {
    readEndTag(token);
    if (token.location === null || !isNew(token.location)) return;
    add({ type: 'close', name: token.tagName, place: currentPlace(), ...spanOf(token.location) });
  };
  const readStartTag = parser.onStartTag.bind(parser);
  parser.onStartTag = (token) => {
    own = { attributes: token.attrs };
    readStartTag(token);
    const { location } = token;
    if (location === null || !isNew(location)) return;
    const attributes = token.attrs.flatMap(({ name, prefix, value }): PageAttribute[] => {
      const place = location.attrs?.[prefix ? `${prefix}:${name}` : name];
      return place ? [{ name: prefix ? `${prefix}:${name}` : name, value, span: spanOf(place) }] : [];
    });
    const { element } = own;
    tokens.push({
      type: 'open',
      name: token.tagName,
      attributes,
      isEmpty: element === undefined || element !== parser.openElements.current,
      said: token.attrs,
      place: currentPlace(),
      ...(element && { element }),
      ...spanOf(location),
    });
  };

  parser.tokenizer.write(text, true);
  return tokens;
}
