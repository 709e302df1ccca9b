import { choiceNames, choices, statuses } from '../../glossary/columns.ts';
import { duplicateConcept } from '../../glossary/merge.ts';
import { findingOf } from '../../messages/findings/say.ts';
import type { Finding } from '../../model/finding.ts';
import {
  type Concept,
  type Gender,
  type Glossary,
  glossaryLimits,
  type NameKind,
  type Term,
  type TermStatus,
} from '../../model/glossary.ts';
import type { Location } from '../../model/location.ts';
import type { Phrase } from '../../model/messages.ts';
import { parseDate } from '../../text/calendar.ts';
import { limitError } from '../../xml/faults.ts';
import { fromXmlId, own, ownNote, readStatus, statusCategories } from './dialect.ts';
import { type Node, readEntries } from './entries.ts';

/** A glossary, and what of the file it has no place for. */
export interface TbxContent {
  readonly glossary: Glossary;
  /** `glossary/lost`, one for each kind of data, with the place of the first. */
  readonly findings: readonly Finding[];
}

/** Notes what is not kept. */
type Lose = (what: Phrase, location: Location) => void;

/** A piece of data with its category: that of `type` in the style DCA, the name of the element in DCT. */
interface Datum {
  readonly category: string;
  readonly text: string;
  readonly node: Node;
}

/**
 * A glossary from TBX: version 3 (ISO 30042:2019) in either style, version 2 (ISO 30042:2008), and what tools write for
 * them. The first usable term of a language is its preferred one where none is marked so.
 * @throws glossary-syntax, `xml-…` where the file cannot be read; glossary-value where two entries have one id
 */
export function readTbx(text: string, path: string): TbxContent {
  const losses = new Map<string, Loss>();
  const lose: Lose = (what, location) => {
    const key = JSON.stringify(what);
    const known = losses.get(key) ?? { what, number: 0, location };
    known.number++;
    losses.set(key, known);
  };
  const concepts = new Map<string, Concept>();
  let number = 0;
  let count = 0;
  readEntries(text, path, (entry) => {
    number++;
    const concept = readConcept(entry, `entry-${number}`, lose);
    const first = concepts.get(concept.id);
    if (first) throw duplicateConcept(concept, first);
    for (const list of concept.terms.values()) count += list.length;
    if (count > glossaryLimits.terms)
      throw limitError('too many terms', glossaryLimits.terms, concept.location);
    concepts.set(concept.id, concept);
  });
  return { glossary: { concepts: [...concepts.values()] }, findings: [...losses.values()].map(lossFinding) };
}

/** What cannot be kept, where it is first, and how often it is there. */
interface Loss {
  readonly what: Phrase;
  readonly location: Location;
  number: number;
}

function lossFinding({ what, number, location }: Loss): Finding {
  return {
    ...findingOf('warning', { text: 'glossary/lost', values: { number, what: [what] } }),
    ...location,
  };
}

function readConcept(entry: Node, fallback: string, lose: Lose): Concept {
  const fields: { domain?: string; definition?: string; note?: string } = {};
  const chosen: { kind?: NameKind; gender?: Gender } = {};
  const proposed: string[] = [];
  const terms = new Map<string, readonly Term[]>();
  let doNotTranslate = false;
  const take = (datum: Datum): void => {
    const field = fieldOf(datum.category);
    if (datum.text === own('do not translate')) doNotTranslate = true;
    else if (takeChoice(datum.text, chosen)) return;
    else if (field && fields[field] === undefined && datum.text !== '') fields[field] = datum.text;
    else if (field === 'note' && datum.text !== '') fields.note = `${fields.note} ${datum.text}`;
    else lose({ text: 'category', values: { category: datum.category } }, datum.node.location);
  };
  for (const datum of dataOf(entry)) take(datum);
  for (const section of entry.children.filter(({ name }) => name === 'langSec' || name === 'langSet')) {
    const language = tagOf(section);
    if (language === undefined || terms.has(language)) {
      lose({ text: 'languageSection', values: { tag: section.language ?? '' } }, section.location);
      continue;
    }
    for (const datum of dataOf(section)) {
      if (datum.text === own('proposed')) proposed.push(language);
      else take(datum);
    }
    const list = inOrder(section.children.flatMap((child) => readTerm(child, lose)));
    if (list.length > 0) terms.set(language, list);
    else lose({ text: 'emptyLanguage', values: { tag: language } }, section.location);
  }
  return {
    id: entry.id === undefined ? fallback : fromXmlId(entry.id),
    ...chosen,
    ...fields,
    ...(doNotTranslate ? { doNotTranslate: true as const } : {}),
    ...(proposed.length > 0 && { proposed }),
    terms,
    location: entry.location,
  };
}

