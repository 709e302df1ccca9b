import type { Unit } from '../../model/document.ts';
import type { Briefing } from '../../model/edition.ts';
import type { Rendition } from '../../model/translation.ts';
import { titleOf, unitText } from '../kit/title.ts';
import type { Download } from './download.ts';
import { finishedRenditions } from './redact-for-readers.ts';

/** Each finished language as plain text, one block a paragraph, the cells of a table row parted by tabs. */
export const plainText: Download = {
  kind: 'text',
  format: 'TXT',
  mediaType: 'text/plain',
  group: 'read',
  write: (briefing) =>
    finishedRenditions(briefing).map((rendition) => ({
      ending: `.${rendition.language}.txt`,
      language: rendition.language,
      content: writeText(briefing, rendition),
    })),
};

function writeText({ document }: Briefing, rendition: Rendition): string {
  const hasHeading = document.units.some(({ block }) => block.kind === 'heading' && block.level === 1);
  const blocks: string[] = hasHeading ? [] : [titleOf(document, rendition)];
  let row: { readonly key: string; readonly cells: string[] } | undefined;
  const endRow = (): void => {
    if (row) blocks.push(row.cells.join('\t'));
    row = undefined;
  };
  for (const unit of document.units) {
    const { block } = unit;
    // Plain text has no place for what is seen by pointing at a link.
    if (block.kind === 'title') continue;
    if (block.kind === 'cell') {
      const key = `${block.table}:${block.row}`;
      if (row?.key !== key) endRow();
      row ??= { key, cells: [] };
      row.cells.push(unitText(unit, rendition));
      continue;
    }
    endRow();
    const text = writeBlock(unit, rendition);
    if (text !== '') blocks.push(text);
  }
  endRow();
  return blocks.map((block) => `${block}\n`).join('\n');
}

function writeBlock(unit: Unit, rendition: Rendition): string {
  const { block } = unit;
  switch (block.kind) {
    // Of the front matter only what no heading says again.
    case 'field':
      return block.name === 'title' ? '' : unitText(unit, rendition);
    case 'item':
      return `${'  '.repeat(Math.max(block.depth - 1, 0))}${block.ordered ? `${block.number}.` : '•'} ${unitText(unit, rendition)}`;
    case 'footnote':
      return `[${block.label}] ${unitText(unit, rendition)}`;
    case 'literal':
      return block.text.replace(/\n+$/, '');
    case 'rule':
      return '* * *';
    default:
      return unitText(unit, rendition);
  }
}
