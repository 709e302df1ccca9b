import { asideName, attributesIn, type XmlNode } from '../office/node.ts';

/** Properties of a run that nobody sees: language, spelling, revisions. */
const unseen: ReadonlySet<string> = new Set([
  ...['w:lang', 'w:noProof', 'w:webHidden', 'w:specVanish', 'w:rPrChange'],
  ...['w:ins', 'w:del', 'w:moveFrom', 'w:moveTo', asideName],
]);

/** Properties that letters show and white space does not; what a style says is said by its own properties. */
const unseenOnSpace =
  /^w:(?:b|bCs|i|iCs|color|rFonts|rStyle|caps|smallCaps|szCs|kern|shadow|outline|emboss|imprint)$/;

/** Whether white space shows a property of a run. */
export function isSeenOnSpace({ name }: XmlNode): boolean {
  return !unseenOnSpace.test(name);
}

/** What a property of a run says of its text; nothing where nobody sees it. */
export function keyOf(property: XmlNode): string[] {
  if (unseen.has(property.name)) return [];
  const values = attributesIn(property)
    .filter(({ name }) => name !== 'w:hint' && !name.startsWith('xmlns'))
    .map(({ name, value }) => `${name}=${value}`);
  // A font that is named only for one script.
  if (property.name === 'w:rFonts' && values.length === 0) return [];
  const isSwitch = values.length === 1 && /^w:val=(?:1|true|on)$/.test(values[0] ?? '');
  const inner = property.children.map((child) => keyOf(child).join()).join();
  return [`${property.name}[${isSwitch ? '' : values.sort().join()}]${inner}`];
}
