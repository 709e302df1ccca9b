import { describe, expect, it } from 'vitest';
import { readXliff } from '../../../src/exchange/xliff/read.ts';
import { isDraft12, isDraftSubState } from '../../../src/exchange/xliff/states.ts';

describe('a target of XLIFF 1.2 is a draft', () => {
  it.each([
    'new',
    'needs-translation',
    'needs-adaptation',
    'needs-l10n',
    'needs-review-translation',
    'needs-review-adaptation',
    'needs-review-l10n',
  ])('in state %s', (state) => expect(isDraft12(state, undefined)).toBe(true));

  it.each(['mt-suggestion', 'leveraged-mt', 'rejected-inaccurate'])(
    'of qualifier %s, whatever the state',
    (qualifier) => {
      for (const state of [undefined, 'translated', 'final']) expect(isDraft12(state, qualifier)).toBe(true);
    },
  );

  it.each([
    ['translated', undefined],
    ['signed-off', 'exact-match'],
    ['final', 'leveraged-tm'],
    [undefined, undefined],
    ['x-mt-suggestion', undefined],
  ])('not in state %s with qualifier %s', (state, qualifier) =>
    expect(isDraft12(state, qualifier)).toBe(false),
  );
});

describe('a target of XLIFF 2 is a draft', () => {
  it.each(['my:mt-suggestion', 'poedit:fuzzy', 'xmrk:not_proofed', 'x:MT', 'x:needs-review-translation'])(
    'with subState %s',
    (subState) => expect(isDraftSubState(subState)).toBe(true),
  );

  it.each([undefined, 'my:value', 'x:mountain', 'x:not-proofed-twice', 'mt:done'])(
    'not with subState %s',
    (subState) => expect(isDraftSubState(subState)).toBe(false),
  );
});

it('readers report drafts, and parts of one sentence as one draft', () => {
  const file = (version: string, body: string): string =>
    version === '1.2'
      ? `<xliff version="1.2" xmlns="urn:oasis:names:tc:xliff:document:1.2"><file original="a" source-language="en" target-language="ru" datatype="plaintext"><body>${body}</body></file></xliff>`
      : `<xliff version="2.0" xmlns="urn:oasis:names:tc:xliff:document:2.0" srcLang="en" trgLang="ru"><file id="f">${body}</file></xliff>`;
  const drafts = (version: string, body: string): readonly (true | undefined)[] =>
    readXliff(file(version, body), 'a.xlf').segments.map(({ isDraft }) => isDraft);
  expect(
    drafts(
      '1.2',
      '<trans-unit id="a"><source>A</source><target state="translated" state-qualifier="mt-suggestion">Б</target></trans-unit>' +
        '<trans-unit id="b"><source>B</source><target state="translated">В</target></trans-unit>' +
        '<trans-unit id="c"><source>C</source></trans-unit>',
    ),
  ).toEqual([true, undefined, undefined]);
  expect(
    drafts(
      '2.0',
      '<unit id="u"><segment id="a" state="translated" subState="x:mt-suggestion"><source>A</source><target>Б</target></segment>' +
        '<segment id="b" state="initial"><source>B</source><target>В</target></segment></unit>',
    ),
  ).toEqual([true, undefined]);
});
