import { describe, expect, it } from 'vitest';
import { refuseExcessMarkup } from '../../../src/formats/markdown/limits.ts';

const refuse = (text: string) => () => refuseExcessMarkup(text, 'a.md');

describe('refuseExcessMarkup', () => {
  it('lets a book of twenty thousand sentences with markup pass', () => {
    const section = `## Part\n\n${'The *council* met, and the dam\nof the lake - 40 m - opened. '.repeat(10)}\n\n- an item\n- > quoted\n\n`;
    expect(refuse(section.repeat(1_000))).not.toThrow();
  });

  it('lets long prose without markup pass', () => {
    expect(
      refuse('The council met; it was 5. May, 10 - 12 people (and more) came! '.repeat(100_000)),
    ).not.toThrow();
  });

  it.each([
    ['emphasis that opens and closes', `${'*a **b '.repeat(10_001)}${'c** d*'.repeat(10_001)}`],
    ['emphasis that never closes', '_a '.repeat(60_001)],
    ['link reference definitions', '[a]: b\n'.repeat(30_001)],
    ['brackets', '['.repeat(60_001)],
    ['backticks', '`a'.repeat(60_001)],
    ['cells', `${'|a'.repeat(30_000)}\n${'|-'.repeat(30_001)}`],
    ['footnotes', 'a[^1] '.repeat(30_001)],
    ['tags', '<b>'.repeat(30_001)],
    ['comments', '<!-- a'.repeat(60_001)],
    ['entities', '&amp;'.repeat(60_001)],
    ['escapes', '\\*'.repeat(30_001)],
    ['addresses', 'http://a.b '.repeat(60_001)],
    ['addresses without a scheme', 'www.a.b '.repeat(60_001)],
    ['addresses of people', 'a@b.cd '.repeat(60_001)],
  ])('refuses too many %s, with the place', (_, text) => {
    expect(refuse(text)).toThrow(
      expect.objectContaining({
        code: 'file-too-large',
        message: expect.stringContaining('characters of markup'),
      }),
    );
  });

  it.each([
    ['headings', '# a\n'.repeat(20_001)],
    ['underlined headings', 'a\n=\n'.repeat(20_001)],
    ['items', '- a\n'.repeat(20_001)],
    ['numbered items', '12) a\n'.repeat(20_001)],
    ['lists in lists on one line', `${'- '.repeat(100)}a\n`.repeat(201)],
    ['numbered lists in lists on one line', `${'1.   '.repeat(100)}a\n`.repeat(201)],
    ['rules', '---\n'.repeat(20_001)],
  ])('refuses too many %s', (_, text) => {
    expect(refuse(text)).toThrow(
      expect.objectContaining({ message: expect.stringContaining('headings, items and quotations') }),
    );
  });

  it('names the character that is too much', () => {
    expect(refuse(`a\n${'~'.repeat(70_000)}`)).toThrow(
      expect.objectContaining({ location: { path: 'a.md', line: 2, column: 60_001 } }),
    );
  });
});
