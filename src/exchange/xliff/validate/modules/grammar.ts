import {
  type AllowedParents,
  type AttributeModule,
  any,
  type Grammar,
  one,
  optional,
  some,
} from '../../../../xml/schema/grammar.ts';
import {
  anyText,
  confidence,
  integer,
  language,
  nmtoken,
  oneOf,
  percentage,
  positiveInteger,
  prefixed,
  type ValueType,
  yesNo,
} from '../../../../xml/schema/values.ts';
import { prefixes } from '../namespaces.ts';

const normalization = oneOf('none', 'nfc', 'nfd');
const source = { href: anyText, 'xml:lang': language };
const records = { version: anyText, 'xml:id': nmtoken };
const glossText = { attributes: { source: anyText }, foreign: 'any', text: true } as const;

/** The elements of the modules, as XLIFF 2.1 §5 and the modules' schemas have them. */
export const modules: Grammar = {
  'mtc:matches': { clause: '5.1.6.2', attributes: {}, content: [some('mtc:match')] },
  'mtc:match': {
    clause: '5.1.6.3',
    attributes: {
      id: nmtoken,
      matchQuality: percentage,
      matchSuitability: percentage,
      origin: anyText,
      ref: anyText,
      reference: yesNo,
      similarity: percentage,
      subType: prefixed,
      type: oneOf('am', 'mt', 'icm', 'idm', 'tb', 'tm', 'other'),
    },
    required: ['ref'],
    foreign: 'any',
    content: [
      optional('mda:metadata'),
      optional('xlf:originalData'),
      one('xlf:source'),
      one('xlf:target'),
      any('other'),
    ],
  },
  'gls:glossary': { clause: '5.2.4.2', attributes: {}, content: [some('gls:glossEntry')] },
  'gls:glossEntry': {
    clause: '5.2.4.3',
    attributes: { id: nmtoken, ref: anyText },
    foreign: 'any',
    content: [one('gls:term'), any('gls:translation'), optional('gls:definition'), any('other')],
  },
  'gls:term': { clause: '5.2.4.4', ...glossText },
  'gls:translation': {
    clause: '5.2.4.5',
    ...glossText,
    attributes: { ...glossText.attributes, id: nmtoken, ref: anyText },
  },
  'gls:definition': { clause: '5.2.4.6', ...glossText },
  'mda:metadata': { clause: '5.4.4.2', attributes: { id: nmtoken }, content: [some('mda:metaGroup')] },
  'mda:metaGroup': {
    clause: '5.4.4.3',
    attributes: { id: nmtoken, category: anyText, appliesTo: oneOf('source', 'target', 'ignorable') },
    content: [some('mda:metaGroup', 'mda:meta')],
  },
  'mda:meta': { clause: '5.4.4.4', attributes: { type: anyText }, required: ['type'], text: true },
  'res:resourceData': {
    clause: '5.5.4.2',
    attributes: {},
    content: [any('res:resourceItemRef'), any('res:resourceItem')],
  },
  'res:resourceItemRef': {
    clause: '5.5.4.3',
    attributes: { id: nmtoken, ref: nmtoken },
    required: ['ref'],
    foreign: 'any',
  },
  'res:resourceItem': {
    clause: '5.5.4.4',
    attributes: { mimeType: anyText, id: nmtoken, context: yesNo },
    foreign: 'any',
    // The notes are of XLIFF 2.2; a file of 2.1 with them is told by no one else.
    content: [optional('xlf:notes'), optional('res:source'), optional('res:target'), any('res:reference')],
  },
  'res:source': { clause: '5.5.4.5', attributes: source, foreign: 'any', content: 'any' },
  'res:target': { clause: '5.5.4.6', attributes: source, foreign: 'any', content: 'any' },
  'res:reference': { clause: '5.5.4.7', attributes: source, required: ['href'], foreign: 'any' },
  'ctr:changeTrack': { clause: '5.6.4.2', attributes: {}, content: [some('ctr:revisions')] },
  'ctr:revisions': {
    clause: '5.6.4.3',
    attributes: { appliesTo: nmtoken, ref: nmtoken, currentVersion: nmtoken },
    required: ['appliesTo'],
    foreign: 'any',
    content: [some('ctr:revision')],
  },
  'ctr:revision': {
    clause: '5.6.4.4',
    attributes: { author: anyText, datetime: anyText, version: nmtoken },
    foreign: 'any',
    content: [some('ctr:item')],
  },
  'ctr:item': {
    clause: '5.6.4.5',
    attributes: { property: anyText },
    required: ['property'],
    foreign: 'any',
    text: true,
  },
  'slr:profiles': {
    clause: '5.7.4.2',
    attributes: { generalProfile: anyText, storageProfile: anyText },
    content: [optional('slr:normalization'), any('other')],
  },
  'slr:normalization': { clause: '5.7.4.3', attributes: { general: normalization, storage: normalization } },
  'slr:data': {
    clause: '5.7.4.4',
    attributes: { profile: anyText },
    required: ['profile'],
    foreign: 'any',
    content: [any('other')],
  },
  'val:validation': { clause: '5.8.4.2', attributes: {}, foreign: 'any', content: [some('val:rule')] },
  'val:rule': {
    clause: '5.8.4.3',
    attributes: {
      isPresent: anyText,
      occurs: positiveInteger,
      isNotPresent: anyText,
      startsWith: anyText,
      endsWith: anyText,
      existsInSource: yesNo,
      caseSensitive: yesNo,
      normalization,
      disabled: yesNo,
    },
    foreign: 'any',
  },
  'its:locQualityIssues': {
    clause: '5.9.11.3',
    attributes: records,
    required: ['xml:id'],
    content: [some('its:locQualityIssue')],
  },
  'its:locQualityIssue': {
    clause: '5.9.11',
    attributes: texts(
      'version locQualityIssueType locQualityIssueComment locQualityIssueSeverity locQualityIssueProfileRef ' +
        'locQualityIssueEnabled',
    ),
  },
  'its:provenanceRecords': {
    clause: '5.9.11.5',
    attributes: records,
    required: ['xml:id'],
    content: [some('its:provenanceRecord')],
  },
  'its:provenanceRecord': {
    clause: '5.9.11',
    attributes: texts(
      'version org orgRef person personRef revOrg revOrgRef revPerson revPersonRef revTool revToolRef tool toolRef',
    ),
  },
};

