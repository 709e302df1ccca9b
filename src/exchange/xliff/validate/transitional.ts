import { any, type ElementRule, type Grammar, one, optional, some } from '../../../xml/schema/grammar.ts';
import {
  anyText,
  language,
  nmtoken,
  oneOf,
  oneOfOrOwn,
  oneToTen,
  type ValueType,
  whiteSpace,
  yesNo,
} from '../../../xml/schema/values.ts';

const state = oneOfOrOwn(
  ...['final', 'needs-adaptation', 'needs-l10n', 'needs-review-adaptation', 'needs-review-l10n'],
  ...['needs-review-translation', 'needs-translation', 'new', 'signed-off', 'translated'],
);
const markerType = oneOfOrOwn(
  ...(
    'abbrev abbreviated-form abbreviation acronym appellation collocation common-name datetime equation expanded-form ' +
    'formula head-term initialism international-scientific-term internationalism logical-expression ' +
    'materials-management-unit name near-synonym part-number phrase phraseological-unit protected romanized-form seg ' +
    'set-phrase short-form sku standard-text symbol synonym synonymous-phrase term transcribed-form ' +
    'transliterated-form truncated-term variant'
  ).split(' '),
);
const coordinates: ValueType = {
  description: 'four numbers with ";" between them, "#" for one that is not known',
  accepts: (value) => /^(?:-?\d+|#)(?:;(?:-?\d+|#)){3}$/.test(value),
};

const text = (names: string): Readonly<Record<string, ValueType>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, anyText]));

// `datatype`, `restype` and `ctype` have long lists that tools go beyond without harm: any text will do.
const resource = {
  ...text('restype resname datatype extradata extype menu menu-option menu-name font css-style'),
  coord: coordinates,
};
const inlineNames = ['g', 'x', 'bx', 'ex', 'bpt', 'ept', 'ph', 'it', 'mrk'] as const;
const inline = any(...inlineNames.map((name) => `xlf:${name}`));
const remarks = ['xlf:context-group', 'xlf:count-group', 'xlf:prop-group', 'xlf:note'];

const clause = '';
const code = { ...text('ctype equiv-text xid'), id: anyText, clone: yesNo };
const native = { clause, required: ['id'], foreign: 'open', content: [any('xlf:sub')], text: true } as const;
const content: ElementRule = {
  clause,
  attributes: { 'xml:lang': language },
  foreign: 'open',
  content: [inline],
  text: true,
};
const external: ElementRule = {
  clause,
  attributes: {},
  content: [one('xlf:internal-file', 'xlf:external-file')],
  foreign: 'open',
};
const plain = (names: string, required: readonly string[] = []): ElementRule => ({
  clause,
  attributes: { ...text(names), 'xml:lang': language },
  required,
  text: true,
});

/**
 * XLIFF 1.2 as its transitional schema has it, which lets attributes of all kinds stand on most elements. 1.0 and 1.1 have no
 * element that 1.2 has not.
 */
