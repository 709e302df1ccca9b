import { describe, expect, it } from 'vitest';
import { digestTarget } from '../../../src/exchange/sent-digest.ts';
import { sayInEnglish } from '../../../src/messages/findings/say.ts';
import type { ReturnedSegment } from '../../../src/model/returned-work.ts';
import type { Translation } from '../../../src/model/translation.ts';
import { decideImport } from '../../../src/workflows/import-export/decide-import.ts';
import type { ImportPolicy } from '../../../src/workflows/import-export/merge-returned.ts';

const source = 'The port waits.';
const location = { path: 'back.xlf', line: 1, column: 1 };
const segment = { id: 's1', start: 0, end: 15, source, codes: [] };

function returned(more: Partial<ReturnedSegment> = {}): ReturnedSegment {
  return { id: 's1', original: 'a', source, target: 'Порт ждёт.', notes: [], location, ...more };
}

function ours(more: Partial<Translation> = {}): Translation {
  return { source, target: 'Порт ждёт.', state: 'translated', ...more };
}

function decide(file: ReturnedSegment, translation: Translation | undefined, policy: ImportPolicy = {}) {
  const { outcome, translation: next } = decideImport(
    file,
    { segment, entry: { source }, translation },
    policy,
  );
  return { outcome, next };
}

describe('a message', () => {
  it('quotes a long text without half a character', () => {
    const known = { segment, entry: { source }, translation: undefined };
    const quoted = (text: string) =>
      decideImport(returned({ source: text }), known, {}).reason?.values?.['returned'];
    for (const before of [57, 58, 59, 60])
      expect(quoted(`${'a'.repeat(before)}😀${'b'.repeat(20)}`)).toMatch(/^a+😀?b*…$/u);
    expect(quoted('a'.repeat(60))).toBe('a'.repeat(60));
  });
});

describe('notes', () => {
  it('of the translator are taken over', () => {
    expect(decide(returned({ notes: ['Right term?'] }), undefined).next?.note).toEqual(['Right term?']);
  });

  it('are added to ours, each once, also where the text is the same', () => {
    const { outcome, next } = decide(returned({ notes: ['b', 'c'] }), ours({ note: ['a', 'b'] }));
    expect(outcome).toBe('accepted');
    expect(next?.note).toEqual(['a', 'b', 'c']);
  });

  it('that we have already change nothing', () => {
    expect(decide(returned({ notes: ['a'] }), ours({ note: ['a'] })).outcome).toBe('unchanged');
  });

  it('and members we do not know stay when older work is replaced', () => {
    const old = ours({
      source: 'The port sleeps.',
      target: 'Порт спит.',
      note: ['a'],
      other: { colour: 'red' },
    });
    const { next } = decide(returned({ sentDigest: digestTarget('Порт спит.') }), old);
    expect(next).toMatchObject({ source, target: 'Порт ждёт.', note: ['a'], other: { colour: 'red' } });
  });
});

describe('what a file calls a draft', () => {
  const draft = returned({ state: 'translated', isDraft: true });

  it.each([
    ['by default', {}],
    ['where the workspace trusts its translators', { trust: 'final' }],
  ] as const)('is one %s, also where its state says more', (_, policy) => {
    expect(decide(draft, undefined, policy).next?.state).toBe('initial');
    expect(decide(returned({ state: 'translated' }), undefined, policy).next?.state).toBe('translated');
  });

  it('is what --state says it is', () => {
    expect(decide(draft, undefined, { state: 'translated' }).next?.state).toBe('translated');
  });

  it('does not lower the same text of ours', () => {
    for (const state of ['translated', 'reviewed', 'final'] as const)
      expect(decide(draft, ours({ state }))).toEqual({ outcome: 'unchanged', next: undefined });
  });
});

describe('reviewed work', () => {
  const reviewed = ours({ state: 'reviewed', by: 'anna', reviewer: 'boris' });
  const verdictOn = (file: ReturnedSegment, policy: ImportPolicy) =>
    decideImport(file, { segment, entry: { source }, translation: reviewed }, policy);

  it('keeps its state where a lower one is asked for the same text, and that is reported', () => {
    expect(verdictOn(returned(), { state: 'translated', by: 'vera' })).toMatchObject({
      outcome: 'unchanged',
      kept: 'reviewed',
    });
    expect(verdictOn(returned({ notes: ['Good.'] }), { state: 'translated', by: 'vera' })).toMatchObject({
      outcome: 'accepted',
      kept: 'reviewed',
      translation: { state: 'reviewed', by: 'anna', reviewer: 'boris', note: ['Good.'] },
    });
  });

  it('is raised where a higher state is asked for', () => {
    const verdict = verdictOn(returned(), { state: 'final', by: 'vera' });
    expect(verdict.translation).toMatchObject({ state: 'final', by: 'anna', reviewer: 'vera' });
    expect(verdict.kept).toBeUndefined();
  });

  it('loses its review where the text is another, and that is reported', () => {
    const file = returned({ target: 'Порт ещё ждёт.', sentDigest: digestTarget(reviewed.target) });
    expect(verdictOn(file, {})).toMatchObject({ dropped: 'reviewed', translation: { state: 'translated' } });
    expect(verdictOn({ ...file, isDraft: true }, {})).toMatchObject({
      dropped: 'reviewed',
      translation: { state: 'initial' },
    });
    expect(verdictOn(file, { state: 'reviewed', by: 'vera' }).dropped).toBeUndefined();
  });
});

