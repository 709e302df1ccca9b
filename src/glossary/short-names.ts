import { languageOf } from '../languages/registry.ts';
import type { Concept, Gender, Term } from '../model/glossary.ts';
import { escapeMarks } from './marks.ts';

/** A term to be looked for in texts, and how it is looked for. */
export interface SoughtTerm {
  readonly term: Term;
  /** As the glossary would write it, with its marks. */
  readonly text: string;
  /** Whether a text must write it with a capital: surnames are other words without one (Brown, May). */
  readonly isProper: boolean;
}

/**
 * What texts may have for the terms of a concept: the terms, and of a person's full name the surname alone. A surname that its
 * language does not decline is looked for as it stands: «Меркель», not «Меркеля».
 */
export function soughtTerms({ kind, gender }: Concept, terms: readonly Term[], tag: string): SoughtTerm[] {
  const isProper = kind !== undefined;
  return terms.flatMap((term): SoughtTerm[] => {
    const text = term.marked ?? escapeMarks(term.text);
    const surname = kind === 'person' ? surnameOf(term.text) : undefined;
    // Marks and forms by hand say all that is meant.
    if (surname === undefined || term.marked !== undefined || term.forms) return [{ term, text, isProper }];
    const isFixed = keepsForm(surname, gender, tag);
    const start = term.text.length - surname.length;
    const full = isFixed ? `~${escapeMarks(term.text.slice(0, start))}${escapeMarks(surname)}` : text;
    const short: Term = { ...term, text: surname };
    return [
      { term, text: full, isProper },
      { term: short, text: `${isFixed ? '=' : ''}${escapeMarks(surname)}`, isProper },
    ];
  });
}

/** The last word of a name of several, where it is long enough to stand for the whole: Рахмон, but not Ын. */
export function surnameOf(name: string): string | undefined {
  return / (\p{Lu}[^\s]{2,}|\p{Ll}{1,3}-\p{Lu}[^\s]{2,})$/u.exec(name)?.[1];
}

/** Whether a surname has one form in all cases; that of a man if nothing says whose it is. */
export function keepsForm(surname: string, gender: Gender | undefined, tag: string): boolean {
  const { fixedSurnames } = languageOf(tag).forms;
  return fixedSurnames?.[gender ?? 'masculine'].test(surname) === true;
}
