import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readMessages } from '../../src/text/icu-messages.ts';
import { maskPlaceholders, readPlaceholders } from '../../src/text/placeholders.ts';
import { expectLinear } from '../linear.ts';

const dollar = '$';
const found = (text: string): string[] =>
  readPlaceholders(text).map(({ kind, text: written }) => `${kind} ${written}`);
const keys = (text: string): string[] => readPlaceholders(text).map(({ key }) => key);

describe('placeholders', () => {
  it.each([
    ['printf', 'Copied %d of %5.2f files in %lld s to %@.', ['%d', '%5.2f', '%lld', '%@']],
    ['printf by position', '%2$s has %1$d files, %1$@', ['%2$s', '%1$d', '%1$@']],
    ['printf before a unit', '%dpx, %ds', ['%d', '%d']],
    ['Python', 'Hi %(name)s, %(count)03d', ['%(name)s', '%(count)03d']],
    ['Symfony', 'Hi %name%, %user.name%', ['%name%', '%user.name%']],
    ['Qt', 'File %1 of %L2.', ['%1', '%L2']],
    ['Apple string sets', '%#@files@ left', ['%#@files@']],
    [
      'braces',
      '{0} and {name}, {user.name} {list[0]} {0:N2} {d, date, short}',
      ['{0}', '{name}', '{user.name}', '{list[0]}', '{0:N2}', '{d, date, short}'],
    ],
    [
      'double braces',
      '{{ limit }} {{{raw}}} {{ a | date:"s" }}',
      ['{{ limit }}', '{{{raw}}}', '{{ a | date:"s" }}'],
    ],
    ['signs before braces', `${dollar}{guest} #{n} %{count}`, [`${dollar}{guest}`, '#{n}', '%{count}']],
    [
      'references to other texts',
      '$t(common.name) __count__ $PRODUCT_NAME$',
      ['$t(common.name)', '__count__', '$PRODUCT_NAME$'],
    ],
    ['names in the letters of any language', '{лимит}', ['{лимит}']],
  ])('are values: %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected.map((each) => `value ${each}`));
  });

  it.each([
    ['a percentage', 'It rose by 50% during 2023, 20 %, 5%d'],
    ['a percent sign alone', '100 % sure, %'],
    ['words in braces', 'He said {see below} and {}.'],
    ['prices', 'It costs $5 and $PRICE.'],
    ['angle brackets around words', 'Replace <your name> and <root>, a < b > c'],
    ['dashes', 'He -- of all -- came. 5--7'],
    ['abbreviations and ends of sentences', 'U.S. and e.g. Ph.D. It ended.The next began.'],
    ['names with capitals inside', 'YouTube, iPhone and McDonald'],
    ['addresses', 'press@example.org, https://example.org/a_b?c=d_e'],
    ['a message that does not end', '{n, plural, one {# day}'],
    ['ampersands', 'R&D; AT&T, Q & A'],
  ])('are not found in %s', (_, text) => {
    expect(found(text)).toEqual([]);
  });

  it.each([
    [
      'tags, and the values in them',
      '<a href="%s" target="_blank">report</a><br/>',
      ['tag <a href="%s" target="_blank">', 'value %s', 'tag </a>', 'tag <br/>'],
    ],
    ['options of a command line', 'npm install --save-dev, --no-x', ['option --save-dev', 'option --no-x']],
    [
      'code',
      'Run `npm i`, my_file_name, System.Net.Http, std::cout, print() &nbsp; &#160; %%',
      [
        'code `npm i`',
        'code my_file_name',
        'code System.Net.Http',
        'code std::cout',
        'code print()',
        'code &nbsp;',
        'code &#160;',
        'code %%',
      ],
    ],
    [
      'statements of templates',
      '{% if a %}x{% endif %}{# note #}',
      ['code {% if a %}', 'code {% endif %}', 'code {# note #}'],
    ],
  ])('are of other kinds: %s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  it('have one key where they stand for the same', () => {
    expect(keys('%d of %s')).toEqual(keys('%1$i of %2$s'));
    expect(keys('{{ a }}')).toEqual(keys('{{a}}'));
    expect(keys('{0:N2}')).toEqual(keys('{0}'));
    expect(keys('<A href="x">')).toEqual(keys('<a>'));
    expect(keys('%d of %s')).not.toEqual(keys('%s of %d'));
    expect(keys('<b>')).not.toEqual(keys('</b>'));
  });

  it('of an ICU message are all but the text of its branches', () => {
    const text = 'You have {n, plural, =0 {no {thing}} one {# day} other {# days}}!';
    expect(maskPlaceholders(text, readPlaceholders(text)).replace(/□+/g, '□')).toBe(
      'You have □no □# day□# days□!',
    );
    expect(new Set(keys(text))).toEqual(new Set(['{n plural', '{thing']));
  });

  it('keep the length of the text, and every character outside of them', () => {
    const piece = fc.constantFrom(
      '%s',
      '{{a}}',
      '{0}',
      '<b>',
      '</b>',
      'слово',
      ' ',
      '%',
      '{',
      '}',
      '<',
      'a_b',
      '--x',
      '5',
      '.',
      '`',
      '&amp;',
      '{n, plural, one {a} other {b}}',
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const placeholders = readPlaceholders(text);
        const masked = maskPlaceholders(text, placeholders);
        expect(masked).toHaveLength(text.length);
        for (let at = 0; at < text.length; at++) {
          const isInside = placeholders.some(({ start, end }) => start <= at && at < end);
          expect(masked[at]).toBe(isInside ? '□' : text[at]);
        }
        for (const { start, end, kind, text: written } of placeholders)
          if (kind !== 'message') expect(text.slice(start, end)).toBe(written);
      }),
    );
  });

  it.each([
    '{',
    '{{',
    '<a ',
    '%',
    '%(a',
    '`',
    'a_',
    '--a-',
    '&a',
    'a.B',
    '{n, plural, one {',
    '{a,',
    '$t(',
    '{n, plural, a',
    "{n, plural, one {'{",
  ])('are read in linear time: %s', (piece) => {
    expectLinear(20_000, (size) => {
      readPlaceholders(piece.repeat(size));
    });
  });
});

describe('ICU messages', () => {
  it.each([
    ['{n, plural, one {# day} other {# days}}', ['n plural one other']],
    ['{n,plural,offset:1 =0{a}other{b}}', ['n plural =0 other']],
    [
      '{a, select, she {{n, plural, one {x} other {y}}} other {z}}',
      ['a select she other', 'n plural one other'],
    ],
    [
      "{a, select, x {it '{' is} other {b}} {b, selectordinal, two {c} other {d}}",
      ['a select x other', 'b selectordinal two other'],
    ],
    ['{n, plural, one {# day} other {# days}', []],
    ['{n, plural}', []],
    ['{n, number, integer} {n, date}', []],
    ['{n, plural, }', []],
  ])('%s', (text, expected) => {
    expect(
      readMessages(text).map(({ argument, type, keys: own }) => [argument, type, ...own].join(' ')),
    ).toEqual(expected);
  });

  it('have their branches between their parts', () => {
    const text = '{n, plural, one {a} other {b {c}}}';
    const [message] = readMessages(text);
    expect(message?.parts.map(({ start, end }) => text.slice(start, end))).toEqual([
      '{n, plural, one {',
      '} other {',
      '}}',
    ]);
  });
});
