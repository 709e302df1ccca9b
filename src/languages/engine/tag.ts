/** The script of a language whose script is not known (ISO 15924). */
export const unknownScript = 'Zzzz';

/** The subtags of a BCP 47 tag that decide what facts hold for it. */
export interface TagParts {
  /** Primary subtag, in lower case: `ru` of `ru-BY` and of `RU`. */
  readonly language: string;
  /** ISO 15924 code in its usual case: `Cyrl`. */
  readonly script: string | undefined;
  /** ISO 3166-1 or UN M.49 code, in lower case. */
  readonly region: string | undefined;
  /** Variants, extensions and private use, in lower case, with their hyphens. */
  readonly rest: string;
}

/** Reads a tag (RFC 5646 §2.1) in any case, also with `_` for `-`. Of a malformed tag only the language is read. Linear time. */
export function parseTag(tag: string): TagParts {
  const lower = tag.replaceAll('_', '-').toLowerCase();
  const [, language = lower.split('-', 1)[0] as string, script, region, rest = ''] =
    /^([a-z]{2,8})(?:-([a-z]{4})(?![^-]))?(?:-([a-z]{2}|\d{3})(?![^-]))?((?:-[a-z\d]+)*)$/.exec(lower) ?? [];
  return {
    language,
    script: script && script.charAt(0).toUpperCase() + script.slice(1),
    region,
    rest,
  };
}
