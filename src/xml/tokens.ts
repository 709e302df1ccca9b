import { SaxesParser } from 'saxes';
import { createNames } from './namespaces.ts';
import { type PlainReading, readPlain, type Tokens } from './plain.ts';
import { refuseUnread } from './unread.ts';

/**
 * Reads all of a well-formed text. What is plain is read here; from the first thing that is not, `saxes` reads on, so that
 * every fault of syntax is found, placed and told by it.
 *
 * @param prolog Offset behind the prolog.
 * @param fault Is told what is wrong, and where the reader stands; throws.
 * @throws BarobarError `xml-syntax` or `xml-limit` with its place, for what `saxes` could not bear; whatever `tokens` throw.
 */
export function readTokens(
  text: string,
  path: string,
  prolog: number,
  tokens: Tokens,
  fault: (reason: string, at: number) => never,
): void {
  // Names are bound to namespaces by ourselves: in saxes a look-up costs the depth, and every name is a new string each time.
  const parser = new SaxesParser({ position: false });
  const nameOf = createNames();
  /** How far its offsets are behind those of the text. */
  let lag = 0;
  /** Looks at what the parser is about to read, from the start of the text. */
  const prepare = (part: string): void => {
    if (!refuseUnread(part, path).hasColons) return;
    // Files with such targets are so rare that they may be slow.
    parser.on('processinginstruction', ({ target }) => {
      if (target.includes(':'))
        fault(`"${target}" is no name for a processing instruction`, parser.position + lag);
    });
  };
  // No more than six events: with a seventh, V8 turns the parser into a dictionary and reading takes five times as long.
  parser.on('error', ({ message }) => fault(message.replace(/\.$/, ''), parser.position + lag));
  parser.on('text', (part) => tokens.text(part, parser.position + lag));
  const head = text.slice(0, prolog);
  prepare(head);
  parser.write(head);
  // Of any other version of XML there is, more characters end lines.
  const { version = '1.0' } = parser.xmlDecl;
  const { at, open, isRootClosed } =
    version === '1.0' ? readPlain(text, prolog, nameOf, tokens) : unread(prolog);
  if (at === text.length && isRootClosed) return;

  prepare(text);
  const outline = isRootClosed ? '<a/>' : open.map(({ name }) => `<${name}>`).join('');
  parser.write(outline);
  lag = at - prolog - outline.length;
  parser.on('attribute', ({ name, value }) => tokens.attribute(nameOf(name), value, parser.position + lag));
  parser.on('opentag', ({ name }) => {
    const end = parser.position + lag;
    // An attribute value cannot hold a raw `<`, so the last one before the end of the tag begins it.
    tokens.open(nameOf(name), text.lastIndexOf('<', end - 1), end);
  });
  parser.on('closetag', () => tokens.close(parser.position + lag));
  parser.on('cdata', (part) => tokens.text(part, parser.position + lag));
  parser.write(text.slice(at)).close();
}

function unread(prolog: number): PlainReading {
  return { at: prolog, open: [], isRootClosed: false };
}
