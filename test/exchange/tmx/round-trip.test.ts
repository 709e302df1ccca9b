import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readTmx } from '../../../src/exchange/tmx/read.ts';
import { writeTmx } from '../../../src/exchange/tmx/write.ts';
import { BarobarError } from '../../../src/model/error.ts';
import { describeWith, sharedPath } from '../../needs.ts';
import { validateText } from '../validate-text.ts';
import { briefing, briefingSet, makeDocument, makeSet, reference, strong } from '../xliff/briefing.ts';
import { anyMarkedText } from '../xliff/marked-text.ts';

const file = (units: string, version = '1.4'): string =>
  `<tmx version="${version}"><header srclang="en"/><body>${units}</body></tmx>`;
const textsOf = (text: string): (readonly [string, string])[] =>
  readTmx(text, 'a.tmx').units.flatMap(({ variants }) =>
    variants.map(({ language, text: marked }) => [language, marked] as const),
  );

test('any finished work comes back as it went out, valid', () => {
  const sentence = fc.record({ source: anyMarkedText, target: anyMarkedText });
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 3 }), (sentences) => {
      const named = sentences.map((given, index) => ({
        id: `s${index}`,
        codes: [strong, reference],
        ...given,
      }));
      const set = makeSet('tg', Object.fromEntries(named.map(({ id, ...entry }) => [id, entry])));
      const text = writeTmx(makeDocument([{ sentences: named }]), set);
      const done = named.filter(({ target }) => target.trim() !== '');
      expect(
        readTmx(text, 'a').units.map(({ id, variants }) => [id, ...variants.map((variant) => variant.text)]),
      ).toEqual(done.map(({ id, source, target }) => [id, source, target]));
      expect(validateText(text, 'a').findings).toEqual([]);
    }),
    { numRuns: 1000 },
  );
});

test('only what is asked for is written, with its state and neighbours', () => {
  const text = writeTmx(briefing, briefingSet, { only: new Set(['s1first0', 's2head00']), creator: '1.2.3' });
  const { units, sourceLanguage, version } = readTmx(text, 'a');
  expect([version, sourceLanguage, units.length]).toEqual(['1.4', 'en', 1]);
  expect(Object.fromEntries(units[0]!.properties)).toEqual({
    'x-document': 'session & more',
    'x-state': 'reviewed',
    'x-context-pre': 'Joint statement',
    'x-context-post': 'They agreed on 15 points & more.',
  });
  expect(text).toContain('creationtoolversion="1.2.3"');
  expect(text).toContain('<note>Санҷида шуд &lt;1&gt;.</note>');
});

describe('files of other tools', () => {
  test.each<[string, string, (readonly [string, string])[]]>([
    [
      'languages of 1.1',
      '<tu><tuv lang="EN"><seg>a</seg></tuv><tuv lang="BE"><seg>б</seg></tuv></tu>',
      [
        ['EN', 'a'],
        ['BE', 'б'],
      ],
    ],
    [
      'pairs have the same number in both, whatever their order',
      '<tu><tuv xml:lang="en"><seg><bpt i="5">x</bpt>a<ept i="5"/> <bpt i="7"/>b<ept i="7"/></seg></tuv><tuv xml:lang="ru"><seg><bpt i="7"/>б<ept i="7"/><bpt i="5"/>а<ept i="5"/></seg></tuv></tu>',
      [
        ['en', '<1>a</1> <2>b</2>'],
        ['ru', '<2>б</2><1>а</1>'],
      ],
    ],
    [
      'x goes before i',
      '<tu><tuv xml:lang="en"><seg><bpt i="1" x="4"/>a<ept i="1"/><ph x="2"/></seg></tuv><tuv xml:lang="ru"><seg><ph x="2"/><bpt i="9" x="4"/>а<ept i="9"/></seg></tuv></tu>',
      [
        ['en', '<4>a</4><2/>'],
        ['ru', '<2/><4>а</4>'],
      ],
    ],
    [
      'native code and what is in it is no text',
      '<tu><tuv xml:lang="en"><seg>a<ph>&lt;i alt="<sub>no</sub>"/></ph><it pos="begin">b</it>c<hi>d</hi><ut>e</ut></seg></tuv></tu>',
      [['en', 'a<1/><2>cd<3/>']],
    ],
    [
      'text that looks like codes',
      '<tu><tuv xml:lang="en"><seg>a &lt;1> &lt;g0></seg></tuv></tu>',
      [['en', 'a \\<1> <g0>']],
    ],
  ])('%s', (_title, units, expected) => {
    expect(textsOf(file(units))).toEqual(expected);
  });

  test.each(['', '<tmx/>', '<a/>', '<tmx version="1.4"><header/>', '<!DOCTYPE tmx [<!ENTITY a "b">]><tmx/>'])(
    'what is none is refused by name: %j',
    (text) => {
      expect(() => readTmx(text, 'a')).toThrow(BarobarError);
    },
  );
});

const dtd = sharedPath('data/schemas/tmx/tmx14.dtd');

describeWith({ programs: ['xmllint'], files: [dtd] }, 'the DTD', () => {
  test('accepts what we write', () => {
    const named = fc
      .sample(fc.tuple(anyMarkedText, anyMarkedText), { numRuns: 300, seed: 1 })
      .map(([source, target], index) => ({ id: `s${index}`, source, target }));
    const document = makeDocument([
      { sentences: named.map((sentence) => ({ ...sentence, codes: [strong, reference] })) },
    ]);
    const set = makeSet('be', Object.fromEntries(named.map((sentence) => [sentence.id, sentence])));
    for (const text of [
      writeTmx(document, set),
      writeTmx(briefing, briefingSet),
      writeTmx(briefing, makeSet('ru')),
    ]) {
      const run = spawnSync('xmllint', ['--nonet', '--noout', '--dtdvalid', dtd, '-'], { input: text });
      expect(String(run.stderr)).toBe('');
    }
  });
});
