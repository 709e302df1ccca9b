/**
 * RFC 5646 §2.1 (BCP 47), without the tags it grandfathers:
 * language or language-extlang, script, region, variants, extensions, private use.
 */
const langtag =
  /^(?:[a-z]{2,3}(?:-[a-z]{3}){0,3}|[a-z]{4,8})(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*(?:-[a-wyz\d](?:-[a-z\d]{2,8})+)*(?:-x(?:-[a-z\d]{1,8})+)?$/;

const grandfathered = new Set(
  (
    'en-gb-oed i-ami i-bnn i-default i-enochian i-hak i-klingon i-lux i-mingo i-navajo i-pwn i-tao i-tay i-tsu ' +
    'sgn-be-fr sgn-be-nl sgn-ch-de art-lojban cel-gaulish no-bok no-nyn zh-guoyu zh-hakka zh-min zh-min-nan zh-xiang'
  ).split(' '),
);

/** Is the tag well-formed? Whether it is registered is not asked. Tags have no case; 255 characters are more than any has. */
export function isLanguageTag(tag: string): boolean {
  const lower = tag.toLowerCase();
  if (lower.length > 255) return false;
  return langtag.test(lower) || /^x(?:-[a-z\d]{1,8})+$/.test(lower) || grandfathered.has(lower);
}
