import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Block, Unit } from '../../../src/model/document.ts';
import { plainText } from '../../../src/text/markup.ts';
import { call, emphasis, link, strong, unit } from '../briefing.ts';
import { readElements, textOf } from '../well-formed.ts';
import { heading, pageOf, paragraph, text } from './side-by-side.ts';

describe('blocks', () => {
  test('headings never skip a level downwards', () => {
    const page = pageOf([1, 3, 4, 2, 6].map((level, at) => unit(heading(level), text(`s${at}`, 'H'))));
    const levels = readElements(page).filter(({ name }) => /^h\d$/.test(name));
    expect(levels.map(({ name }) => name)).toEqual([1, 2, 3, 2, 3].flatMap((n) => [`h${n}`, `h${n}`]));
  });

  test('rows that hold text are numbered from 1', () => {
    const page = pageOf([
      unit(heading(1), text('s1', 'A')),
      unit({ kind: 'rule' }),
      unit({ kind: 'literal', text: '<x>' }),
      unit(paragraph, text('s2', 'B.'), text('s3', 'C.')),
    ]);
    expect([...page.matchAll(/ class="label".*?>(\d+)<\/a>/g)].map(([, label]) => label)).toEqual(['1', '2']);
    expect(page).toContain('<pre><code>&lt;x&gt;</code></pre>');
    expect(page).toContain('<hr/>');
  });

  test('an ordered list keeps its numbers', () => {
    const item: Block = { kind: 'item', ordered: true, number: 7, depth: 2 };
    expect(pageOf([unit(item, text('s1', 'A.'))])).toMatch(
      /depth-2.*\n.*<ol start="7"><li data-n="7"><span [^>]*>A\.</,
    );
  });

  test('a task shows whether it is done, in words too', () => {
    const item = (task?: 'open' | 'done'): Block => ({
      kind: 'item',
      ordered: false,
      number: 1,
      depth: 1,
      ...(task && { task }),
    });
    const page = pageOf([unit(item('done'), text('s1', 'A.')), unit(item('open'), text('s2', 'B.'))]);
    expect(page).toContain('<li class="task"><span class="tick done" role="img" aria-label="Done:"></span>');
    expect(page).toContain('<span class="tick open" role="img" aria-label="Не сделано:"></span>');
    expect(pageOf([unit(item(), text('s1', 'A.'))])).not.toContain('tick');
  });

  test('quotations nest', () => {
    const page = pageOf([unit({ kind: 'paragraph', quoted: 2 }, text('s1', 'A.'))]);
    expect(page).toContain('<blockquote><blockquote><p>');
  });

  test('each table has its own row; a cell without words shows what it holds', () => {
    const cell = (table: number, row: number, column: number): Block => ({
      kind: 'cell',
      table,
      row,
      column,
    });
    const figure: Unit = {
      ...unit(cell(0, 1, 1)),
      inlines: [{ type: 'text', text: '14', verbatim: true, start: 0, end: 2 }],
    };
    const page = pageOf([unit(cell(0, 0, 0), text('s1', 'A')), figure, unit(cell(1, 0, 0), text('s2', 'B'))]);
    expect(page.match(/<table>/g)).toHaveLength(4);
    expect(page).toMatch(/<th scope="col"><span [^>]*>A<\/span><\/th><td><\/td><\/tr><\/thead>/);
    expect(page).toContain('<tr><td></td><td>14</td></tr>');
  });

  test('a table too wide for columns has its languages one below another', () => {
    const cells = Array.from({ length: 5 }, (_, column) =>
      unit({ kind: 'cell', table: 0, row: 0, column }, text(`s${column}`, 'A')),
    );
    expect(pageOf(cells.slice(0, 4))).not.toContain('class="cell"');
    expect(pageOf(cells)).toMatch(/<div class="cell" lang="ru" data-name="Русский">.*<table>/);
  });
});

describe('a table of figures', () => {
  const cell = (row: number, column: number): Block => ({ kind: 'cell', table: 0, row, column });
  const table = (figure: Readonly<Record<string, string>>): string =>
    pageOf([
      unit(cell(0, 0), { id: 's00', texts: { en: 'Measure', ru: 'Показатель' } }),
      unit(cell(0, 1), { id: 's01', texts: { en: '2026', ru: '2026' } }),
      unit(cell(1, 0), { id: 's10', texts: { en: 'Water', ru: 'Вода' } }),
      unit(cell(1, 1), { id: 's11', texts: figure }),
    ]);

  test('is one for all languages, with a column of labels for each', () => {
    const page = table({ en: '5,600 m³', ru: '5600 м³' });
    expect(page.match(/<table class="merged">/g)).toHaveLength(1);
    expect(page).toMatch(/<th scope="row" lang="en"[^>]*>.*Water.*<th scope="row" lang="ru"[^>]*>.*Вода/);
    expect(page).toContain('id="s-s11-ru"');
    expect(page.match(/class="figure"/g)).toHaveLength(2);
  });

  test.each([
    ['another figure', { en: '5,600 m³', ru: '5800 м³' }],
    ['words', { en: 'much', ru: 'много' }],
    ['a figure that is not translated yet, of another number', { en: '1', ru: '~2' }],
  ])('is not where there is %s', (_, figure) => {
    expect(table(figure)).not.toContain('class="merged"');
  });
});

