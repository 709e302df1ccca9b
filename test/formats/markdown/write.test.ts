import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { markdown } from '../../../src/formats/markdown/markdown.ts';
import type { Code, Tag } from '../../../src/model/content.ts';
import type { Document, Segment, Unit } from '../../../src/model/document.ts';
import { formatMarkup, parseMarkup, plainText } from '../../../src/text/markup.ts';
import { documentText, lineText } from '../arbitrary.ts';
import { markedUnit, oneSegmentAUnit } from '../one-segment.ts';
import { readMarkdownText, written } from './shown.ts';

describe('a target takes the place of its source, and nothing else changes', () => {
  it.each<[title: string, text: string, targets: (string | undefined)[], expected: string]>([
    ['in a heading', '##  A  ##\r\n', ['Б'], '##  Б  ##\r\n'],
    ['in an underlined heading', 'A\nb\n---\n', ['Б'], 'Б\n---\n'],
    ['in a quotation', '> A\n> b\n', ['Б'], '> Б\n'],
    ['in items', '1.  A\n\n    b\n2.  c\n', ['Б', undefined, 'В'], '1.  Б\n\n    b\n2.  В\n'],
    ['behind a box', '- [x] A\n', ['Б'], '- [x] Б\n'],
    ['in a cell', '|  A | b|\n|---|---|\n', ['Б', undefined], '|  Б | b|\n|---|---|\n'],
    ['in a footnote', 'A[^1]\n\n[^1]: B\n', ['Б<1/>', 'В'], 'Б[^1]\n\n[^1]: В\n'],
    ['with bold moved', 'A **b** c', ['<1>Б</1> в'], '**Б** в'],
    ['with a link', '[A](b "c") d', ['Г <1>а</1>'], 'Г [а](b "c")'],
    ['with the title of a link', '[A](b "c") d', ['Г <1>а</1>', 'Д'], 'Г [а](b "Д")'],
    ['with nothing but a title', "A [b](c  'd' ) e", [undefined, 'Д'], "A [b](c  'Д' ) e"],
    ['with a title in parentheses', '[A](b (c d))', [undefined, 'Д (е)'], '[A](b (Д \\(е\\)))'],
    ['with the title of an image', '> ![A](b\n>   "c\n> d")', ['<1>Б</1>', 'В'], '> ![Б](b "В")'],
    [
      'with the titles of an image in a link',
      '[![A](b "c")](d "e") f',
      ['<1><2>Б</2></1>', 'С', 'К'],
      '[![Б](b "К")](d "С")',
    ],
    [
      'with a title that several links share',
      '[A] b [c][a] [d](e "f")\n\n[a]: g\n  "h"\n',
      ['<1>А</1> <2>в</2> <3>г</3>', 'Ҳ', 'Ф'],
      '[А][A] [в][a] [г](e "Ф")\n\n[a]: g\n  "Ҳ"\n',
    ],
    ['with a title in a cell', '| [a](b "c") |\n|-|\n', ['<1>а</1>', 'В | г'], '| [а](b "В \\| г") |\n|-|\n'],
    [
      'with links in another order',
      '[a](b "c") [d](e "f")',
      ['<2>Д</2> <1>а</1>', 'В', 'Е'],
      '[Д](e "Е") [а](b "В")',
    ],
    ['with a short reference', '[A] b\n\n[A]: c\n', ['<1>Б</1> в'], '[Б][A] в\n\n[A]: c\n'],
    ['with an image', '![A](b)', ['<1>Б</1>'], '![Б](b)'],
    ['with code', 'A `b` c', ['<1/> Б'], '`b` Б'],
    ['with a forced break', '> A\\\n> b', ['Б<1/>в'], '> Б\\\n> в'],
    ['line ends in a target are spaces', 'A', ['Б\r\nв\nг'], 'Б в г'],
    ['outer white space of a target is dropped', 'A\n', [' Б \n'], 'Б\n'],
    ['a tag without code is dropped', 'A', ['<1>Б</1><2/>'], 'Б'],
    ['half a pair is dropped', '*A* b', ['<1>Б'], 'Б'],
    ['an end without start is dropped', '*A* b', ['Б</1>'], 'Б'],
    ['the same code twice', '*A* b', ['<1>Б</1> <1>в</1>'], '*Б* *в*'],
  ])('%s', (_title, text, targets, expected) => {
    expect(written(text, ...targets)).toBe(expected);
  });
});

