import type { Block, LeftOut, LeftOutKind, PictureReference, Unit } from '../../model/document.ts';
import type { Span } from '../../model/location.ts';
import { makePositions } from '../../text/lines.ts';
import { shorten } from '../../text/shorten.ts';
import { isBlock, textAttributes } from './elements.ts';
import { isJsonLd, jsonLdUnits } from './json-ld.ts';
import { type PageToken, valueSpan } from './page.ts';
import { readPieces, readReferences } from './references.ts';
import { hrefOf, type RunItem, textItem, unitsOfRun } from './run.ts';
import { blockAt, createStructure, enterBlock, leaveBlock } from './structure.ts';

type OpenToken = Extract<PageToken, { type: 'open' }>;

interface PageContent {
  readonly units: readonly Unit[];
  readonly leftOut: readonly LeftOut[];
  readonly pictures: readonly PictureReference[];
  readonly tables: number;
}

/** UTF-16 units of a part that is left out, for people. */
const longestShown = 80;

/** Elements whose text readers see, although it is not translated. */
const shownKinds: ReadonlySet<LeftOutKind> = new Set<LeftOutKind>([
  'code',
  'preformatted text',
  'text marked as not translatable',
  'text in another language',
]);

/** The attributes of these are not translated either. */
const namelessKinds: ReadonlySet<LeftOutKind> = new Set<LeftOutKind>([
  'hidden text',
  'script',
  'style sheet',
  'template',
  'text marked as not translatable',
  'text in another language',
]);

/** What reading a page depends on beside the page. */
interface PageOptions {
  /** The number of its first table; 0 when absent. */
  readonly firstTable?: number;
  /** Members of structured data that are translated; none when absent. */
  readonly jsonLd?: ReadonlySet<string>;
}

/** The units of a page in reading order, with its pictures and its texts that are not translated. */
export function readUnits(
  text: string,
  path: string,
  tokens: readonly PageToken[],
  { firstTable = 0, jsonLd = new Set() }: PageOptions = {},
): PageContent {
  const units: Unit[] = [];
  const leftOut: LeftOut[] = [];
  const images: { readonly at: number; readonly href: string }[] = [];
  const structure = createStructure(firstTable);
  let run: RunItem[] = [];
  /** Units of attributes and structured data in the run: they follow its own. */
  let titles: Unit[] = [];

  const flush = (): void => {
    for (const unit of unitsOfRun(text, run, blockAt(structure))) units.push(unit);
    for (const title of titles) units.push(title);
    run = [];
    titles = [];
  };
  const openItem = (token: OpenToken): Extract<RunItem, { type: 'open' }> => {
    const places: { titleAt?: number; alternativeAt?: number } = {};
    let hasEdits = token.attributes.some(({ name }) => /^(?:lang|xml:lang|dir)$/.test(name));
    const isRead = !token.scope.left || (!token.around.left && !namelessKinds.has(token.scope.left));
    for (const { attribute, block } of isRead ? textAttributes(token.name, token.attributes) : []) {
      const unit = attributeUnit(text, valueSpan(text, attribute), block);
      if (!unit) continue;
      titles.push(unit);
      hasEdits = true;
      if (attribute.name === 'title') places.titleAt = unit.start;
      if (attribute.name === 'alt') places.alternativeAt = unit.start;
    }
    const href = token.name === 'img' && !token.scope.left ? hrefOf(token) : undefined;
    if (href !== undefined && isOwnPicture(href)) images.push({ at: token.start, href });
    return { type: 'open', token, hasEdits, ...places, start: token.start, end: token.end };
  };
  const addBreak = (item: RunItem): void => {
    // Two in a row, as authors did before there were paragraphs.
    const last = run.findLast((each) => !(each.type === 'text' && each.isSpace));
    if (last?.type === 'open' && last.token.name === 'br') flush();
    else run.push(item);
  };

  for (let index = 0; index < tokens.length; index++) {
    const token = tokens[index] as PageToken;
    if (token.type === 'open' && token.scope.left && !token.around.left) {
      const last = endOfLeft(tokens, index);
      if (isBlock(token.name)) flush();
      const data = jsonLd.size > 0 ? jsonLdSpan(token, tokens[index + 1]) : undefined;
      const members = data ? jsonLdUnits(text, data, jsonLd) : [];
      let hasEdits = openItem(token).hasEdits || members.length > 0;
      titles.push(...members);
      for (const each of tokens.slice(index + 1, last + 1))
        if (each.type === 'open' && !each.scope.left) hasEdits = openItem(each).hasEdits || hasEdits;
      const span = { start: token.start, end: tokens[last]?.end ?? token.end };
      const words = onLine(textOf(text, tokens, index, last));
      if (/[\p{L}\p{N}]/u.test(words))
        leftOut.push({ kind: token.scope.left, text: shorten(words, longestShown) });
      if (isBlock(token.name)) {
        flush();
        if (shownKinds.has(token.scope.left) && words !== '')
          units.push(literalUnit(text, tokens, index, last));
        if (token.name === 'td' || token.name === 'th' || token.name === 'tr' || token.name === 'li') {
          enterBlock(
            structure,
            token.name,
            (name) => token.attributes.find((each) => each.name === name)?.value,
          );
          leaveBlock(structure, token.name);
        }
      } else {
        const isShown = shownKinds.has(token.scope.left) && words !== '';
        run.push({ type: 'left', hasEdits, ...span, ...(isShown && { display: words }) });
      }
      index = last;
    } else if (token.type === 'text') {
      if (!token.scope.left) run.push(textItem(text, token));
    } else if (token.type === 'unseen')
      run.push({ type: 'left', hasEdits: false, start: token.start, end: token.end });
    else if (isBlock(token.name)) {
      flush();
      if (token.type === 'close') leaveBlock(structure, token.name);
      else {
        openItem(token);
        flush();
        enterBlock(
          structure,
          token.name,
          (name) => token.attributes.find((each) => each.name === name)?.value,
        );
        if (token.isEmpty) leaveBlock(structure, token.name);
        if (token.name === 'hr') units.push(ruleUnit(token));
      }
    } else if (token.type === 'close')
      run.push({ type: 'close', name: token.name, start: token.start, end: token.end });
    else if (token.name === 'br') addBreak(openItem(token));
    else run.push(openItem(token));
  }
  flush();
  const placeOf = images.length > 0 ? makePositions(text) : undefined;
  return {
    units,
    leftOut,
    tables: structure.tables - firstTable,
    pictures: placeOf ? images.map(({ at, href }) => ({ href, path, ...placeOf(at) })) : [],
  };
}

