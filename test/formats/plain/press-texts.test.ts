import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/formats/plain/plain.ts';
import type { Unit } from '../../../src/model/document.ts';
import { markedUnit, oneSegmentAUnit, readText } from '../one-segment.ts';
import { morePressTexts } from './more-press-texts.ts';
import { pressTexts } from './press-texts.ts';

/** A text without its roles, and a line `role: words` for each unit that it should have. */
function readCase(annotated: string): { readonly text: string; readonly units: string[] } {
  const lines = annotated
    .slice(1)
    .split('\n')
    .map((line) => line.split('|') as [string, string]);
  const units: string[] = [];
  for (const [cell, words] of lines) {
    const role = cell.trim();
    const text = words.replace(/^[>\s]+|\s+$/g, '');
    const parts = text.split(/\t| {3,}/);
    if (role === '+') units[units.length - 1] += ` ${text}`;
    else if (parts.length > 1 && /^(?:cell|column|signature)$/.test(role))
      units.push(
        ...parts.map((part, at) => `${role === 'column' ? (columns[at] ?? 'paragraph') : role}: ${part}`),
      );
    else if (role === 'item') units.push(`item: ${text.replace(/^\S+\s+/, '')}`);
    else if (role === 'rule') units.push('rule');
    else if (text !== '') units.push(`${role}: ${text}`);
  }
  return { text: `${lines.map(([, words]) => words).join('\n')}\n`, units };
}

/** Roles of the parts of a line of columns. */
const columns = ['date', 'paragraph'];

function roleOf({ block }: Unit): string {
  if (block.kind === 'heading') return block.level === 1 ? 'title' : 'heading';
  if (block.kind === 'paragraph' && block.quoted) return 'quote';
  return (block.kind === 'paragraph' && block.role) || block.kind;
}

function rolesIn(text: string): string[] {
  return readText(plain, text).units.map((unit) =>
    unit.block.kind === 'rule' ? 'rule' : `${roleOf(unit)}: ${markedUnit(unit).replaceAll('\\<', '<')}`,
  );
}

const cases = Object.entries({ ...pressTexts, ...morePressTexts });

describe('pasted press texts keep every paragraph and the role of every line', () => {
  it('are forty at least', () => {
    expect(cases.length).toBeGreaterThanOrEqual(40);
  });

  it.each(cases)('%s', (_name, annotated) => {
    const { text, units } = readCase(annotated);
    expect(rolesIn(text)).toEqual(units);
  });

  it.each(cases)('with CRLF and a byte order mark: %s', (_name, annotated) => {
    const { text, units } = readCase(annotated);
    expect(rolesIn(`\ufeff${text.replaceAll('\n', '\r\n')}`)).toEqual(units);
  });

  it.each(cases)('each line stays where it is when it is translated: %s', (_name, annotated) => {
    const { text } = readCase(annotated);
    const written = plain.writeText(oneSegmentAUnit(readText(plain, text), (source) => source.toUpperCase()));
    const squeeze = (lines: string): string => lines.toUpperCase().replace(/\s+/g, ' ').replace(/ > /g, ' ');
    expect(squeeze(written)).toBe(squeeze(text));
  });
});