describe('text stays text', () => {
  it.each<[title: string, text: string, target: string, expected: string]>([
    ['prose needs nothing', 'A', 'Б – «в», г: 5 % (д/е) № 1!', 'Б – «в», г: 5 % (д/е) № 1!'],
    ['stars', 'A', 'Б *в*', 'Б \\*в\\*'],
    ['a star between spaces', 'A', '2 * 3', '2 * 3'],
    ['underscores in a word', 'A', 'a_b_c', 'a_b_c'],
    ['underscores around one', 'A', '_Б_', '\\_Б\\_'],
    ['an aside', 'A', 'Б […] [sic] в', 'Б […] [sic] в'],
    [
      'an aside that a definition would make a link',
      'A\n\n[sic]: b\n',
      'Б [sic] в',
      'Б \\[sic\\] в\n\n[sic]: b\n',
    ],
    ['a link', 'A', '[Б](в)', '\\[Б](в)'],
    ['an exclamation before a link', '[A](b)', 'Б!<1>в</1>', 'Б\\![в](b)'],
    ['a backslash', 'A', 'C:\\temp\\* \\', 'C:\\temp\\\\\\* \\\\'],
    ['a reference', 'A', '&amp; &', '\\&amp; &'],
    ['a reference by a rare name, and what is none', 'A', '&check; &chek;', '\\&check; &chek;'],
    ['a tag', 'A', '<b> < 5', '\\<b> < 5'],
    ['an address', 'A', 'https://a.b www.a.b a@b.c', 'https\\://a.b www\\.a.b a\\@b.c'],
    ['a hash', 'A', '# Б', '\\# Б'],
    ['a hash that is none', 'A', '#Б', '#Б'],
    ['a hash at the end of a heading', '# A', 'Б #', '# Б \\#'],
    ['a hash at the end of a paragraph', 'A', 'Б #', 'Б #'],
    ['a dash', 'A', '- Б', '\\- Б'],
    ['a negative number', 'A', '-5 °C', '-5 °C'],
    ['a number', 'A', '15. Б', '15\\. Б'],
    ['a year', 'A', '2026 Б', '2026 Б'],
    ['a quotation', 'A', '> Б', '\\> Б'],
    ['a rule', 'A', '---', '\\---'],
    ['an underline', 'A  \nb', 'Б<1/>===', 'Б  \n\\==='],
    ['a bar in a cell', '|A|\n|-|\n', 'Б | в', '|Б \\| в|\n|-|\n'],
    ['a bar elsewhere', 'A', 'Б | в', 'Б | в'],
    ['a box', '- A', '[x] Б', '- \\[x] Б'],
    ['a definition', 'A', '[Б]: в', '\\[Б]: в'],
    ['a tilde', 'A', '~5', '~5'],
    ['two tildes', 'A', '~~5~~', '\\~\\~5\\~\\~'],
    ['brackets in a link', '[A](b)', '<1>Б]в</1>', '[Б\\]в](b)'],
    ['what was escaped as a tag', 'A', '\\<1>', '<1>'],
  ])('%s', (_title, text, target, expected) => {
    expect(written(text, target)).toBe(expected);
  });
});

describe('emphasis stays emphasis', () => {
  it.each<[title: string, text: string, target: string, expected: string]>([
    ['around a word', '**A** b', '<1>Б</1> в', '**Б** в'],
    ['inside a word', '**A** b', '<1>Б</1>в', '**Б**в'],
    ['between a mark and a letter', '**A** b', '<1>«Б»</1>м', '<strong>«Б»</strong>м'],
    ['before a mark and after a letter', '*A* b', 'м<1>«Б»</1>', 'м<em>«Б»</em>'],
    ['with white space inside', '~~A~~ b', '<1> Б </1> в', '<del> Б </del> в'],
    ['underscores inside a word', '_A_ b', 'в<1>Б</1>', 'в<em>Б</em>'],
    ['with nothing inside', '**A** b', 'Б <1></1>', 'Б <strong></strong>'],
    ['side by side', '**A** **b**', '<1>Б</1><2>в</2>', '<strong>Б</strong><strong>в</strong>'],
    ['in another order', '*A **b***', '<2><1>Б</1></2>', '<strong><em>Б</em></strong>'],
  ])('%s', (_title, text, target, expected) => {
    expect(written(text, target)).toBe(expected);
  });
});