/** The elements that hold the roots of the modules (XLIFF 2.1 §4.2.2.2, §4.2.2.4, §4.2.2.5). */
export const allowedParents: Readonly<Record<string, AllowedParents>> = {
  'mtc:matches': { parents: ['xlf:unit'] },
  'gls:glossary': { parents: ['xlf:unit'] },
  'mda:metadata': {
    parents: ['xlf:xliff', 'xlf:file', 'xlf:group', 'xlf:unit', 'mtc:match', 'gls:glossEntry'],
  },
  'res:resourceData': { parents: ['xlf:file', 'xlf:unit'] },
  'slr:profiles': { parents: ['xlf:file'] },
  'slr:data': { parents: ['xlf:file', 'xlf:group', 'xlf:unit'] },
  'val:validation': { parents: ['xlf:file', 'xlf:group', 'xlf:unit'] },
  // An extension since 2.1, and extensions are not counted.
  'ctr:changeTrack': { parents: ['xlf:file', 'xlf:group', 'xlf:unit'], isRepeatable: true },
  'its:locQualityIssues': { parents: ['xlf:unit'], isRepeatable: true },
  'its:provenanceRecords': { parents: ['xlf:file', 'xlf:group', 'xlf:unit'], isRepeatable: true },
};

/** By prefix. */
const moduleAttributes: Readonly<Record<string, Readonly<Record<string, ValueType>>>> = {
  fs: {
    fs: oneOf(
      ...(
        'a b bdo big blockquote body br button caption center cite code col colgroup dd del div dl dt em h1 h2 h3 h4 h5 h6 ' +
        'head hr html i img label legend li ol p pre q s samp select small span strike strong sub sup table tbody td ' +
        'tfoot th thead title tr tt u ul'
      ).split(' '),
    ),
    subFs: anyText,
  },
  slr: {
    ...texts('equivStorage sizeInfo sizeRestriction storageRestriction'),
    sizeInfoRef: nmtoken,
  },
  its: {
    ...texts(
      'allowedCharacters annotatorsRef localeFilterList locQualityIssueComment locQualityIssueProfileRef ' +
        'locQualityIssuesRef locQualityRatingProfileRef org orgRef person personRef provenanceRecordsRef revOrg revOrgRef ' +
        'revPerson revPersonRef revTool revToolRef taClassRef taIdent taIdentRef taSource tool toolRef',
    ),
    version: oneOf('2.0'),
    localeFilterType: oneOf('include', 'exclude'),
    locQualityIssueEnabled: yesNo,
    locQualityIssueSeverity: percentage,
    locQualityIssueType: oneOf(
      ...(
        'terminology mistranslation omission untranslated addition duplication inconsistency grammar legal register ' +
        'locale-specific-content locale-violation style characters misspelling typographical formatting ' +
        'inconsistent-entities numbers markup pattern-problem whitespace internationalization length non-conformance ' +
        'uncategorized other'
      ).split(' '),
    ),
    locQualityRatingScore: percentage,
    locQualityRatingScoreThreshold: percentage,
    locQualityRatingVote: integer,
    locQualityRatingVoteThreshold: integer,
    mtConfidence: confidence,
    taConfidence: confidence,
    termConfidence: confidence,
  },
  itsm: { domains: anyText, lang: language },
  pgs: { switch: anyText, case: anyText },
};

/** Modules whose schema declares all the attributes they have; ITS has more of them outside XLIFF. */
const clauses: Readonly<Record<string, string>> = { fs: 'XLIFF 2.1 §5.3.5', slr: 'XLIFF 2.1 §5.7.5' };

/** Attributes of modules on elements that are not theirs, by namespace. Namespaces that are not listed are not checked. */
export const attributeModules: ReadonlyMap<string, AttributeModule> = new Map(
  [...prefixes].map(([uri, prefix]) => {
    const clause = clauses[prefix];
    return [uri, { prefix, attributes: moduleAttributes[prefix] ?? {}, ...(clause && { clause }) }];
  }),
);

function texts(names: string): Readonly<Record<string, ValueType>> {
  return Object.fromEntries(names.split(' ').map((name) => [name, anyText]));
}
