import { describe, expect, test } from 'vitest';
import { collectFaults, reportWithin } from '../../../src/xml/schema/faults.ts';
import {
  any,
  type ElementRule,
  one,
  optional,
  type Schema,
  schemaOfNamespace,
  some,
  upTo,
} from '../../../src/xml/schema/grammar.ts';
import { checkStructure } from '../../../src/xml/schema/structure.ts';
import { anyText, nmtoken, oneOf } from '../../../src/xml/schema/values.ts';
import { readTree } from '../../../src/xml/tree.ts';

const rule = (content: ElementRule['content'], more: Partial<ElementRule> = {}): ElementRule => ({
  clause: '1',
  attributes: {},
  content: content ?? [],
  ...more,
});

/** A made-up standard: a list of items, each with a name, and a module `m` that may stand in items. */
const schema: Schema = {
  ...schemaOfNamespace('urn:x', {
    standard: 'Lists',
    prefix: 'x',
    clauseOf: ({ clause }) => `Lists §${clause}`,
    grammar: {
      'x:list': rule([optional('x:head'), some('x:item'), any('other')], {
        attributes: { kind: oneOf('short', 'long') },
        required: ['kind'],
        foreign: ['m'],
      }),
      'x:head': rule([upTo(2, 'x:p')]),
      'x:p': rule([], { text: true, foreign: 'notXml' }),
      'x:item': rule([one('x:p')], { attributes: { id: nmtoken }, foreign: 'open' }),
      'm:note': rule([], { text: true }),
    },
  }),
  nameOf: ({ uri, local }) => (uri === 'urn:x' ? `x:${local}` : uri === 'urn:m' ? `m:${local}` : undefined),
  allowedParents: { 'm:note': { parents: ['x:list'] } },
  attributeModules: new Map([
    ['urn:m', { prefix: 'm', attributes: { level: oneOf('1', '2'), free: anyText }, clause: 'Lists §9' }],
  ]),
};

const list = (inside: string, attributes = 'kind="short"'): string =>
  `<list xmlns="urn:x" xmlns:m="urn:m" xmlns:y="urn:y" ${attributes}>${inside}</list>`;
const item = '<item><p>a</p></item>';

function check(text: string, given: Schema = schema): string[] {
  const { report, findings } = collectFaults('lists');
  checkStructure(readTree(text, 'a').root, given, report);
  return findings(text, 'a').map(({ code, message, advice }) => `${code}: ${message} ${advice}`);
}

describe('what the schema allows is no finding', () => {
  test.each([
    ['the least', list(item)],
    ['all of it', list(`<head><p/><p/></head>${item}${item}<m:note>n</m:note><y:z><p/></y:z>`)],
    ['attributes of a module', list(item, 'kind="long" m:level="2" m:free=""')],
    ['attributes of others where the rule is open', list('<item own="1" y:z="2" id="a"><p/></item>')],
    ['attributes of others but xml: ones', list('<item><p y:z="2"/></item>')],
    [
      'declarations and hints for schema processors',
      list(
        item,
        'kind="short" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance" xsi:schemaLocation="a b"',
      ),
    ],
  ])('%s', (_title, text) => {
    expect(check(text)).toEqual([]);
  });
});