describe('titles', () => {
  it.each<[title: string, text: string, target: string, expected: string]>([
    ['its own quotation marks are escaped', '[a](b "c")', 'Д "е" \'ё\'', '[a](b "Д \\"е\\" \'ё\'")'],
    ['a backslash', '[a](b "c")', 'Д\\', '[a](b "Д\\\\")'],
    ['a reference', '[a](b "c")', '&amp; & Д', '[a](b "&amp;amp; & Д")'],
    ['a backtick that would end code', '` [a](b "c")', 'Д `', '` [a](b "Д &#96;")'],
    ['a tag', '[a](b "c")', '<b> Д', '[a](b "&lt;b&gt; Д")'],
    ['a line end is a space', '[a](b "c")', 'Д\n\nе', '[a](b "Д е")'],
  ])('%s', (_title, text, target, expected) => {
    expect(written(text, undefined, target)).toBe(expected);
    expect(readMarkdownText(expected).units[0]?.codes[0]?.title).toBe(target.replace(/\n+/, ' '));
  });

  it.each([
    ['that are empty', '[a](b "")'],
    ['of definitions that no link has', '[//]: # (A remark)\n\n[a](b)'],
    ['of definitions that do not count', '[a]\n\n[a]: b\n\n[a]: c "d"'],
    ['in code', '`[a](b "c")`'],
  ])('%s give no unit', (_title, text) => {
    expect(readMarkdownText(text).units.map(({ block }) => block.kind)).not.toContain('title');
  });
});

describe('sentences of one paragraph', () => {
  const text = '> **One.  \r\n> Two.** *Three*.\r\n';
  const document = readMarkdownText(text);
  const [unit] = document.units as [Unit];
  const strong = unit.codes[0] as Code;
  const cut = (from: string, to: string, codes: readonly Code[], source: string): Segment => {
    const start = text.indexOf(from);
    return { id: '', start, end: text.indexOf(to, start) + to.length, source, codes };
  };
  /** The break between the first two falls inside the bold: each half is a code of its own. */
  const one = cut('**One', 'One.', [{ ...strong, close: '' }], '<1>One.</1>');
  const two = cut('Two', 'Two.**', [{ ...strong, open: '' }], '<1>Two.</1>');
  const three = cut('*Three', '*.', [unit.codes[2] as Code], '<1>Three</1>.');
  const withTargets = (...targets: readonly (string | undefined)[]): Document => ({
    ...document,
    units: [
      {
        ...unit,
        segments: [one, two, three].map((segment, index) => {
          const target = targets[index];
          return target === undefined ? segment : { ...segment, target };
        }),
      },
    ],
  });

  it.each<[title: string, targets: (string | undefined)[], expected: string]>([
    ['none translated', [], text],
    ['one translated', [undefined, undefined, '<1>Се</1>.'], '> **One.  \r\n> Two.** *Се*.\r\n'],
    ['half of the bold translated', ['<1>Як.</1>'], '> **Як.  \r\n> Two.** *Three*.\r\n'],
    ['all translated', ['<1>Як.</1>', '<1>Ду.</1>', '<1>Се</1>.'], '> **Як.  \r\n> Ду.** *Се*.\r\n'],
    ['half of the bold left out', ['Як.', '<1>Ду.</1>', 'Се.'], '> Як.  \r\n> Ду. Се.\r\n'],
  ])('%s', (_title, targets, expected) => {
    expect(markdown.writeText(withTargets(...targets))).toBe(expected);
  });
});

