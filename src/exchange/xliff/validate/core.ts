import { any, type ElementRule, type Grammar, one, optional, some } from '../../../xml/schema/grammar.ts';
import {
  anyText,
  direction,
  hexBinary,
  language,
  nmtoken,
  nmtokens,
  oneOf,
  oneToTen,
  positiveInteger,
  prefixed,
  prefixedText,
  type ValueType,
  whiteSpace,
  yesNo,
} from '../../../xml/schema/values.ts';

const reorder = oneOf('yes', 'firstNo', 'no');
const codeType = oneOf('fmt', 'ui', 'quote', 'link', 'image', 'other');
const inline = any('xlf:cp', 'xlf:ph', 'xlf:pc', 'xlf:sc', 'xlf:ec', 'xlf:mrk', 'xlf:sm', 'xlf:em');

/** XLIFF 2.1 §4.3.1.40. */
const annotationType: ValueType = {
  description: '"generic", "comment", "term", or a prefix, ":" and a value',
  accepts: (value) => ['generic', 'comment', 'term'].includes(value) || prefixed.accepts(value),
};

const structural = {
  id: nmtoken,
  canResegment: yesNo,
  translate: yesNo,
  srcDir: direction,
  trgDir: direction,
  'xml:space': whiteSpace,
};

const code = {
  canCopy: yesNo,
  canDelete: yesNo,
  canReorder: reorder,
  copyOf: nmtoken,
  id: nmtoken,
  subType: prefixed,
  type: codeType,
};

const single = { ...code, dataRef: nmtoken, disp: anyText, equiv: anyText, subFlows: nmtokens };

const annotation: ElementRule = {
  clause: '4.2.3.6',
  attributes: { id: nmtoken, translate: yesNo, type: annotationType, ref: anyText, value: anyText },
  required: ['id'],
  foreign: 'notXml',
};

/** The core elements of XLIFF 2.0 and 2.1, as §4.2 and the schema have them. */
export const core: Grammar = {
  'xlf:xliff': {
    clause: '4.2.2.1',
    attributes: { version: anyText, srcLang: language, trgLang: language, 'xml:space': whiteSpace },
    required: ['version', 'srcLang'],
    foreign: 'any',
    content: [some('xlf:file')],
  },
  'xlf:file': {
    clause: '4.2.2.2',
    attributes: { ...structural, original: anyText },
    required: ['id'],
    foreign: 'any',
    content: [optional('xlf:skeleton'), any('other'), optional('xlf:notes'), some('xlf:unit', 'xlf:group')],
  },
  'xlf:skeleton': { clause: '4.2.2.3', attributes: { href: anyText }, content: 'any', text: true },
  'xlf:group': {
    clause: '4.2.2.4',
    attributes: { ...structural, name: anyText, type: prefixed },
    required: ['id'],
    foreign: 'any',
    content: [any('other'), optional('xlf:notes'), any('xlf:unit', 'xlf:group')],
  },
  'xlf:unit': {
    clause: '4.2.2.5',
    attributes: { ...structural, name: anyText, type: prefixed },
    required: ['id'],
    foreign: 'any',
    content: [
      any('other'),
      optional('xlf:notes'),
      optional('xlf:originalData'),
      some('xlf:segment', 'xlf:ignorable'),
    ],
  },
  'xlf:segment': {
    clause: '4.2.2.6',
    attributes: {
      id: nmtoken,
      canResegment: yesNo,
      state: oneOf('initial', 'translated', 'reviewed', 'final'),
      subState: prefixedText,
    },
    content: [one('xlf:source'), optional('xlf:target')],
  },
  'xlf:ignorable': {
    clause: '4.2.2.7',
    attributes: { id: nmtoken },
    content: [one('xlf:source'), optional('xlf:target')],
  },
  'xlf:notes': { clause: '4.2.2.8', attributes: {}, content: [some('xlf:note')] },
  'xlf:note': {
    clause: '4.2.2.9',
    attributes: {
      id: nmtoken,
      appliesTo: oneOf('source', 'target'),
      category: anyText,
      priority: oneToTen,
    },
    foreign: 'any',
    text: true,
  },
  'xlf:originalData': { clause: '4.2.2.10', attributes: {}, content: [some('xlf:data')] },
  'xlf:data': {
    clause: '4.2.2.11',
    attributes: { id: nmtoken, dir: direction, 'xml:space': oneOf('preserve') },
    required: ['id'],
    content: [any('xlf:cp')],
    text: true,
  },
  'xlf:source': {
    clause: '4.2.2.12',
    attributes: { 'xml:lang': language, 'xml:space': whiteSpace },
    content: [inline],
    text: true,
  },
  'xlf:target': {
    clause: '4.2.2.13',
    attributes: { 'xml:lang': language, 'xml:space': whiteSpace, order: positiveInteger },
    content: [inline],
    text: true,
  },
  'xlf:cp': { clause: '4.2.3.1', attributes: { hex: hexBinary }, required: ['hex'] },
  'xlf:ph': { clause: '4.2.3.2', attributes: single, required: ['id'], foreign: ['fs', 'slr'] },
  'xlf:pc': {
    clause: '4.2.3.3',
    attributes: {
      ...code,
      canOverlap: yesNo,
      dispEnd: anyText,
      dispStart: anyText,
      equivEnd: anyText,
      equivStart: anyText,
      dataRefEnd: nmtoken,
      dataRefStart: nmtoken,
      subFlowsEnd: nmtokens,
      subFlowsStart: nmtokens,
      dir: direction,
    },
    required: ['id'],
    foreign: ['fs', 'slr'],
    content: [inline],
    text: true,
  },
  'xlf:sc': {
    clause: '4.2.3.4',
    attributes: { ...single, canOverlap: yesNo, dir: direction, isolated: yesNo },
    required: ['id'],
    foreign: ['fs', 'slr'],
  },
  'xlf:ec': {
    clause: '4.2.3.5',
    attributes: { ...single, canOverlap: yesNo, dir: direction, isolated: yesNo, startRef: nmtoken },
    foreign: ['fs', 'slr'],
  },
  'xlf:mrk': { ...annotation, content: [inline], text: true },
  'xlf:sm': { ...annotation, clause: '4.2.3.7' },
  'xlf:em': { clause: '4.2.3.8', attributes: { startRef: nmtoken }, required: ['startRef'] },
};

const root = core['xlf:xliff']!;
const note = core['xlf:note']!;

/**
 * What XLIFF 2.2 has beyond 2.1: notes and metadata of the whole, notes that refer, and variants of a segment, which its
 * schema forgot.
 */
export const core22: Grammar = {
  ...core,
  'xlf:xliff': {
    ...root,
    content: [optional('xlf:notes'), optional('mda:metadata'), some('xlf:file')],
  },
  'xlf:segment': { ...core['xlf:segment']!, foreign: ['pgs'] },
  'xlf:note': { ...note, attributes: { ...note.attributes, ref: anyText } },
};
