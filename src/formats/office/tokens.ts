import type { Inline } from '../../model/content.ts';
import { isTranslated, type Segment, type Unit } from '../../model/document.ts';
import { parseMarkup } from '../../text/markup.ts';
import { onOneLine } from '../../text/trim.ts';

/** A unit as it is to be written. Events have a name that is the same in source and target. */
export type Token =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'open' | 'close' | 'empty'; readonly code: number; readonly name: string }
  /** A sentence begins. */
  | { readonly type: 'start'; readonly name: string };

/** The tokens of a unit as it was read, and after how many of them each inline ends. */
export function sourceTokens(unit: Unit): {
  readonly tokens: readonly Token[];
  readonly ends: readonly number[];
} {
  const tokens: Token[] = [];
  const ends: number[] = [];
  for (const { inline, segment, isLast } of partsOf(unit)) {
    if (segment !== undefined) tokens.push({ type: 'start', name: `s${segment}` });
    const token = tokenOf(inline);
    if (token) tokens.push(token);
    if (isLast) ends.push(tokens.length);
  }
  return { tokens, ends };
}

/** The tokens of a unit with its targets; what has none stays as it was read. */
export function targetTokens(unit: Unit): readonly Token[] {
  const tokens: Token[] = [];
  /** Codes of the unit that are open at the present place of the source, and those that the tokens have open; outermost first. */
  const open: number[] = [];
  const opened: number[] = [];
  let current: Sentence | undefined;
  const setOpen = (codes: readonly number[]): void => {
    let shared = 0;
    while (shared < opened.length && opened[shared] === codes[shared]) shared++;
    while (opened.length > shared) tokens.push({ type: 'close', code: opened.pop()!, name: again });
    for (const code of codes.slice(shared)) {
      opened.push(code);
      tokens.push({ type: 'open', code, name: again });
    }
  };
  const finish = (): void => {
    if (current) for (const token of tokensOf(current, open)) tokens.push(token);
    current = undefined;
  };
  for (const { inline, segment: begun, end } of partsOf(unit)) {
    if (begun !== undefined) {
      finish();
      tokens.push({ type: 'start', name: `s${begun}` });
      const segment = unit.segments[begun]!;
      if (isTranslated(segment)) {
        setOpen([]);
        current = { segment, codes: [...open], before: open.length };
      }
    }
    if (current === undefined) {
      setOpen(open);
      const token = tokenOf(inline);
      if (token) tokens.push(token);
      if (inline.type === 'open') opened.push(inline.code);
      if (inline.type === 'close') opened.splice(opened.lastIndexOf(inline.code), 1);
    } else if (inline.type === 'open' || inline.type === 'empty') current.codes.push(inline.code);
    if (inline.type === 'open') open.push(inline.code);
    if (inline.type === 'close') open.splice(open.lastIndexOf(inline.code), 1);
    if (current && end >= current.segment.end) finish();
  }
  finish();
  return tokens;
}

/** The name of an event that only opens or closes a code again: where a sentence break is inside of a pair. */
const again = '';

/** A segment with a target, and the codes of the unit that its tags are, in their order. */
interface Sentence {
  readonly segment: Segment;
  readonly codes: number[];
  /** How many of them began before it. */
  readonly before: number;
}

function tokenOf(inline: Inline): Token | undefined {
  if (inline.type === 'text') return inline.text === '' ? undefined : { type: 'text', text: inline.text };
  const { type, code } = inline;
  return { type, code, name: `${type}${code}` };
}

/** A target in tokens: tag `<n>` is the code `codes[n - 1]` of the unit, as segmentation numbers them. `open`: at its end. */
function tokensOf({ segment, codes, before }: Sentence, open: readonly number[]): Token[] {
  return parseMarkup(onOneLine(segment.target ?? '')).flatMap((part): Token[] => {
    if (typeof part === 'string') return [{ type: 'text', text: part }];
    const code = codes[part.code - 1];
    if (code === undefined) return [];
    const isAgain = part.type === 'close' ? open.includes(code) : part.type === 'open' && part.code <= before;
    return [{ type: part.type, code, name: isAgain ? again : `${part.type}${code}` }];
  });
}

interface Part {
  readonly inline: Inline;
  readonly end: number;
  /** Which segment begins with it, if one does. */
  readonly segment: number | undefined;
  /** Whether it is the last part of its inline. */
  readonly isLast: boolean;
}

/** The inlines in order, text cut where segments begin and end. */
function* partsOf({ inlines, segments }: Unit): Generator<Part> {
  let next = 0;
  for (const inline of inlines) {
    let at = inline.start;
    for (;;) {
      while (next < segments.length && (segments[next]?.start ?? 0) < at) next++;
      const begins = segments[next]?.start === at;
      const inside = begins ? segments[next] : segments[next - 1];
      const cuts = [
        inside?.end ?? 0,
        begins ? (segments[next + 1]?.start ?? 0) : (segments[next]?.start ?? 0),
      ];
      const cut =
        inline.type === 'text' && inline.verbatim
          ? Math.min(inline.end, ...cuts.filter((each) => each > at))
          : inline.end;
      const isWhole = at === inline.start && cut === inline.end;
      const part =
        isWhole || inline.type !== 'text'
          ? inline
          : {
              ...inline,
              text: inline.text.slice(at - inline.start, cut - inline.start),
              start: at,
              end: cut,
            };
      yield { inline: part, end: cut, segment: begins ? next : undefined, isLast: cut === inline.end };
      if (begins) next++;
      if (cut >= inline.end) break;
      at = cut;
    }
  }
}