describe('footnotes', () => {
  const note = (label: string, id: string) => unit({ kind: 'footnote', label }, text(id, `Note ${label}.`));
  const calling = {
    id: 's1',
    codes: [call('a"b'), call('lost')],
    texts: { en: 'Text.<1/> Again.<1/> And.<2/>', ru: 'Текст.' },
  };

  test('call and note lead to each other, in each language', () => {
    const page = pageOf([unit(paragraph, calling), note('a"b', 's2')]);
    expect(page).toContain(
      '<a class="call" id="call-1-en" href="#note-1-en" aria-label="Footnote a&quot;b">',
    );
    expect(page.match(/id="call-1-en"/g)).toHaveLength(1);
    expect(page).toContain('<p id="note-1-en">');
    expect(page).toContain('href="#call-1-en" aria-label="Back to the text"');
  });

  test('a translation that dropped the call has no way back to it', () => {
    expect(pageOf([unit(paragraph, calling), note('a"b', 's2')])).not.toContain('#call-1-ru');
  });

  test('labels are the same whatever their case', () => {
    const mixed = { id: 's1', codes: [call('A'), call('a')], texts: { en: 'One<1/> two<2/>.', ru: 'x' } };
    const page = pageOf([unit(paragraph, mixed), note('a', 's2')]);
    expect(page.match(/href="#note-1-en"/g)).toHaveLength(2);
    expect(page.match(/id="call-1-en"/g)).toHaveLength(1);
  });

  test('a call without a note is no link', () => {
    expect(pageOf([unit(paragraph, calling), note('a"b', 's2')])).toContain('<sup>lost</sup>');
  });

  test('come last, under their own heading, wherever the document has them', () => {
    const page = pageOf([note('a"b', 's2'), unit(paragraph, calling)]);
    expect(page.indexOf('<h2>Сноски</h2>')).toBeGreaterThan(page.indexOf('Текст.'));
    expect(pageOf([unit(paragraph, calling)])).not.toContain('Сноски');
  });

  test('a note of two paragraphs has one id', () => {
    const page = pageOf([unit(paragraph, calling), note('a"b', 's2'), note('a"b', 's3')]);
    expect(page.match(/id="note-1-en"/g)).toHaveLength(1);
  });
});

test('any texts give a well-formed page with the plain text of every sentence', () => {
  const fragments = [
    '<1>',
    '</1>',
    '<2/>',
    '</2>',
    '<3>',
    '</3>',
    '</style>',
    '"',
    '&lt;',
    ']]>',
    'ӯ',
    '😀',
    ' ',
    '\\',
  ];
  const anyText = fc
    .array(fc.oneof(fc.constantFrom(...fragments), fc.string({ maxLength: 4 })), { maxLength: 12 })
    .map((parts) => parts.join(''));
  const blocks: readonly Block[] = [
    paragraph,
    heading(2),
    { kind: 'item', ordered: false, number: 1, depth: 1 },
    { kind: 'cell', table: 0, row: 1, column: 0 },
    { kind: 'footnote', label: '1' },
  ];
  fc.assert(
    fc.property(anyText, anyText, fc.constantFrom(...blocks), (en, ru, block) => {
      const codes = [strong, emphasis, link('javascript:alert(1)')];
      const page = pageOf([unit(block, { id: 's1', codes, texts: { en: `x${en}`, ru: `x${ru}` } })]);
      // Pages tie some words by spaces that do not break.
      const read = (id: string): string => textOf(page, id).replaceAll('\u00a0', ' ');
      expect(read('s-s1')).toBe(seen(`x${en}`).replaceAll('\u00a0', ' '));
      expect(read('s-s1-ru')).toBe(seen(`x${ru}`).replaceAll('\u00a0', ' '));
      expect(page).not.toContain('javascript:');
    }),
    { numRuns: 300 },
  );
});

function seen(marked: string): string {
  return plainText(marked)
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '\ufffd');
}
