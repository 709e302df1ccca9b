import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/formats/markdown/markdown.ts';
import { formatMarkup, parseMarkup } from '../../../src/text/markup.ts';
import { oneSegmentAUnit } from '../one-segment.ts';
import { readMarkdownText, shownUnits } from './shown.ts';

const golden = new URL('../golden/', import.meta.url);
const text = readFileSync(new URL('everything.md', golden), 'utf8');

describe('a briefing with everything', () => {
  it('has the units of the golden file', async () => {
    await expect(`${shownUnits(text).join('\n')}\n`).toMatchFileSnapshot('../golden/everything.units.txt');
  });

  it('translated word by word is the golden document', async () => {
    const translated = oneSegmentAUnit(readMarkdownText(text), (source) =>
      formatMarkup(
        parseMarkup(source).map((part) =>
          typeof part === 'string' ? part.replace(/\p{L}+/gu, 'слово') : part,
        ),
      ),
    );
    await expect(markdown.writeText(translated)).toMatchFileSnapshot('../golden/everything.ru.md');
  });

  it.each(['\n', '\r\n', '\r'])('comes back to the last byte with the line end %j', (lineEnd) => {
    const own = text.replaceAll('\n', lineEnd);
    const document = readMarkdownText(own);
    expect(markdown.writeText(document)).toBe(own);
    expect(markdown.writeText(oneSegmentAUnit(document, (source) => source))).toBe(own);
    expect(shownUnits(own)).toEqual(shownUnits(text));
  });
});