describe('what is written reads as it was meant', () => {
  /** Text and codes by what they mean, numbered as they come; white space around forced breaks is none. */
  function meaning(marked: string, codes: readonly Code[]): string[] {
    const shown: string[] = [];
    let text = '';
    let isAfterBreak = true;
    for (const part of parseMarkup(marked)) {
      if (typeof part === 'string') text += isAfterBreak ? part.replace(/^[ \t]+/, '') : part;
      else {
        const { kind, display, href, title } = codes[part.code - 1] as Code;
        isAfterBreak = kind === 'break';
        shown.push(isAfterBreak ? text.replace(/[ \t]+$/, '') : text);
        shown.push([part.type, kind, ...(part.type === 'close' ? [] : [display, href, title])].join(' '));
        text = '';
        continue;
      }
      if (text !== '') isAfterBreak = false;
    }
    return [...shown, text.replace(/[ \t]+$/, '')];
  }

  /** Codes with the titles of a translated document; they stand on one line, trimmed. */
  function withTitles(codes: readonly Code[], { units }: Document): readonly Code[] {
    return codes.map((code) => {
      const unit = units.find(({ block, start }) => block.kind === 'title' && start === code.titleAt);
      const target = unit?.segments[0]?.target;
      return target === undefined ? code : { ...code, title: plainText(target) };
    });
  }

  /** A target that uses each code once at most, in any order, well nested, without links in links. */
  function target(codes: readonly Code[], choices: readonly number[], texts: readonly string[]): string {
    const parts: (string | Tag)[] = ['Ҳ'];
    const open: number[] = [];
    const left = codes.map((_, index) => index + 1);
    const isIn = (...kinds: string[]) => open.some((code) => kinds.includes(codes[code - 1]?.kind ?? ''));
    for (const choice of choices) {
      const code = left[choice % (left.length + 1)];
      const { kind, paired } = codes[(code ?? 0) - 1] ?? {};
      if (code === undefined || kind === undefined) {
        const closing = choice % 2 ? open.pop() : undefined;
        parts.push(closing ? { type: 'close', code: closing } : (texts[choice % texts.length] ?? ''));
      } else if (kind === 'link' && isIn('link')) continue;
      // A bare address needs room, and in a link it is text. Tags without partner would find one.
      else if (kind === 'address' && isIn('link', 'image')) continue;
      else if (kind === 'html' && /^<\/?[a-z]+>$/i.test(codes[code - 1]?.open ?? '')) continue;
      else {
        left.splice(left.indexOf(code), 1);
        if (paired) open.push(code);
        if (paired) parts.push({ type: 'open', code });
        else parts.push(' ', { type: 'empty', code }, ' ');
      }
    }
    return formatMarkup([...parts, ...open.reverse().map((code): Tag => ({ type: 'close', code })), 'ў']);
  }

  it('for any document and any well-formed targets', () => {
    const choices = fc.array(fc.nat(1_000), { maxLength: 14 });
    fc.assert(
      fc.property(
        documentText,
        fc.array(lineText, { minLength: 1, maxLength: 6 }),
        choices,
        (text, texts, chosen) => {
          const refusedTitle = /^\ufeff?---/.test(text) && !/^---\n[a-z]+: "/.test(text);
          fc.pre(!refusedTitle);
          const document = readMarkdownText(text);
          const translated = oneSegmentAUnit(document, (_source, unit) => target(unit.codes, chosen, texts));
          const back = readMarkdownText(markdown.writeText(translated));
          const bodies = ({ units }: Document) => units.filter(({ block }) => block.kind !== 'title');
          const kinds = (read: Document) => bodies(read).map(({ block }) => block);
          expect(kinds(back)).toEqual(kinds(document));
          expect(bodies(back).map((unit) => meaning(markedUnit(unit), unit.codes))).toEqual(
            bodies(translated).map(({ segments, codes }) =>
              meaning(segments[0]?.target ?? '', withTitles(codes, translated)),
            ),
          );
        },
      ),
      { numRuns: 400 },
    );
  });

  it('for a target that is nothing but marks, too', () => {
    fc.assert(
      fc.property(
        lineText,
        fc.constantFrom('A', '# A', '> A', '- A', '1. A', '| A |\n|-|', 'A\n='),
        (marks, text) => {
          const wanted = `${marks.replace(/<(?=\/?\d)/g, '‹').trim()}ў`;
          const document = oneSegmentAUnit(readMarkdownText(text), () => wanted);
          const back = readMarkdownText(markdown.writeText(document));
          expect(back.units.map(({ block }) => block)).toEqual(document.units.map(({ block }) => block));
          expect(back.units.map(markedUnit)).toEqual([wanted]);
        },
      ),
      { numRuns: 400 },
    );
  });
});
