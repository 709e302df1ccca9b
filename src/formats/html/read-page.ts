import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, type Token, type TreeAdapter } from 'parse5';
import { positionAt } from '../../text/lines.ts';
import { tooLarge } from '../limits.ts';
import type { PageAttribute, PageToken } from './page.ts';
import { type Scope, scopeInside } from './scope.ts';

/** Elements inside one another. Browsers stop at 512. */
const deepest = 512;

/** Tags, texts and comments of one page, and elements that a parser adds. A book of a thousand pages has 180,000. */
const mostTokens = 300_000;

/** UTF-16 units of text without a tag, of which the parser makes an object a word. Units of documents are shorter. */
const longestText = 500_000;

/** How many elements are looked at again because one around them ended first. */
const mostVisits = 2_000_000;

type Element = DefaultTreeAdapterMap['element'];

/**
 * The tokens of an HTML page, in the order of the file. Where each stands is taken from the parser that browsers agree upon
 * (HTML §13.2), so that wrong nesting, tags left out and tables with text between their rows mean what readers see; but the
 * tree is not used, since in it such text moves and elements come twice.
 * @throws BarobarError `file-too-large`
 */
export function readPage(text: string, path: string, language: string): readonly PageToken[] {
  const tokens: PageToken[] = [];
  const scopes = new WeakMap<Element, Scope>();
  const outermost: Scope = {};
  /** Elements opened so far, those counted that the parser opens again. */
  let elements = 0;
  /** Elements looked at again so far because one around them ended first. */
  let visits = 0;
  /** Pushed last while the present token is read. */
  let pushed: Element | undefined;

  const attributeOf =
    (attributes: readonly Token.Attribute[]) =>
    (name: string): string | undefined =>
      attributes.find((attribute) => attribute.name === name)?.value;

  const refuseMore = (what: string): never => {
    throw tooLarge(what, { path, ...positionAt(text, tokens.at(-1)?.end ?? 0) });
  };
  const add = (token: PageToken): void => {
    if (tokens.length + elements >= mostTokens)
      refuseMore(`more than ${mostTokens} tags, texts and comments`);
    tokens.push(token);
  };
  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...noTree,
    onItemPush(element) {
      const { items, stackTop } = parser.openElements;
      if (stackTop > deepest) refuseMore(`more than ${deepest} elements inside one another`);
      if (++elements + tokens.length > mostTokens)
        refuseMore(`more than ${mostTokens} tags, texts and comments`);
      const around = scopeOf(items[items.lastIndexOf(element, stackTop) - 1]);
      scopes.set(element, scopeInside(around, element.tagName, attributeOf(element.attrs), language));
      pushed = element;
    },
  };
  const parser = new Parser<DefaultTreeAdapterMap>({ treeAdapter, sourceCodeLocationInfo: true });
  const scopeOf = (element: unknown): Scope =>
    (element === undefined ? undefined : scopes.get(element as Element)) ?? outermost;

  /** An element that is ended before those in it goes from around them: `<code><p></code>One` has its text outside (§13.2.6.4.7). */
  const freeFromEnded = (): void => {
    const { items, stackTop } = parser.openElements;
    visits += stackTop;
    // Who nests wrongly that often gets no more of it read.
    if (visits > mostVisits) return;
    for (let at = 0; at <= stackTop; at++) {
      const element = items[at] as Element;
      const scope = scopeInside(
        scopeOf(items[at - 1]),
        element.tagName,
        attributeOf(element.attrs),
        language,
      );
      if (scope.left !== scopeOf(element).left) scopes.set(element, scope);
    }
  };

  /** The parser hands some tokens to itself again: only the first time counts. */
  const isNew = ({ endOffset }: Token.Location): boolean => endOffset > (tokens.at(-1)?.end ?? 0);
  const spanOf = ({ startOffset, endOffset }: Token.Location) => ({ start: startOffset, end: endOffset });

  const addText = ({ location }: Token.CharacterToken): void => {
    if (location === null || !isNew(location)) return;
    const { current } = parser.openElements;
    const scope = scopeOf(current);
    const last = tokens.at(-1);
    if (last?.type === 'text' && last.end === location.startOffset && last.scope === scope) {
      tokens[tokens.length - 1] = { ...last, end: location.endOffset };
      if (!scope.left && location.endOffset - last.start > longestText)
        refuseMore(`more than ${longestText} characters without a tag`);
    } else add({ type: 'text', scope, ...spanOf(location) });
  };
  const follow = <T>(read: (token: T) => void, note: (token: T) => void): ((token: T) => void) => {
    const own = read.bind(parser);
    return (token) => {
      own(token);
      note(token);
    };
  };

  parser.onCharacter = follow(parser.onCharacter, addText);
  parser.onNullCharacter = follow(parser.onNullCharacter, addText);
  parser.onWhitespaceCharacter = follow(parser.onWhitespaceCharacter, addText);
  parser.onComment = follow(parser.onComment, ({ location }) => {
    if (location) add({ type: 'unseen', scope: scopeOf(parser.openElements.current), ...spanOf(location) });
  });
  parser.onEndTag = follow(parser.onEndTag, (token) => {
    if (token.location === null || !isNew(token.location)) return;
    if (scopeOf(parser.openElements.current).left) freeFromEnded();
    const scope = scopeOf(parser.openElements.current);
    add({ type: 'close', name: token.tagName, scope, ...spanOf(token.location) });
  });
  const readStartTag = parser.onStartTag.bind(parser);
  parser.onStartTag = (token) => {
    pushed = undefined;
    readStartTag(token);
    const { location } = token;
    if (location === null || !isNew(location)) return;
    const { current, items, stackTop } = parser.openElements;
    const own = pushed;
    const isOpen =
      own !== undefined && own === current && (own as Element).tagName.toLowerCase() === token.tagName;
    const around = scopeOf(isOpen ? items[stackTop - 1] : current);
    const scope = isOpen
      ? scopeOf(current)
      : scopeInside(around, token.tagName, attributeOf(token.attrs), language);
    const attributes = token.attrs.flatMap(({ name, prefix, value }): PageAttribute[] => {
      const place = location.attrs?.[prefix ? `${prefix}:${name}` : name];
      return place ? [{ name: prefix ? `${prefix}:${name}` : name, value, span: spanOf(place) }] : [];
    });
    const isEmpty = !isOpen;
    tokens.push({
      type: 'open',
      name: token.tagName,
      attributes,
      isEmpty,
      scope,
      around,
      ...spanOf(location),
    });
  };

  parser.tokenizer.write(text, true);
  return tokens;
}

/** Builds no tree: elements know what they are in, and nothing what is in it. Texts are in the tokens. */
const noTree: TreeAdapter<DefaultTreeAdapterMap> = {
  ...defaultTreeAdapter,
  appendChild: setParent,
  insertBefore: setParent,
  detachNode(node) {
    node.parentNode = null;
  },
  insertText() {},
  insertTextBefore() {},
  getNodeSourceCodeLocation: () => null,
  setNodeSourceCodeLocation() {},
  updateNodeSourceCodeLocation() {},
};

function setParent(
  parent: DefaultTreeAdapterMap['parentNode'],
  child: DefaultTreeAdapterMap['childNode'],
): void {
  child.parentNode = parent;
}