describe('what it forbids is named with its place and clause', () => {
  test.each([
    ['a missing element', list(''), 'element-missing: <list> has no <item>. Add one (Lists §1).'],
    [
      'an element in the wrong order',
      list(`${item}<head/>`),
      'element-order: <head> comes too late in <list>.',
    ],
    ['an element of another place', list(`${item}<p/>`), 'element-misplaced: <p> is not allowed in <list>.'],
    ['an element that it does not have', list(`${item}<q/>`), 'element-unknown: The standard has no <q>.'],
    ['a second one', list('<item><p/><p/></item>'), 'element-repeated: <item> has a second <p>. Keep one'],
    [
      'one too many',
      list(`<head><p/><p/><p/></head>${item}`),
      'element-repeated: <head> has more than 2 <p>. Keep 2 at most',
    ],
    ['text', list(`a${item}`), 'text-misplaced: <list> has text directly in it.'],
    [
      'a module in the wrong parent',
      list('<item><p/><m:note/></item>'),
      'element-misplaced: <m:note> is not allowed in <item>. Move it into <list>',
    ],
    ['a module twice', list(`${item}<m:note/><m:note/>`), 'element-repeated: <list> has a second <m:note>.'],
    [
      'an extension',
      list('<item><p/><y:z/></item>'),
      'extension-misplaced: <z> is not allowed in <item>: the standard has no extensions there. Remove it',
    ],
    [
      'an element without namespace',
      list(`${item}<z xmlns=""/>`),
      'extension-misplaced: <z> is not allowed in <list>: it is bound to no namespace. Remove xmlns="" if it is meant as an element of Lists',
    ],
    ['a missing attribute', list(item, ''), 'attribute-missing: <list> has no "kind". Add "kind"'],
    [
      'an attribute that it does not have',
      list(item, 'kind="short" own=""'),
      'attribute-unknown: <list> has no attribute "own" in the standard.',
    ],
    [
      'a value',
      list(item, 'kind="odd"'),
      'attribute-value: "kind" of <list> is "odd". Write "short" or "long"',
    ],
    [
      'an attribute of others',
      list(item, 'kind="short" y:z=""'),
      'extension-attribute: <list> may not have the attribute "y:z", which is of another namespace. Remove it',
    ],
    [
      'an xml: attribute',
      list('<item><p xml:lang="en"/></item>'),
      'extension-attribute: <p> may not have the attribute "xml:lang"',
    ],
    [
      'a value of a module',
      list(item, 'kind="short" m:level="3"'),
      'attribute-value: "m:level" of <list> is "3".',
    ],
    [
      'an attribute that a module does not have',
      list(item, 'kind="short" m:own=""'),
      'attribute-unknown: The module has no attribute "m:own". Remove it, or correct its name (Lists §9).',
    ],
  ])('%s', (_title, text, finding) => {
    const [found, ...others] = check(text);
    expect(found).toContain(`lists/${finding}`);
    expect(others).toEqual([]);
  });

  test('advice names an element that is open to extensions, if there is one', () => {
    expect(check(list('<item><p/><y:z/></item>'), { ...schema, extensible: '<list>' })[0]).toContain(
      'Move it to an element that is open to extensions, such as <list> (Lists §1).',
    );
  });
});

describe('faults', () => {
  test('are in the order of the file, and warnings where a rule says so', () => {
    const text = '<a><b/><c/></a>';
    const { root } = readTree(text, 'a');
    const { report, findings } = collectFaults('lists');
    report(root.children[1]!, 'late', '§2', { message: 'Second.', advice: 'Do.', severity: 'warning' });
    report(root.children[0]!, 'early', '§1', { message: 'First.', advice: 'Do.' });
    expect(findings(text, 'a')).toEqual([
      {
        path: 'a',
        line: 1,
        column: 4,
        code: 'lists/early',
        severity: 'error',
        message: 'First.',
        advice: 'Do (§1).',
      },
      {
        path: 'a',
        line: 1,
        column: 8,
        code: 'lists/late',
        severity: 'warning',
        message: 'Second.',
        advice: 'Do (§2).',
      },
    ]);
  });

  test('of one code are at most a thousand, and how many more is said', () => {
    const text = `<a>${'<b/>'.repeat(1500)}</a>`;
    const { root } = readTree(text, 'a');
    const { report, findings } = collectFaults('lists');
    for (const node of root.children) report(node, 'many', '§1', { message: 'One.', advice: 'Do.' });
    report(root, 'single', '§1', { message: 'Other.', advice: 'Do.' });
    const found = findings(text, 'a');
    expect(found).toHaveLength(1002);
    expect(found.at(-1)?.message).toBe('500 more findings of this kind start here.');
  });

  test('can be limited to some elements', () => {
    const text = '<a><b/><c/></a>';
    const { root } = readTree(text, 'a');
    const { report, findings } = collectFaults('lists');
    const limited = reportWithin(new Set([root.children[1]!]), report);
    for (const node of root.children) limited(node, 'x', '§1', { message: `${node.local}.`, advice: 'Do.' });
    expect(findings(text, 'a').map(({ message }) => message)).toEqual(['c.']);
  });
});
