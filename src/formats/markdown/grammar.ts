import { type BlockContext, type BlockParser, type Line, type MarkdownParser, parser } from '@lezer/markdown';

/**
 * Containers open at once, at most: a list counts two, itself and its item. What is nested deeper is read as plain lines,
 * for each container costs time on every line.
 */
const deepest = 100;

const plainLine: BlockParser = {
  name: 'PlainLine',
  before: 'LinkReference',
  parse(context: BlockContext, line: Line) {
    if (context.depth <= deepest) return false;
    const start = context.lineStart + line.pos;
    const end = context.lineStart + line.text.length;
    context.nextLine();
    context.addElement(context.elt('Paragraph', start, end));
    return true;
  },
};

const footnoteLabel = /^\[\^([^\s[\]\\]{1,200})\]:/;

/** The label a footnote's definition begins with: `[^label]:`. */
export function footnoteLabelAt(text: string, start: number): string | undefined {
  return footnoteLabel.exec(text.slice(start, start + 210))?.[1];
}

/** `[^label]: text`, continued by lines that are blank or indented by four columns, as on GitHub. */
const footnote: BlockParser = {
  name: 'Footnote',
  before: 'FencedCode',
  parse(context: BlockContext, line: Line) {
    const match = line.next === 0x5b ? footnoteLabel.exec(line.text.slice(line.pos, line.pos + 210)) : null;
    if (!match) return false;
    context.startComposite('Footnote', line.pos);
    line.moveBase(line.skipSpace(line.pos + match[0].length));
    return null;
  },
  endLeaf: (_context: BlockContext, line: Line) =>
    line.next === 0x5b && footnoteLabel.test(line.text.slice(line.pos, line.pos + 210)),
};

/**
 * The grammar of blocks: CommonMark's, and footnotes. What is inside a paragraph is read by this folder: inlines, link
 * reference definitions, tables, task marks.
 */
export const grammar: MarkdownParser = parser.configure({
  remove: [
    'LinkReference',
    'Escape',
    'Entity',
    'InlineCode',
    'HTMLTag',
    'Emphasis',
    'HardBreak',
    'Link',
    'Image',
    'LinkEnd',
  ],
  defineNodes: [
    {
      name: 'Footnote',
      composite(_context: BlockContext, line: Line) {
        if (line.next < 0) return true;
        if (line.indent < line.baseIndent + 4) return false;
        line.moveBaseColumn(line.baseIndent + 4);
        return true;
      },
    },
  ],
  parseBlock: [plainLine, footnote],
  parseInline: [{ name: 'Whole', parse: (context) => context.end }],
});