/** Whether a note says what kind of name a concept is, or its gender, which is then taken. */
function takeChoice(note: string, chosen: { kind?: NameKind; gender?: Gender }): boolean {
  for (const name of choiceNames) {
    const word = choices[name].find((each) => note === own(`${name} `) + each);
    if (word === undefined || chosen[name] !== undefined) continue;
    Object.assign(chosen, { [name]: word });
    return true;
  }
  return false;
}

function fieldOf(category: string): 'domain' | 'definition' | 'note' | undefined {
  if (category === 'subjectField') return 'domain';
  return category === 'definition' || category === 'note' ? category : undefined;
}

function tagOf({ language = '' }: Node): string | undefined {
  try {
    return Intl.getCanonicalLocales(language.replaceAll('_', '-'))[0];
  } catch {
    return undefined;
  }
}

const groups = /^(?:descrip|admin|termNote|transac|term)(?:Grp)$/;
const sections: ReadonlySet<string> = new Set(['langSec', 'langSet', 'termSec', 'tig', 'ntig', 'term']);

/** The data directly in an element, those in groups included. */
function dataOf({ children }: Node): readonly Datum[] {
  return children.flatMap((node): Datum[] => {
    if (groups.test(node.name)) return [...dataOf(node)];
    if (sections.has(node.name)) return [];
    const category = node.name === 'note' || node.name === 'date' ? node.name : (node.type ?? node.name);
    return [{ category, text: node.text, node }];
  });
}

const termSections: ReadonlySet<string> = new Set(['termSec', 'tig', 'ntig']);

function readTerm(section: Node, lose: Lose): Term[] {
  if (!termSections.has(section.name)) return [];
  const holder = section.children.find(({ name }) => name === 'termGrp') ?? section;
  const text = holder.children.find(({ name }) => name === 'term')?.text ?? '';
  if (!/[\p{L}\p{N}]/u.test(text)) {
    lose({ text: 'noLetters', values: {} }, section.location);
    return [];
  }
  if (text.length > glossaryLimits.termLength) {
    lose({ text: 'longTerm', values: { most: glossaryLimits.termLength } }, section.location);
    return [];
  }
  let status: TermStatus | undefined;
  let marked: string | undefined;
  const forms: string[] = [];
  const transaction = lastTransaction(section, holder);
  for (const { category, text: value, node } of dataOf(section)) {
    if (transaction?.nodes.has(node)) continue;
    if (statusCategories.has(category)) status ??= readStatus(value);
    else if (value === own('forbidden')) status = 'forbidden';
    else if (value.startsWith(own('written '))) marked = value.slice(own('written ').length);
    else if (value.startsWith(own('form '))) forms.push(value.slice(own('form ').length));
    else if (value.startsWith(ownNote)) lose({ text: 'note', values: { text: value } }, node.location);
    else lose({ text: 'ofTerm', values: { category } }, node.location);
  }
  return [
    {
      text,
      ...(marked !== undefined && { marked }),
      ...(forms.length > 0 && { forms }),
      status: status ?? 'admitted',
      ...transaction?.made,
      location: section.location,
    },
  ];
}

/** Who changed a term last, and when, with the elements that say so; undefined where none does. */
function lastTransaction(
  section: Node,
  holder: Node,
): { readonly made: Pick<Term, 'by' | 'date'>; readonly nodes: ReadonlySet<Node> } | undefined {
  const groups = [...section.children, ...(holder === section ? [] : holder.children)].filter(
    ({ name }) => name === 'transacGrp',
  );
  const read = groups.map((group) => {
    const data = dataOf(group);
    const by = data.find(({ category, text }) => category === 'responsibility' && text !== '');
    const date = data.find(({ category, text }) => category === 'date' && /^\d{4}-\d{2}-\d{2}/.test(text));
    const day = date?.text.slice(0, 10);
    const kept = [by, date, ...data.filter(({ category }) => category === 'transactionType')];
    return {
      made: { ...(by && { by: by.text }), ...(day !== undefined && parseDate(day) && { date: day }) },
      nodes: new Set(kept.flatMap((datum) => (datum ? [datum.node] : []))),
    };
  });
  const [last] = read
    .filter(({ made }) => made.by !== undefined || made.date !== undefined)
    .sort((a, b) => ((b.made.date ?? '') < (a.made.date ?? '') ? -1 : 1));
  return last;
}

/** One preferred term, then the others as their statuses have it; none where no term is right. */
function inOrder(terms: readonly Term[]): readonly Term[] {
  const sorted = statuses.flatMap((status) => terms.filter((term) => term.status === status));
  const [first, ...others] = sorted;
  if (!first || (first.status !== 'preferred' && first.status !== 'admitted')) return [];
  return [{ ...first, status: 'preferred' }, ...others.map(asOther)];
}

function asOther(term: Term): Term {
  return term.status === 'preferred' ? { ...term, status: 'admitted' } : term;
}
