/** White space of XML 1.0 (§2.3, production 3), as a part of a pattern; patterns take the flag `u`. */
export const space: string = '[ \\t\\r\\n]';
/** Production 4. */
const nameStart =
  ':A-Z_a-z\\u{c0}-\\u{d6}\\u{d8}-\\u{f6}\\u{f8}-\\u{2ff}\\u{370}-\\u{37d}\\u{37f}-\\u{1fff}\\u{200c}\\u{200d}\\u{2070}-\\u{218f}\\u{2c00}-\\u{2fef}\\u{3001}-\\u{d7ff}\\u{f900}-\\u{fdcf}\\u{fdf0}-\\u{fffd}\\u{10000}-\\u{effff}';
/** A name, with colons wherever (production 5). */
export const name: string = `[${nameStart}][-.0-9\\u{b7}\\u{300}-\\u{36f}\\u{203f}\\u{2040}${nameStart}]*`;

/** Whether what follows a prefix can be a name: saxes looks at the first character of the whole name alone. */
export function isLocalName(local: string): boolean {
  return startPattern.test(local);
}

const startPattern = new RegExp(`^[${nameStart.replace(':', '')}]`, 'u');
