import { type BuiltElement, element } from '../../xml/build.ts';

/** Of WordprocessingML (ECMA-376, part 1). */
export const wordNamespace = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
/** What the content types of its parts begin with. */
export const documentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** An element of WordprocessingML; its attributes have the prefix too. */
export function w(
  name: string,
  attributes: Readonly<Record<string, string | undefined>> = {},
  ...content: BuiltElement['content']
): BuiltElement {
  const prefixed = Object.entries(attributes).map(([key, value]) => [
    key.includes(':') ? key : `w:${key}`,
    value,
  ]);
  return element(`w:${name}`, Object.fromEntries(prefixed), ...content);
}

/** An element whose only attribute is its value. */
export const value = (name: string, val: string): BuiltElement => w(name, { val });

/** A run of text. Tabs and line ends are elements of their own: as characters they would be spaces. */
export function run(text: string, look: readonly BuiltElement[] = []): BuiltElement {
  const content = text
    .split(/([\t\n\r])/)
    .filter((part) => part !== '')
    .map((part) =>
      part === '\t' ? w('tab') : /^[\n\r]$/.test(part) ? w('br') : w('t', { 'xml:space': 'preserve' }, part),
    );
  return w('r', {}, ...(look.length > 0 ? [w('rPr', {}, ...look)] : []), ...content);
}
