import type { LeftOut } from '../../model/document.ts';
import type { ZipPackage } from '../../packages/zip.ts';
import type { DocumentInput } from '../format.ts';
import { type OfficeDocument, officeDocument } from '../office/document.ts';
import { type Draft, propertyDrafts } from '../office/draft.ts';
import { attributeIn, readBlocks } from '../office/node.ts';
import { openPackage, type Part, partPath, readPart, readParts } from '../office/package.ts';
import { textIn } from './atoms.ts';
import { type Counters, makeBodyReader } from './body.ts';
import { nameOf } from './names.ts';
import { type DocxParts, findParts, readRelations } from './parts.ts';
import type { Reading } from './reading.ts';
import { readStyles } from './styles.ts';

/** Properties of a document that readers see, with the names of their fields. */
const fieldNames: Readonly<Record<string, string>> = {
  'dc:title': 'title',
  'dc:subject': 'subject',
  'dc:description': 'description',
  'cp:keywords': 'keywords',
  'cp:category': 'category',
};

/** A document with the names of the parts that say how its text looks. */
interface DocxDocument extends OfficeDocument {
  readonly sheets: readonly string[];
}

/**
 * Reads a DOCX, DOCM, DOTX or DOTM package: its text in reading order, then notes, headers and footers, and the properties.
 * @throws BarobarError `zip-structure`, `file-too-large`, `document-structure`, `document-unsupported`, `file-encoding`, and
 *   those of XML with the part's place
 */
export function readDocx(input: DocumentInput): DocxDocument {
  const { path, bytes } = input;
  const zip = openPackage(bytes, path);
  const found = findParts(zip);
  const properties = found.properties === undefined ? [] : [found.properties];
  const parts = readParts(zip, [found.main, ...found.others, ...properties]);
  const text = parts.map((part) => part.text).join('');
  const leftOut: LeftOut[] = [];
  const partOf = (part: string | undefined): string | undefined =>
    part === undefined ? undefined : readPart(zip, part);
  const reading: Reading = {
    path,
    text,
    items: 0,
    styles: readStyles(partOf(found.styles), partOf(found.numbering), (part) => partPath(path, part)),
    relations: found.relations,
    comments: readComments(zip, found.comments, leftOut),
    noteLabels: new Map(),
    notes: { f: 0, e: 0 },
    leftOut,
    fields: [],
    runs: new Map(),
    drawings: [],
    hasTrackedChanges: false,
    isBody: false,
  };
  const drafts: Draft[] = [];
  const counters: Counters = { tables: 0, items: new Map() };
  for (const part of parts) {
    if (part.name === found.properties)
      drafts.push(...propertyDrafts(text, part, { path, nameOf, fieldNames }));
    else readText(zip, reading, counters, { part, found, drafts });
  }
  leftOut.push(...foreignParts(zip));
  const sheets = [found.styles, found.numbering].filter((sheet) => sheet !== undefined);
  return { ...officeDocument(input, 'docx', parts, drafts, reading), sheets };
}

function readText(
  zip: ZipPackage,
  reading: Reading,
  counters: Counters,
  { part, found, drafts }: { readonly part: Part; readonly found: DocxParts; readonly drafts: Draft[] },
): void {
  reading.relations = part.name === found.main ? found.relations : readRelations(zip, part.name);
  reading.fields = [];
  reading.isBody = part.name === found.main;
  const type = [...found.relations.values()].find(({ target }) => target === part.name)?.type;
  const within =
    type === 'header' || type === 'footer' ? ({ kind: 'field', name: type } as const) : undefined;
  const handler = makeBodyReader(reading, counters, drafts, within);
  readBlocks(part.text, { base: part.start, path: partPath(reading.path, part.name), nameOf }, handler);
}

/** The comments of a document by their ids: translators see them as notes. */
function readComments(
  zip: ZipPackage,
  name: string | undefined,
  leftOut: LeftOut[],
): ReadonlyMap<string, string> {
  const comments = new Map<string, string>();
  const text = name === undefined ? undefined : readPart(zip, name);
  if (name === undefined || text === undefined) return comments;
  readBlocks(
    text,
    { base: 0, path: partPath(zip.path, name), nameOf },
    {
      blocks: new Set(['w:comment']),
      open() {},
      close() {},
      block(node) {
        const paragraphs = node.children
          .map((child) => textIn({ text }, child))
          .filter((each) => each !== '');
        const comment = paragraphs.join(' ').trim();
        if (comment === '') return;
        const id = attributeIn(node, 'w:id') ?? '';
        comments.set(id, comment);
        leftOut.push({ kind: 'comment', text: comment.slice(0, 80) });
      },
    },
  );
  return comments;
}

const foreign: readonly (readonly [pattern: RegExp, kind: LeftOut['kind']])[] = [
  [/\/charts\/chart[^/]*\.xml$/i, 'chart'],
  [/\/diagrams\/data[^/]*\.xml$/i, 'diagram'],
  [/\/embeddings\/[^/]+$/i, 'embedded object'],
  [/\/vbaProject\.bin$/i, 'macro'],
  [/\/glossary\/document\.xml$/i, 'template'],
];

/** Parts that may have text, and that are kept as they are. */
function foreignParts(zip: ZipPackage): readonly LeftOut[] {
  return [...zip.entries.keys()].flatMap((name) => {
    const kind = foreign.find(([pattern]) => pattern.test(name))?.[1];
    return kind === undefined ? [] : [{ kind, text: name }];
  });
}
