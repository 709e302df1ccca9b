import type { Code, MarkedText } from '../../../src/model/content.ts';
import type { Block, Document, Segment, Unit } from '../../../src/model/document.ts';
import type { Translation, TranslationSet } from '../../../src/model/translation.ts';

/** A sentence of a test document: its id, its marked text and its codes. */
export interface Sentence {
  readonly id: string;
  readonly source: MarkedText;
  readonly codes?: readonly Code[];
}

export const strong: Code = { kind: 'strong', paired: true, open: '**', close: '**' };
const link: Code = {
  kind: 'link',
  paired: true,
  open: '[',
  close: '](https://example.org/?a=1&b="2")',
  href: 'https://example.org/?a=1&b="2"',
};
const lineBreak: Code = { kind: 'break', paired: false, open: '\\\n', close: '' };
export const reference: Code = { kind: 'reference', paired: false, open: '[^1]', close: '', display: '1' };

/** A document of units; the sentences of a unit stand in its text with `gap` between them. */
export function makeDocument(
  units: readonly {
    readonly block?: Block;
    readonly gap?: string;
    readonly sentences: readonly Sentence[];
  }[],
): Document {
  let text = '';
  const made = units.map(({ block = { kind: 'paragraph' }, gap = ' ', sentences }): Unit => {
    const start = text.length;
    const segments = sentences.map(({ id, source, codes = [] }, index): Segment => {
      if (index > 0) text += gap;
      const from = text.length;
      text += source;
      return { id, source, codes, start: from, end: text.length };
    });
    const end = text.length;
    text += '\n\n';
    return { block, start, end, inlines: [], codes: [], segments };
  });
  return {
    path: 'source/session & more.md',
    name: 'session & more',
    language: 'en',
    format: 'markdown',
    text,
    skeleton: { parts: [] },
    meta: new Map(),
    units: made,
  };
}

export function makeSet(
  language: string,
  entries: Readonly<Record<string, Partial<Translation> & Pick<Translation, 'source' | 'target'>>> = {},
): TranslationSet {
  return {
    document: 'session & more',
    language,
    entries: new Map(Object.entries(entries).map(([id, entry]) => [id, { state: 'translated', ...entry }])),
  };
}

/** A small briefing with one of everything a file for translators has. */
export const briefing: Document = makeDocument([
  { block: { kind: 'heading', level: 1 }, sentences: [{ id: 's0head00', source: 'Joint statement' }] },
  {
    sentences: [
      { id: 's1first0', source: 'The <1>ministers</1> met in Dushanbe.', codes: [strong] },
      { id: 's1second', source: 'They agreed on 15 points & more<1/>.', codes: [reference] },
      { id: 's1third0', source: 'R&D costs < 5 %<1/> of "the total".', codes: [lineBreak] },
    ],
  },
  { block: { kind: 'heading', level: 2 }, sentences: [{ id: 's2head00', source: 'Next steps' }] },
  {
    gap: '\n> ',
    sentences: [
      { id: 's3first0', source: 'Read <1>the <2>full</2> text</1>.', codes: [link, strong] },
      { id: 's3second', source: 'It is short.' },
    ],
  },
]);

export const briefingSet: TranslationSet = makeSet('tg', {
  s0head00: { source: 'Joint statement', target: 'Изҳороти муштарак', state: 'final' },
  s1first0: {
    source: 'The <1>ministers</1> met in Dushanbe.',
    target: '<1>Вазирон</1> дар Душанбе вохӯрданд.',
    state: 'reviewed',
    note: ['Санҷида шуд <1>.'],
  },
  s1second: {
    source: 'They agreed on 12 points<1/>.',
    target: 'Онҳо дар бораи 12 масъала<1/> мувофиқа карданд.',
  },
  s3second: { source: 'It is short.', target: 'Он кӯтоҳ аст.', state: 'initial' },
});

export const briefingNotes: ReadonlyMap<string, readonly string[]> = new Map([
  ['s1third0', ['Term: R&D = тадқиқот | <таҳқиқот>']],
]);
