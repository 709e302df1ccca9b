/** Marks of JSON by the names that the parser has for them. */
const marks: Readonly<Record<string, string>> = {
  LBrace: '{',
  RBrace: '}',
  LBracket: '[',
  RBracket: ']',
  Colon: ':',
  Comma: ',',
};

/** What is wrong with a text that is not JSON, in words for people, from the parser's message and the offset it gives. */
export function describeJsonFault(message: string, text: string, offset: number): string {
  if (text.trim() === '') return 'the file is empty.';
  const token = /^Unexpected token (\w+)/.exec(message)?.[1];
  if (/^Unexpected end/.test(message) || (token === 'String' && isUnclosed(text)))
    return 'it ends before every brace, bracket and quotation mark is closed.';
  const before = text.slice(0, offset).trimEnd().at(-1);
  const word = /^Unexpected identifier '(.*)' found/s.exec(message)?.[1];
  const found = word ?? (token === undefined ? text.charAt(offset) : marks[token]);
  if (found === '}' || found === ']')
    return before === ','
      ? `there is a comma before “${found}”, with nothing after it.`
      : `“${found}” is not expected here.`;
  if (found === '/') return '“/” is not expected here: JSON has no comments.';
  if (found === "'" || found === '“' || found === '«' || found === '‘')
    return `“${found}” is not expected here: texts and names are in quotation marks like ".`;
  const isAfterValue = before !== undefined && /["\]}\p{L}\p{N}]/u.test(before);
  const isValue = found === undefined || found === '[' || found === '{' || found === '"';
  if (isAfterValue && isValue) return 'a comma or a colon is missing before this.';
  return `“${found ?? text.charAt(offset)}” is not expected here.`;
}

/** Whether a brace, bracket or quotation mark is open at the end. Time grows with the length. */
function isUnclosed(text: string): boolean {
  let depth = 0;
  let isInText = false;
  for (let at = 0; at < text.length; at++) {
    const character = text[at];
    if (isInText) {
      if (character === '\\') at++;
      else if (character === '"') isInText = false;
    } else if (character === '"') isInText = true;
    else if (character === '{' || character === '[') depth++;
    else if (character === '}' || character === ']') depth--;
  }
  return isInText || depth > 0;
}
