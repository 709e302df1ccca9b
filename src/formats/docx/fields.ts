/** A complex field within one paragraph, by the places of its parts. */
export interface FieldParts {
  readonly code: string;
  readonly separate: number | undefined;
  readonly end: number;
}

/** Whether the result of a field is text for translators: of links, of references to text, and what somebody filled in. */
export function isTranslatedField(code: string): boolean {
  return /^\s*(?:HYPERLINK|REF)(?:\s|$)/i.test(code) || isFilledIn(code);
}

/** Whether a field is one of a form, with the text that somebody wrote there. */
export function isFilledIn(code: string): boolean {
  return /^\s*FORMTEXT(?:\s|$)/i.test(code);
}

/** Whether a field makes a list of the document: a table of contents, an index. */
export function isIndexField(code: string): boolean {
  return /^\s*(?:TOC|INDEX|TOA|BIBLIOGRAPHY)(?:\s|$)/i.test(code);
}

/** Where a HYPERLINK field leads. */
export function hrefOfField(code: string): string | undefined {
  const match = /^\s*HYPERLINK\s+(\\l\s+)?(?:"([^"]*)"|([^\s\\]\S*))/i.exec(code);
  if (!match) return undefined;
  const address = match[2] ?? match[3] ?? '';
  return match[1] ? `#${address}` : address;
}

/** What finding fields asks of a part of a paragraph. */
export interface FieldAtom {
  readonly kind: string;
  readonly scope: unknown;
}

/**
 * The fields that begin and end in one paragraph and in one container, by where they begin. Linear time.
 * `codeOf`: the text of an instruction.
 */
export function matchFields<A extends FieldAtom>(
  atoms: readonly A[],
  codeOf: (atom: A) => string,
): ReadonlyMap<number, FieldParts> {
  const fields = new Map<number, FieldParts>();
  const open: { readonly at: number; code: string; separate: number | undefined }[] = [];
  for (const [at, atom] of atoms.entries()) {
    const last = open.at(-1);
    if (atom.kind === 'begin') open.push({ at, code: '', separate: undefined });
    else if (!last) continue;
    else if (atom.kind === 'instruction' && last.separate === undefined) last.code += codeOf(atom);
    else if (atom.kind === 'separate') last.separate ??= at;
    else if (atom.kind === 'end') {
      open.pop();
      const scope = atoms[last.at]?.scope;
      const middle = last.separate === undefined ? scope : atoms[last.separate]?.scope;
      if (scope === atom.scope && middle === scope)
        fields.set(last.at, { code: last.code, separate: last.separate, end: at });
    }
  }
  return fields;
}
