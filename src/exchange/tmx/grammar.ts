import { any, type ElementRule, type Grammar, one, some } from '../../xml/schema/grammar.ts';
import { anyText, language, oneOf, type ValueType } from '../../xml/schema/values.ts';

const date: ValueType = {
  description: 'a date and time in UTC, such as "20260118T093000Z"',
  code: 'date-value',
  accepts: (value) => isDate(value),
};
const count: ValueType = { description: 'a whole number', accepts: (value) => /^\d+$/.test(value) };
const number: ValueType = {
  description: 'a whole number from 1',
  accepts: (value) => /^[1-9]\d*$/.test(value),
};
const segmentType = oneOf('block', 'paragraph', 'sentence', 'phrase');
const sourceLanguage: ValueType = {
  ...language,
  description: `${language.description}, or "*all*"`,
  accepts: (value) => value === '*all*' || language.accepts(value),
};
const noSpace: ValueType = {
  description: 'text without white space',
  accepts: (value) => /^\S*$/.test(value),
};
const codePoint: ValueType = {
  description: 'a code point such as "#xF8FF"',
  accepts: (value) => /^#x[\da-f]{1,6}$/i.test(value),
};

const text = (names: string): Readonly<Record<string, ValueType>> =>
  Object.fromEntries(names.split(' ').map((name) => [name, anyText]));
const origin = {
  ...text('creationtool creationtoolversion creationid changeid o-tmf o-encoding datatype'),
  creationdate: date,
  changedate: date,
};
const used = { usagecount: count, lastusagedate: date };
const remarks = any('tmx:note', 'tmx:prop');
const languages = { 'xml:lang': language, lang: language };
const codes = ['bpt', 'ept', 'ph', 'it', 'hi', 'ut'].map((name) => `tmx:${name}`);
const content: Pick<ElementRule, 'content' | 'text'> = { content: [any(...codes)], text: true };
const native: Pick<ElementRule, 'content' | 'text'> = { content: [any('tmx:sub')], text: true };
const typed = { x: number, type: anyText };

/** TMX 1.4b by its DTD, and what its text says of the values. Earlier versions have nothing else but `lang`. */
export const tmxGrammar: Grammar = {
  'tmx:tmx': {
    clause: '<tmx>',
    attributes: { version: oneOf('1.0', '1.1', '1.2', '1.3', '1.4') },
    required: ['version'],
    content: [one('tmx:header'), one('tmx:body')],
  },
  'tmx:header': {
    clause: '<header>',
    attributes: { ...origin, segtype: segmentType, adminlang: language, srclang: sourceLanguage },
    required: ['creationtool', 'creationtoolversion', 'segtype', 'o-tmf', 'adminlang', 'srclang', 'datatype'],
    content: [any('tmx:note', 'tmx:prop', 'tmx:ude')],
  },
  'tmx:body': { clause: '<body>', attributes: {}, content: [any('tmx:tu')] },
  'tmx:note': { clause: '<note>', attributes: { ...text('o-encoding'), ...languages }, text: true },
  'tmx:prop': {
    clause: '<prop>',
    attributes: { ...text('type o-encoding'), ...languages },
    required: ['type'],
    text: true,
  },
  'tmx:ude': {
    clause: '<ude>',
    attributes: text('name base'),
    required: ['name'],
    content: [some('tmx:map')],
  },
  'tmx:map': {
    clause: '<map/>',
    attributes: { unicode: codePoint, code: codePoint, ...text('ent subst') },
    required: ['unicode'],
  },
  'tmx:tu': {
    clause: '<tu>',
    attributes: { ...origin, ...used, tuid: noSpace, segtype: segmentType, srclang: sourceLanguage },
    content: [remarks, some('tmx:tuv')],
  },
  'tmx:tuv': {
    clause: '<tuv>',
    attributes: { ...origin, ...used, ...languages },
    content: [remarks, one('tmx:seg')],
  },
  'tmx:seg': { clause: '<seg>', attributes: {}, ...content },
  'tmx:hi': { clause: '<hi>', attributes: typed, ...content },
  'tmx:sub': { clause: '<sub>', attributes: text('datatype type'), ...content },
  'tmx:bpt': { clause: '<bpt>', attributes: { i: number, ...typed }, required: ['i'], ...native },
  'tmx:ept': { clause: '<ept>', attributes: { i: number }, required: ['i'], ...native },
  'tmx:it': {
    clause: '<it>',
    attributes: { pos: oneOf('begin', 'end'), ...typed },
    required: ['pos'],
    ...native,
  },
  'tmx:ph': { clause: '<ph>', attributes: { assoc: oneOf('p', 'f', 'b'), ...typed }, ...native },
  'tmx:ut': { clause: '<ut>', attributes: { x: number }, ...native },
};

/** ISO 8601 in the one form TMX has: a real day and time. */
function isDate(value: string): boolean {
  const found = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(value);
  if (!found) return false;
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0] = found.slice(1).map(Number);
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 0;
  return day >= 1 && day <= days && hour < 24 && minute < 60 && second < 61;
}
