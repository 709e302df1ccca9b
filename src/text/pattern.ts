/**
 * Whether a name of parts between slashes matches a pattern: `*` stands for any characters within a part, `**` for any at
 * all, every other character for itself. Time and space grow with the product of the lengths at worst.
 */
export function matchesPattern(name: string, pattern: string): boolean {
  const tokens = pattern.match(/\*\*|[\s\S]/gu) ?? [];
  const characters = [...name];
  // Which prefixes of the name the tokens so far match.
  let reached = new Uint8Array(characters.length + 1);
  reached[0] = 1;
  for (const token of tokens) {
    const next = new Uint8Array(characters.length + 1);
    const isStar = token === '*' || token === '**';
    if (isStar) next[0] = reached[0] as number;
    characters.forEach((character, at) => {
      if (!isStar) next[at + 1] = reached[at] && token === character ? 1 : 0;
      else next[at + 1] = reached[at + 1] || (next[at] && (token === '**' || character !== '/')) ? 1 : 0;
    });
    reached = next;
  }
  return reached[characters.length] === 1;
}
