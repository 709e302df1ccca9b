import { wordSet } from './word-sets.ts';

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

/** Scripts that are written from right to left (Unicode 16, ISO 15924), except those of which only inscriptions are left. */
const rightToLeftScripts: ReadonlySet<string> = wordSet(
  'Adlm Arab Aran Gara Hebr Mand Mend Nkoo Rohg Samr Syrc Syre Syrj Syrn Thaa Yezi',
);

/** Languages that are written in such a script unless their tag says otherwise (CLDR 46, likely subtags). */
const rightToLeftLanguages: ReadonlySet<string> = wordSet(
  'aao abh abv acm acq acw acx acy adf aeb aec afb ajp ajt apc apd ar arc arq ars ary arz auz avl ayh ayl ayn ayp azb bal',
  'bcc bej bgn bgp bqi ckb dcc dv dgl fa fas glk hac haz hbo he heb hnd hno iw ji jpr kas kfr khw ks kvx kxp lah lki lrc',
  'luz mve mvy mzn nqo oru ota pbt pbu pes pga phl pnb prd prs ps pus rhg rmt sd sdf sdh shu skr snd syc syr trw',
  'tru ug uig ur urd ush wbl xco yi yid ydd',
);

/** Languages that are written in such a script in some countries only. */
const rightToLeftRegions: ReadonlySet<string> = wordSet('az-ir kk-cn ky-cn pa-pk tk-af tk-ir uz-af');

/** Whether text in the language of a BCP 47 tag is written from right to left: by its script, or by what is usual. */
export function isRightToLeft(tag: string): boolean {
  // Most tags have no subtags, and pages ask for each of their elements.
  if (tag.length === 2) return rightToLeftLanguages.has(tag.toLowerCase());
  const { language, script, region } = parseTag(tag);
  if (script !== undefined) return rightToLeftScripts.has(script);
  return rightToLeftLanguages.has(language) || rightToLeftRegions.has(`${language}-${region}`);
}

/** Languages that put no space between words, and none between sentences. */
const unspaced: ReadonlySet<string> = wordSet('zh cmn yue wuu nan hak gan hsn lzh ja th lo km my bo dz');

/** Whether sentences in the language of a BCP 47 tag have a space between them. */
export function hasSpaces(tag: string): boolean {
  return !unspaced.has(parseTag(tag).language);
}
