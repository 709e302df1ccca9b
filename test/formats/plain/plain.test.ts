import { describe, expect, it } from 'vitest';
import { plain } from '../../../src/formats/plain/plain.ts';
import { markedUnit, oneSegmentAUnit, readText } from '../one-segment.ts';

/** Kind and text of each unit, in one line each: `item 1.2: text` has depth 1 and number 2. */
function shown(text: string): string[] {
  return readText(plain, text).units.map((unit) => {
    const { block } = unit;
    const place = block.kind === 'item' ? ` ${block.depth}${block.ordered ? '#' : '.'}${block.number}` : '';
    return `${block.kind}${place}: ${markedUnit(unit)}`;
  });
}

describe('paragraphs', () => {
  it.each<[title: string, text: string, units: string[]]>([
    ['a blank line parts two', 'One.\n\nTwo.', ['paragraph: One.', 'paragraph: Two.']],
    [
      'a line end does, where the next word would have fitted',
      'One.\nTwo.',
      ['paragraph: One.', 'paragraph: Two.'],
    ],
    ['not where the sentence goes on in lower case', 'One\ntwo.', ['paragraph: One two.']],
    [
      'a line of no-break spaces is blank',
      'One.\n\u00a0\u202f\t\nTwo.',
      ['paragraph: One.', 'paragraph: Two.'],
    ],
    ['spaces around a line end are one', 'One \u00a0 \r\n\t two.', ['paragraph: One two.']],
    ['a lone carriage return ends a line', 'One.\r\rTwo.', ['paragraph: One.', 'paragraph: Two.']],
    ['indentation is outside', '   One.   ', ['paragraph: One.']],
    ['a byte order mark is outside', '\ufeffOne.', ['paragraph: One.']],
    ['markup is text', '**One** <b>&amp;</b>.', ['paragraph: **One** <b>&amp;</b>.']],
    ['short lines without a stop stand alone', 'Lee\nKim', ['heading: Lee', 'paragraph: Kim']],
    [
      'also where one ends a sentence',
      'Text.\n\nLee\nKim.',
      ['paragraph: Text.', 'heading: Lee', 'paragraph: Kim.'],
    ],
    [
      'not where one is as long as wrapped prose',
      `Text.\n\nThe council met in the old town hall on Monday\nmorning`,
      ['paragraph: Text.', 'paragraph: The council met in the old town hall on Monday morning'],
    ],
    ['what looks like a tag is text', 'One <1>.', ['paragraph: One \\<1>.']],
    ['no letter and no digit: a rule', '* * *\n\n-----\n\nOne.', ['rule: ', 'rule: ', 'paragraph: One.']],
    ['nothing at all', ' \n\n', []],
  ])('%s', (_title, text, units) => {
    expect(shown(text)).toEqual(units);
  });
});

describe('the title', () => {
  it.each<[title: string, text: string, first: string]>([
    ['a short first line', 'Session of the Council\n\nText.', 'heading: Session of the Council'],
    ['after blank lines, too', '\n\nSession\n\nText.', 'heading: Session'],
    ['not with a full stop', 'It was a session.\n\nText.', 'paragraph: It was a session.'],
    ['not with a colon', 'Agenda:\n\nText.', 'paragraph: Agenda:'],
    ['not with an ellipsis', 'And so…\n\nText.', 'paragraph: And so…'],
    [
      'of two lines',
      'Session of the Council, Port Amara, 4 March 2026\nand 5 March\n\nText.',
      'heading: Session of the Council, Port Amara, 4 March 2026 and 5 March',
    ],
    ['of 200 characters', 'a'.repeat(200), `heading: ${'a'.repeat(200)}`],
    ['not of 201', 'a'.repeat(201), `paragraph: ${'a'.repeat(201)}`],
    ['not an item', '• Session', 'item 1.1: Session'],
  ])('%s', (_title, text, first) => {
    expect(shown(text)[0]).toBe(first);
  });
});

