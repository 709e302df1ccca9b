import { escapeText } from '../../xml/serialize.ts';
import type { TermNote } from '../write-options.ts';
import { contextCategory } from './namespaces.ts';
import type { OutgoingUnit } from './outgoing.ts';

/** The Glossary module of a unit: each term once, with its renderings, the preferred one first (XLIFF 2.1 §5.2). */
export function writeGlossary(
  unit: OutgoingUnit,
  terms: ReadonlyMap<string, readonly TermNote[]> | undefined,
): string {
  const entries = new Map<string, Set<string>>();
  for (const { segment } of unit.segments) {
    for (const { term, translations } of terms?.get(segment.id) ?? []) {
      const known = entries.get(term) ?? new Set();
      for (const translation of translations) known.add(translation);
      entries.set(term, known);
    }
  }
  if (entries.size === 0) return '';
  const written = [...entries].map(([term, translations]) => {
    const renderings = [...translations].map(
      (text) => `          <gls:translation>${escapeText(text)}</gls:translation>\n`,
    );
    return `        <gls:glossEntry>\n          <gls:term>${escapeText(term)}</gls:term>\n${renderings.join('')}        </gls:glossEntry>\n`;
  });
  return `      <gls:glossary>\n${written.join('')}      </gls:glossary>\n`;
}

/** Metadata with the headings a unit stands under, outermost first, for tools that show no notes. */
export function writeContext({ headings }: OutgoingUnit): string {
  if (headings.length === 0) return '';
  const path = headings.map(
    (heading) => `          <mda:meta type="heading">${escapeText(heading)}</mda:meta>\n`,
  );
  return `        <mda:metaGroup category="${contextCategory}">\n${path.join('')}        </mda:metaGroup>\n`;
}
