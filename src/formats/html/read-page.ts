import { type DefaultTreeAdapterMap, defaultTreeAdapter, Parser, type Token, type TreeAdapter } from 'parse5';
import { positionAt } from '../../text/lines.ts';
import { tooLarge } from '../limits.ts';
import type { PageAttribute, PageToken } from './page.ts';
import { type Scope, scopeInside } from './scope.ts';

/** Elements inside one another. Browsers stop at 512. */
const deepest = 512;

/** Elements of one page, those counted that a parser adds: each costs half a kB. A book of a thousand pages has 60,000. */
const mostElements = 150_000;

/** UTF-16 units without a tag; a unit of a document may not be longer. */
const longestText = 300_000;

type Element = DefaultTreeAdapterMap['element'];

/**
 * The tokens of an HTML page, in the order of the file. Where each stands is taken from the parser that browsers agree upon
 * (HTML §13.2), so that wrong nesting, tags left out and tables with text between their rows mean what readers see; but the
 * tree is not used, since in it such text moves and elements come twice.
 * @throws BarobarError `file-too-large`
 */
export function readPage(text: string, path: string, language: string): readonly PageToken[] {
  refuseLongText(text, path);
  const tokens: PageToken[] = [];
  const scopes = new WeakMap<Element, Scope>();
  const outermost: Scope = {};
  let elements = 0;
  /** Pushed last while the present token is read. */
  let pushed: Element | undefined;

  const attributeOf =
    (attributes: readonly Token.Attribute[]) =>
    (name: string): string | undefined =>
      attributes.find((attribute) => attribute.name === name)?.value;

  const treeAdapter: TreeAdapter<DefaultTreeAdapterMap> = {
    ...defaultTreeAdapter,
    onItemPush(element) {
      const { items, stackTop } = parser.openElements;
      if (stackTop > deepest || ++elements > mostElements) {
        const at = positionAt(text, tokens.at(-1)?.end ?? 0);
        throw tooLarge(
          stackTop > deepest
            ? `more than ${deepest} elements inside one another`
            : `more than ${mostElements} elements`,
          { path, ...at },
        );
      }
      const below = items[items.lastIndexOf(element, stackTop) - 1];
      const around = scopeOf(below);
      scopes.set(element, scopeInside(around, element.tagName, attributeOf(element.attrs), language));
      pushed = element;
    },
  };
  const parser = new Parser<DefaultTreeAdapterMap>({ treeAdapter, sourceCodeLocationInfo: true });
  const scopeOf = (element: unknown): Scope =>
    (element === undefined ? undefined : scopes.get(element as Element)) ?? outermost;

  /** The parser hands some tokens to itself again: only the first time counts. */
  const isNew = ({ endOffset }: Token.Location): boolean => endOffset > (tokens.at(-1)?.end ?? 0);
  const spanOf = ({ startOffset, endOffset }: Token.Location) => ({ start: startOffset, end: endOffset });

  const addText = ({ location }: Token.CharacterToken): void => {
    if (location === null || !isNew(location)) return;
    const { current } = parser.openElements;
    const scope = scopeOf(current);
    const last = tokens.at(-1);
    if (last?.type === 'text' && last.end === location.startOffset && last.scope === scope)
      tokens[tokens.length - 1] = { ...last, end: location.endOffset };
    else tokens.push({ type: 'text', scope, ...spanOf(location) });
  };
  const follow = <T>(read: (token: T) => void, add: (token: T) => void): ((token: T) => void) => {
    const own = read.bind(parser);
    return (token) => {
      own(token);
      add(token);
    };
  };

  parser.onCharacter = follow(parser.onCharacter, addText);
  parser.onWhitespaceCharacter = follow(parser.onWhitespaceCharacter, addText);
  parser.onComment = follow(parser.onComment, ({ location }) => {
    if (location)
      tokens.push({ type: 'unseen', scope: scopeOf(parser.openElements.current), ...spanOf(location) });
  });
  parser.onEndTag = follow(parser.onEndTag, (token) => {
    if (token.location === null || !isNew(token.location)) return;
    const scope = scopeOf(parser.openElements.current);
    tokens.push({ type: 'close', name: token.tagName, scope, ...spanOf(token.location) });
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

/** The parser makes an object of each word. */
function refuseLongText(text: string, path: string): void {
  for (let start = 0; start < text.length - longestText; ) {
    const last = text.lastIndexOf('<', start + longestText);
    if (last <= start)
      throw tooLarge(`more than ${longestText} characters without a tag`, {
        path,
        ...positionAt(text, start),
      });
    start = last;
  }
}
