import type { Inline } from '../../model/content.ts';
import { type Document, isTranslated, type Unit } from '../../model/document.ts';
import type { LineDecision } from '../../model/line-rule.ts';
import type { Span } from '../../model/location.ts';
import { applyEdits } from '../../text/edits.ts';
import { plainText } from '../../text/markup.ts';
import { onOneLine, trimSpan } from '../../text/trim.ts';
import { writeFields } from '../markdown/field-edits.ts';
import { fieldUnits, readFrontMatter } from '../markdown/front-matter.ts';
import { createTextFormat, type TextFormat, type TextInput, textSkeleton } from '../text-format.ts';
import { isSpace, type Line, readLines } from './lines.ts';
import { groupLines, type Paragraph } from './paragraphs.ts';
import { assignRoles, type Role } from './roles.ts';
import { firstWord } from './wrapping.ts';

/**
 * Text as people paste it. Blank lines separate paragraphs; if there are none, layout, punctuation and the length of the
 * lines decide. A line that begins with a bullet or a number begins an item, whose mark stays outside of the unit, as do the
 * `>` of quoted lines and the gaps between columns. Front matter is that of Markdown. There is no way to escape anything: a target that begins with a bullet
 * reads as an item.
 */
export const plain: TextFormat = createTextFormat({
  name: 'plain',
  extensions: ['.txt'],
  readText: (input) => readPlain(input, 'outside'),
  writeText: writePlain,
});

/** Plain text of which nothing is a skeleton: bullets and numbers belong to the sentences they begin. */
export const runningText: Pick<TextFormat, 'readText'> = {
  readText: (input) => readPlain(input, 'inside'),
};

function readPlain({ path, name, language, text }: TextInput, marks: 'inside' | 'outside'): Document {
  const matter = readFrontMatter(text, path);
  const { lines, paragraphs, roles } = readLayout(text, matter?.end ?? 0);
  const fields = matter ? fieldUnits(text, matter) : [];
  const faults = (matter?.faults ?? []).map((fault) => ({ ...fault, document: name }));
  return {
    path,
    name,
    language,
    format: 'plain',
    text,
    skeleton: textSkeleton(text),
    meta: matter?.meta ?? new Map(),
    ...(matter?.embargo && { embargo: matter.embargo }),
    ...(faults.length > 0 && { faults }),
    units: [
      ...fields,
      ...paragraphs.map((paragraph, index) => unitOf(text, paragraph, roles[index]!, marks)),
    ],
    // Of a single line there is no layout to explain.
    ...(lines.length > 1 && { lines: () => explainLines(text, matter?.end ?? 0, fields.length) }),
  };
}

/** The lines of a text from a place on, and what they make up. */
function readLayout(
  text: string,
  from: number,
): {
  readonly lines: readonly Line[];
  readonly paragraphs: readonly Paragraph[];
  readonly roles: readonly Role[];
} {
  const lines = readLines(text, from);
  const paragraphs = groupLines(lines);
  return { lines, paragraphs, roles: assignRoles(paragraphs) };
}

/** What decided about the lines of a text from a place on, whose first unit has an index. */
function explainLines(text: string, from: number, firstUnit: number): readonly LineDecision[] {
  const { paragraphs, roles } = readLayout(text, from);
  return paragraphs.flatMap((paragraph, index) => decisionsOf(paragraph, firstUnit + index, roles[index]!));
}

function writePlain(document: Document): string {
  const { text, units } = document;
  const body = units.filter(({ block }) => block.kind !== 'field');
  const translated = body.flatMap((unit) => unit.segments).filter(isTranslated);
  const edits = translated.map(({ start, end, target }) => {
    const line = onOneLine(plainText(target));
    // A wide gap would part the line into columns; it stays if the source has one.
    const hasGap = gap.test(text.slice(start, end));
    return { start, end, text: hasGap ? line : line.replace(/ *\t\s*| {3,}/g, ' ') };
  });
  const changed = units.filter((unit) => unit.segments.some(isTranslated));
  return applyEdits(text, [...writeFields(document, changed), ...edits]);
}

const gap = /\t| {3}/;

function unitOf(
  text: string,
  { lines, mark, cell }: Paragraph,
  { block }: Role,
  marks: 'inside' | 'outside',
): Unit {
  const first = lines[0] as Line;
  const opening =
    mark && marks === 'outside'
      ? trimSpan(text, first.start + mark.length, first.end, isSpace)
      : (cell ?? first);
  const { start } = opening;
  const rest = { block, codes: nothing, segments: nothing };
  if (lines.length === 1 || block.kind === 'rule') {
    const { end } = lines.length === 1 ? opening : (lines.at(-1) as Line);
    // One line is most of a text, and an array of one that was made to grow has room for 17.
    return { start, end, inlines: block.kind === 'rule' ? nothing : [wordsAt(text, opening)], ...rest };
  }
  const inlines: Inline[] = [wordsAt(text, opening)];
  let { end } = opening;
  for (const line of lines.slice(1)) {
    inlines.push({ type: 'text', text: ' ', verbatim: false, start: end, end: line.start });
    inlines.push(wordsAt(text, line));
    end = line.end;
  }
  return { start, end, inlines, ...rest };
}

/** One for all units: most have no codes. */
const nothing: readonly never[] = [];

function wordsAt(text: string, { start, end }: Span): Inline {
  return { type: 'text', text: text.slice(start, end), verbatim: true, start, end };
}

/** What decided about each line; nothing for a paragraph that a blank line begins. */
function decisionsOf({ lines, rules, cell }: Paragraph, unit: number, role: Role): LineDecision[] {
  return lines.flatMap((line, index) => {
    const rule = (index === 0 ? role.rule : undefined) ?? rules[index];
    if (rule === undefined) return [];
    const isAboutWord = rule === 'line-full' || rule === 'line-ends-early' || rule === 'line-lower-case';
    const { start, end } = cell ?? line;
    return [
      {
        unit,
        at: start,
        break: index === 0,
        rule,
        start,
        end: isAboutWord ? start + firstWord(line).length : Math.min(end, start + longestWords),
      },
    ];
  });
}

/** Characters of a line that an explanation quotes. */
const longestWords = 60;
