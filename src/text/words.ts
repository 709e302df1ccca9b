/**
 * Number of words in running text, as word processors count them: what is between white space and holds a letter or
 * a digit. One pass over the text, since every `status` counts every sentence.
 */
export function countWords(text: string): number {
  let words = 0;
  let isCounted = false;
  for (let at = 0; at < text.length; at++) {
    const unit = text.charCodeAt(at);
    if (isSpace(unit)) isCounted = false;
    else if (!isCounted && isWordPart(unit)) {
      words++;
      isCounted = true;
    }
  }
  return words;
}

function isSpace(unit: number): boolean {
  return (
    unit <= 0x20 || unit === 0xa0 || (unit >= 0x2000 && unit <= 0x200a) || unit === 0x202f || unit === 0x3000
  );
}

/** Beyond ASCII, all but the Latin-1 signs and general punctuation counts as letters. */
function isWordPart(unit: number): boolean {
  if (unit < 0x80)
    return (unit >= 48 && unit <= 57) || (unit >= 65 && unit <= 90) || (unit >= 97 && unit <= 122);
  return unit >= 0xc0 && unit !== 0xd7 && unit !== 0xf7 && (unit < 0x2000 || unit > 0x206f);
}
