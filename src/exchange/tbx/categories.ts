/** Where a data category may stand. */
type Level = 'conceptEntry' | 'langSec' | 'termSec';

/** A data category of TBX-Min or TBX-Basic (ISO 30042:2019, dialects of LTAC). */
export interface Category {
  /** The element that holds it in DCA style. */
  readonly element: string;
  /** All when absent. */
  readonly levels?: readonly Level[];
  /** All text when absent. */
  readonly values?: readonly string[];
  /** The standard's own files go beyond the values. */
  readonly isLoose?: true;
}

const status = ['preferredTerm', 'admittedTerm', 'deprecatedTerm', 'supersededTerm'].map(
  (name) => `${name}-admn-sts`,
);

const min: Readonly<Record<string, Category>> = {
  administrativeStatus: { element: 'termNote', levels: ['termSec'], values: status },
  partOfSpeech: {
    element: 'termNote',
    levels: ['termSec'],
    values: ['noun', 'verb', 'adjective', 'adverb', 'other'],
  },
  subjectField: { element: 'descrip', levels: ['conceptEntry'] },
  customerSubset: { element: 'admin' },
  externalCrossReference: { element: 'xref' },
};

const basic: Readonly<Record<string, Category>> = {
  ...min,
  context: { element: 'descrip', levels: ['termSec'] },
  definition: { element: 'descrip', levels: ['conceptEntry', 'langSec'] },
  source: { element: 'admin' },
  projectSubset: { element: 'admin' },
  geographicalUsage: { element: 'termNote', levels: ['termSec'] },
  grammaticalGender: {
    element: 'termNote',
    levels: ['termSec'],
    values: ['masculine', 'feminine', 'neuter', 'other'],
  },
  termLocation: { element: 'termNote', levels: ['termSec'] },
  termType: {
    element: 'termNote',
    levels: ['termSec'],
    values: ['fullForm', 'acronym', 'abbreviation', 'shortForm', 'variant', 'phrase'],
  },
  crossReference: { element: 'ref' },
  xGraphic: { element: 'xref' },
  transactionType: { element: 'transac', values: ['origination', 'modification'], isLoose: true },
  responsibility: { element: 'transacNote' },
};

/** By dialect, `type` of `<tbx>`. Others have categories of their own. */
export const categories: ReadonlyMap<string, Readonly<Record<string, Category>>> = new Map([
  ['TBX-Core', {}],
  ['TBX-Min', min],
  ['TBX-Basic', basic],
]);

/** Namespaces of the categories' elements in DCT style. */
export const categoryNamespaces: ReadonlySet<string> = new Set([
  'http://www.tbxinfo.net/ns/min',
  'http://www.tbxinfo.net/ns/basic',
]);
