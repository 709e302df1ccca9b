import type { TextFormat } from '../../src/formats/text-format.ts';
import type { MarkedText } from '../../src/model/content.ts';
import type { Document, Unit } from '../../src/model/document.ts';
import { formatMarkup } from '../../src/text/markup.ts';

/** The unit's content as marked text, codes numbered as the unit numbers them. */
export function markedUnit({ inlines }: Unit): MarkedText {
  return formatMarkup(
    inlines.map((inline) =>
      inline.type === 'text' ? inline.text : { type: inline.type, code: inline.code + 1 },
    ),
  );
}

/** One segment a unit, the whole of it: tests of formats need no sentence rules. */
export function oneSegmentAUnit(
  document: Document,
  translate: (source: MarkedText, unit: Unit) => MarkedText | undefined = () => undefined,
): Document {
  const units = document.units.map((unit): Unit => {
    if (unit.inlines.length === 0) return unit;
    const source = markedUnit(unit);
    const target = translate(source, unit);
    const segment = { id: '', start: unit.start, end: unit.end, source, codes: unit.codes };
    return { ...unit, segments: [target === undefined ? segment : { ...segment, target }] };
  });
  return { ...document, units };
}

export function readText(format: TextFormat, text: string): Document {
  return format.readText({ path: 'source/a.md', name: 'a', language: 'en', text });
}
