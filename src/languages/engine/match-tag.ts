/** The primary subtag of a BCP 47 tag, in lower case: `ru` of `ru-BY` and of `RU`. */
export function primarySubtag(tag: string): string {
  // Nearly every tag is nothing else, and facts are asked for by it several times for every sentence.
  return /^[a-z]{2,3}$/.test(tag) ? tag : (tag.toLowerCase().split(/[-_]/, 1)[0] as string);
}
