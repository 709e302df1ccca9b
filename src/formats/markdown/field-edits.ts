import type { Document, Unit } from '../../model/document.ts';
import type { Edit } from '../../text/edits.ts';
import { targetText } from '../inlines.ts';
import { formatValue, readFrontMatter } from './front-matter.ts';

/** The edits that write the translated members of a front matter, as YAML. */
export function writeFields({ path, text }: Document, changed: readonly Unit[]): Edit[] {
  const units = changed.filter((unit) => unit.block.kind === 'field');
  if (units.length === 0) return [];
  const fields = readFrontMatter(text, path)?.fields ?? [];
  return units.flatMap((unit) => {
    const field = fields.find(({ content }) => content.start === unit.start);
    return field ? [{ ...field.whole, text: formatValue(targetText(unit), field) }] : [];
  });
}