describe('items', () => {
  it.each<[title: string, text: string, units: string[]]>([
    ['bullets of all kinds', '• a1\n- b\n* c', ['item 1.1: a1', 'item 1.1: b', 'item 1.1: c']],
    ['are counted', '• a\n• b\n\n• c', ['item 1.1: a', 'item 1.2: b', 'item 1.3: c']],
    ['a paragraph ends the list', '• a\n\ntext.\n\n• b', ['item 1.1: a', 'paragraph: text.', 'item 1.1: b']],
    ['numbers say themselves', '3. a\n4. b', ['item 1#3: a', 'item 1#4: b']],
    ['brackets', '1) a\n2) b', ['item 1#1: a', 'item 1#2: b']],
    ['letters are counted', 'a) one\nb) two', ['item 1#1: one', 'item 1#2: two']],
    ['letters of other alphabets', 'а) один\nб) два', ['item 1#1: один', 'item 1#2: два']],
    [
      'indented more: deeper',
      '• a\n  – b\n    - c\n• d',
      ['item 1.1: a', 'item 2.1: b', 'item 3.1: c', 'item 1.2: d'],
    ],
    ['go on in the next line', '• a\n  b.\n• c', ['item 1.1: a b.', 'item 1.2: c']],
    ['a hyphen interrupts a paragraph', 'Points\n- a', ['heading: Points', 'item 1.1: a']],
    ['a dash inside a paragraph does not', 'He left\n– at last.', ['paragraph: He left – at last.']],
    ['a dash after a colon does', 'Points:\n– a\n– b', ['paragraph: Points:', 'item 1.1: a', 'item 1.2: b']],
    [
      'a number inside a paragraph does not',
      'It was on page\n15. Then.',
      ['paragraph: It was on page 15. Then.'],
    ],
    ['the number 1 does', 'Agenda\n1. a\n2. b', ['heading: Agenda', 'item 1#1: a', 'item 1#2: b']],
    ['a year begins no item', '2014. The end.', ['paragraph: 2014. The end.']],
    ['no space, no item', '-5 °C.', ['paragraph: -5 °C.']],
    ['no text, no item', 'a.\n\n• —', ['paragraph: a.', 'rule: ']],
  ])('%s', (_title, text, units) => {
    expect(shown(text)).toEqual(units);
  });

  it('the mark and the space behind it stay outside', () => {
    const text = '  •  14\n';
    const [unit] = readText(plain, text).units;
    expect(text.slice(unit?.start, unit?.end)).toBe('14');
    expect(plain.writeText(oneSegmentAUnit(readText(plain, text), () => 'чорда́ҳ'))).toBe('  •  чорда́ҳ\n');
  });
});

describe('front matter', () => {
  const text = '---\ntitle: The dam\ndate: 2026-03-04\nembargo: 2036-01-01T10:00:00Z\n---\nIt holds.\n';

  it('gives a date, an embargo and a title to translate, and is no text', () => {
    const document = readText(plain, text);
    expect(document.meta.get('date')).toBe('2026-03-04');
    expect(document.embargo?.until).toBe('2036-01-01T10:00:00Z');
    expect(shown(text)).toEqual(['field: The dam', 'paragraph: It holds.']);
    const written = plain.writeText(oneSegmentAUnit(document, (source) => `${source} - ҳа`));
    expect(written).toBe(text.replace('The dam', 'The dam - ҳа').replace('It holds.', 'It holds. - ҳа'));
  });

  it('is none where a rule begins the text', () => {
    expect(shown('---\n\nText.\n\n---\n')).toEqual(['rule: ', 'paragraph: Text.', 'rule: ']);
  });

  it('is refused if its embargo is no date', () => {
    expect(() => readText(plain, '---\nembargo: tomorrow\n---\nText.\n')).toThrow(
      expect.objectContaining({ code: 'front-matter' }),
    );
  });
});
