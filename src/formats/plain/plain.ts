import type { Inline } from '../../model/content.ts';
import { type Document, isTranslated, type Unit } from '../../model/document.ts';
import type { LineDecision } from '../../model/line-rule.ts';
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
 * Text as people paste it. Blank lines separate paragraphs; where there are none, layout, punctuation and the length of the
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
  const lines = readLines(text, matter?.end ?? 0);
  const paragraphs = groupLines(lines);
  const roles = assignRoles(paragraphs);
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
    ...(lines.length > 1 && {
      lines: paragraphs.flatMap((paragraph, index) =>
        decisionsOf(paragraph, fields.length + index, roles[index]!),
      ),
    }),
  };
}

function writePlain(document: Document): string {
  const { text, units } = document;
  const body = units.filter(({ block }) => block.kind !== 'field');
  const translated = body.flatMap((unit) => unit.segments).filter(isTranslated);
  const edits = translated.map(({ start, end, target }) => {
    const line = onOneLine(plainText(target));
    // A wide gap would part the line into columns; it stays where the source has one.
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
  const [first, ...others] = lines as [Line, ...Line[]];
  const opening =
    mark && marks === 'outside'
      ? trimSpan(text, first.start + mark.length, first.end, isSpace)
      : (cell ?? first);
  const spans = [opening, ...others];
  const start = opening.start;
  const end = spans.at(-1)!.end;
  if (block.kind === 'rule') return { start, end, block, inlines: [], codes: [], segments: [] };
  const inlines: Inline[] = [];
  for (const [index, line] of spans.entries()) {
    const before = spans[index - 1];
    if (before)
      inlines.push({ type: 'text', text: ' ', verbatim: false, start: before.end, end: line.start });
    const words = text.slice(line.start, line.end);
    inlines.push({ type: 'text', text: words, verbatim: true, start: line.start, end: line.end });
  }
  return { start, end, block, inlines, codes: [], segments: [] };
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