export const transitional: Grammar = {
  'xlf:xliff': {
    clause,
    attributes: { version: oneOf('1.2', '1.1', '1.0'), 'xml:lang': language },
    required: ['version'],
    foreign: 'open',
    content: [any('other'), some('xlf:file')],
  },
  'xlf:file': {
    clause,
    attributes: { 'source-language': language, 'target-language': language, 'xml:space': whiteSpace },
    required: ['original', 'source-language', 'datatype'],
    foreign: 'open',
    content: [optional('xlf:header'), one('xlf:body')],
  },
  'xlf:header': {
    clause,
    attributes: {},
    content: [
      optional('xlf:skl'),
      optional('xlf:phase-group'),
      any('xlf:glossary', 'xlf:reference', 'xlf:count-group', 'xlf:prop-group', 'xlf:note', 'xlf:tool'),
      any('other'),
    ],
  },
  'xlf:skl': external,
  'xlf:glossary': { ...external, text: true },
  'xlf:reference': { ...external, text: true },
  'xlf:internal-file': plain('form crc'),
  'xlf:external-file': { clause, attributes: text('href crc uid'), required: ['href'] },
  'xlf:note': {
    clause,
    attributes: {
      'xml:lang': language,
      priority: oneToTen,
      from: anyText,
      annotates: oneOf('source', 'target', 'general'),
    },
    text: true,
  },
  'xlf:phase-group': { clause, attributes: {}, content: [some('xlf:phase')] },
  'xlf:phase': {
    clause,
    attributes: text(
      'phase-name process-name company-name tool-id tool date job-id contact-name contact-email contact-phone',
    ),
    required: ['phase-name', 'process-name'],
    content: [any('xlf:note')],
  },
  'xlf:count-group': {
    clause,
    attributes: text('name'),
    required: ['name'],
    content: [any('xlf:count')],
  },
  'xlf:count': plain('count-type phase-name unit'),
  'xlf:context-group': { clause, attributes: text('name crc purpose'), content: [some('xlf:context')] },
  'xlf:context': plain('context-type match-mandatory crc', ['context-type']),
  'xlf:prop-group': { clause, attributes: text('name'), content: [some('xlf:prop')] },
  'xlf:prop': plain('prop-type', ['prop-type']),
  'xlf:tool': {
    clause,
    attributes: {},
    required: ['tool-id', 'tool-name'],
    foreign: 'open',
    content: 'any',
    text: true,
  },
  'xlf:body': { clause, attributes: {}, content: [any('xlf:group', 'xlf:trans-unit', 'xlf:bin-unit')] },
  'xlf:group': {
    clause,
    attributes: {
      ...resource,
      id: anyText,
      translate: yesNo,
      'merged-trans': yesNo,
      'xml:space': whiteSpace,
    },
    foreign: 'open',
    content: [any(...remarks), any('other'), any('xlf:group', 'xlf:trans-unit', 'xlf:bin-unit')],
  },
  'xlf:trans-unit': {
    clause,
    attributes: { ...resource, id: anyText, approved: yesNo, translate: yesNo, 'xml:space': whiteSpace },
    required: ['id'],
    foreign: 'open',
    content: [
      one('xlf:source'),
      optional('xlf:seg-source'),
      optional('xlf:target'),
      any(...remarks, 'xlf:alt-trans'),
      any('other'),
    ],
  },
  'xlf:source': content,
  'xlf:seg-source': content,
  'xlf:target': {
    ...content,
    attributes: { ...content.attributes, state, 'equiv-trans': yesNo, coord: coordinates },
  },
  'xlf:alt-trans': {
    clause,
    attributes: { 'xml:lang': language, 'xml:space': whiteSpace, coord: coordinates, mid: nmtoken },
    foreign: 'open',
    content: [
      optional('xlf:source'),
      optional('xlf:seg-source'),
      some('xlf:target'),
      any(...remarks),
      any('other'),
    ],
  },
  'xlf:bin-unit': {
    clause,
    attributes: { id: anyText, approved: yesNo, translate: yesNo },
    required: ['id', 'mime-type'],
    foreign: 'open',
    content: [
      one('xlf:bin-source'),
      optional('xlf:bin-target'),
      any(...remarks, 'xlf:trans-unit'),
      any('other'),
    ],
  },
  'xlf:bin-source': external,
  'xlf:bin-target': { ...external, attributes: { state } },
  'xlf:g': { clause, attributes: code, required: ['id'], foreign: 'open', content: [inline], text: true },
  'xlf:x': { clause, attributes: code, required: ['id'], foreign: 'open' },
  'xlf:bx': { clause, attributes: { ...code, rid: nmtoken }, required: ['id'], foreign: 'open' },
  'xlf:ex': { clause, attributes: { ...code, rid: nmtoken }, required: ['id'], foreign: 'open' },
  'xlf:ph': { ...native, attributes: { ...code, assoc: oneOf('preceding', 'following', 'both') } },
  'xlf:bpt': { ...native, attributes: { ...code, rid: nmtoken } },
  'xlf:ept': { ...native, attributes: { ...code, rid: nmtoken } },
  'xlf:it': {
    ...native,
    attributes: { ...code, rid: nmtoken, pos: oneOf('open', 'close') },
    required: ['id', 'pos'],
  },
  'xlf:sub': {
    clause,
    attributes: text('datatype ctype xid'),
    content: [inline],
    text: true,
  },
  'xlf:mrk': {
    clause,
    attributes: { mtype: markerType, mid: nmtoken },
    required: ['mtype'],
    foreign: 'open',
    content: [inline],
    text: true,
  },
};