/** The structured data of a page, in the order of the file. */
export function* jsonLdSpans(tokens: readonly PageToken[]): Generator<Span> {
  for (const [index, token] of tokens.entries()) {
    const span = token.type === 'open' ? jsonLdSpan(token, tokens[index + 1]) : undefined;
    if (span) yield span;
  }
}

function jsonLdSpan({ name, scope, attributes }: OpenToken, next: PageToken | undefined): Span | undefined {
  if (name !== 'script' || scope.left !== 'script' || next?.type !== 'text') return undefined;
  return isJsonLd(attributes.find((each) => each.name === 'type')?.value) ? next : undefined;
}

/**
 * Index of the last token of an element whose text stays. Readers do not see what is written into some of them, so a tag
 * that ends one of those, and is not its end tag, is kept with it: before the image of `<svg><img>` there is the drawing.
 */
function endOfLeft(tokens: readonly PageToken[], from: number): number {
  const first = tokens[from] as OpenToken;
  if (first.isEmpty) return from;
  const isSeen = first.scope.left !== undefined && shownKinds.has(first.scope.left);
  for (let index = from + 1; index < tokens.length; index++) {
    const token = tokens[index] as PageToken;
    const isInside = (token.type === 'open' ? token.around : token.scope).left !== undefined;
    if (isInside) continue;
    const isTag = token.type === 'open' || token.type === 'close';
    const isOwn = token.type === 'close' && token.name === first.name;
    return isOwn || (isTag && !isSeen && !isBlock(token.name)) ? index : index - 1;
  }
  return tokens.length - 1;
}

/** The words of an element that stays: of one that readers see, those that they see. */
function textOf(text: string, tokens: readonly PageToken[], from: number, to: number): string {
  const { left } = (tokens[from] as OpenToken).scope;
  let words = '';
  for (let index = from; index <= to; index++) {
    const token = tokens[index];
    if (token?.type !== 'text' || !token.scope.left) continue;
    if (token.scope.left === left || shownKinds.has(token.scope.left))
      words += readReferences(text.slice(token.start, token.end), 'content');
  }
  return words;
}

function onLine(words: string): string {
  return words.replace(/\s+/g, ' ').trim();
}

/** The text that readers see of an element that is not translated, as it is laid out. */
function literalUnit(text: string, tokens: readonly PageToken[], from: number, to: number): Unit {
  const [first, last] = [tokens[from], tokens[to]];
  const shown = textOf(text, tokens, from, to).replace(/^\s*\n|\s+$/g, '');
  const block: Block = {
    kind: 'literal',
    text: first?.type === 'open' && first.name === 'pre' ? shown : onLine(shown),
  };
  return { start: first?.start ?? 0, end: last?.end ?? 0, block, inlines: [], codes: [], segments: [] };
}

/** A picture that may be a file next to the page; pictures on a server are not copied. */
function isOwnPicture(href: string): boolean {
  return !/^(?:[a-z][a-z\d+.-]*:|\/)/i.test(href);
}

function ruleUnit({ start, end }: Span): Unit {
  return { start, end, block: { kind: 'rule' }, inlines: [], codes: [], segments: [] };
}

function attributeUnit(text: string, value: Span | undefined, block: Block): Unit | undefined {
  if (!value) return undefined;
  const raw = text.slice(value.start, value.end);
  const start = value.start + raw.length - raw.trimStart().length;
  const end = value.start + raw.trimEnd().length;
  if (end <= start) return undefined;
  const inlines = readPieces(text.slice(start, end), start, 'attribute');
  if (!/[\p{L}\p{N}]/u.test(inlines.map((piece) => piece.text).join(''))) return undefined;
  return { start, end, block, inlines, codes: [], segments: [] };
}