describe('a draft', () => {
  const draft = ours({ state: 'initial' });

  it('that comes back as it was sent stays a draft', () => {
    expect(decide(returned({ state: 'initial' }), draft).outcome).toBe('unchanged');
  });

  it('is finished by --state', () => {
    expect(decide(returned(), draft, { state: 'translated' }).next?.state).toBe('translated');
  });

  it('that the file calls so is believed in XLIFF 1.x', () => {
    expect(decide(returned({ state: 'initial' }), undefined, { initialIsDraft: true }).next?.state).toBe(
      'initial',
    );
  });

  it('is not believed in 2.x, where tools leave the state as it was', () => {
    expect(decide(returned({ state: 'initial' }), undefined).next?.state).toBe('translated');
  });

  it('is over when its text was changed', () => {
    const file = returned({ target: 'Порт ещё ждёт.', sentDigest: digestTarget(draft.target) });
    expect(decide(file, draft).next?.state).toBe('translated');
  });
});

describe('name of the translator', () => {
  it('is kept where the text came back as it was', () => {
    const { outcome } = decide(returned(), ours({ by: 'boris' }), { by: 'anna' });
    expect(outcome).toBe('unchanged');
  });

  it('is who changed the text', () => {
    const file = returned({ target: 'Порт ещё ждёт.', sentDigest: digestTarget('Порт ждёт.') });
    expect(decide(file, ours({ by: 'boris' }), { by: 'anna' }).next?.by).toBe('anna');
    expect(decide(file, ours({ by: 'boris' })).next?.by).toBeUndefined();
  });

  it('is kept when the work is only reviewed', () => {
    const { outcome, next } = decide(returned(), ours({ by: 'boris' }), { state: 'reviewed', by: 'anna' });
    expect(outcome).toBe('accepted');
    expect(next).toMatchObject({ state: 'reviewed', by: 'boris' });
  });
});

describe('work on our side', () => {
  it('that is older is not overwritten either if it is not the exported translation', () => {
    const old = ours({ source: 'The port sleeps.', target: 'Правка коллеги.' });
    expect(decide(returned({ sentDigest: digestTarget('Порт спит.') }), old).outcome).toBe('conflict');
    expect(decide(returned({ sentDigest: digestTarget('Правка коллеги.') }), old).outcome).toBe('accepted');
  });
});

describe('who reviewed', () => {
  const anna = ours({ by: 'anna' });
  const reviewed = ours({ by: 'anna', state: 'reviewed', reviewer: 'boris' });
  const corrected = returned({ target: 'Порт ожидает.', sentDigest: digestTarget('Порт ждёт.') });

  it.each<[string, ReturnedSegment, Translation | undefined, ImportPolicy, Partial<Translation>]>([
    [
      'is another who raises it',
      returned(),
      anna,
      { state: 'reviewed', by: 'boris' },
      { by: 'anna', reviewer: 'boris' },
    ],
    [
      'is another who corrects and raises it',
      corrected,
      anna,
      { state: 'final', by: 'boris' },
      { by: 'anna', reviewer: 'boris' },
    ],
    ['is not who translated', returned(), anna, { state: 'reviewed', by: 'anna' }, { by: 'anna' }],
    [
      'is nobody where it comes for the first time',
      returned(),
      undefined,
      { state: 'final', by: 'boris' },
      { by: 'boris' },
    ],
    [
      'is nobody where the translator is not known',
      corrected,
      ours(),
      { state: 'final', by: 'boris' },
      { by: 'boris' },
    ],
    ['is nobody once the text is changed', corrected, reviewed, { by: 'carol' }, { by: 'carol' }],
    [
      'stays where the text is raised by its translator',
      returned(),
      reviewed,
      { state: 'final', by: 'anna' },
      { by: 'anna', reviewer: 'boris' },
    ],
    [
      'is the last one who raised it',
      returned(),
      reviewed,
      { state: 'final', by: 'carol' },
      { by: 'anna', reviewer: 'carol' },
    ],
  ])('%s', (_, file, before, policy, people) => {
    const { next } = decide(file, before, policy);
    expect({ by: next?.by, reviewer: next?.reviewer }).toEqual({ reviewer: undefined, ...people });
  });

  it.each<[string, Translation, ImportPolicy]>([
    ['it was reviewed so before', reviewed, { state: 'reviewed', by: 'boris' }],
    ['only the file comes again', ours({ by: 'anna', state: 'reviewed' }), { by: 'boris' }],
  ])('does not change where %s', (_, before, policy) => {
    expect(decide(returned(), before, policy).outcome).toBe('unchanged');
  });
});

describe('what is said', () => {
  const coded = {
    ...segment,
    source: 'The <1>port</1> runs <2/>.',
    codes: [
      { kind: 'strong', paired: true, open: '**', close: '**' },
      { kind: 'literal', paired: false, open: '`x`', close: '', display: 'x' },
    ],
  } as const;
  const say = (file: Partial<ReturnedSegment>): string =>
    sayInEnglish(
      decideImport(
        returned(file),
        { segment: coded, entry: { source: coded.source }, translation: undefined },
        {},
      ).reason!,
    ).message;

  it('shows sentences as readers see them', () => {
    expect(say({ source: coded.source, target: '' })).toBe(
      '“The port runs x.” was returned without a translation.',
    );
    expect(say({ source: 'A port runs <2/>.' })).toBe(
      'The file says “A port runs x.”, but “s1” is “The port runs x.”.',
    );
  });

  it('shows codes if nothing else differs', () => {
    expect(say({ source: 'The port runs <2/>.' })).toBe(
      'The file says “The port runs <2/>.”, but “s1” is “The <1>port</1> runs <2/>.”.',
    );
  });
});
