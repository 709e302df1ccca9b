/**
 * British spellings and the American ones of the same words (P. Peters, The Cambridge Guide to English Usage, 2004: -ize/-ise,
 * -yze/-yse, -or/-our, -er/-re, -ce/-se, -og/-ogue, -l-/-ll-, ae/e, oe/e, and single words).
 */
const inOur =
  'arb|arm|behavi|cand|cla?m|col|demean|endeav|fav|ferv|flav|harb|hon|hum|lab|neighb|od|parl|ranc|rig|rum|sav|savi|splend|tum|val|vap|vig';
const inRe = 'cent|theat|lit|met|fib|calib|lust|meag|somb|spect|sab|reconnoit|manoeuv';

/** What is spelled in another way in American English, as a pattern over a form in lower case, and that spelling. */
const spellings: readonly (readonly [pattern: RegExp, american: string])[] = [
  // Before -ise, with which they have nothing to do.
  [/(?<=^practi)s(?=e$|es$|ed$|ing$)/, 'c'],
  [/(?<=^advis)er(?=s?$)/, 'or'],
  [/(?<=..[a-z])is(?=(?:e|es|ed|er|ers|ing|ingly|able|ation|ations|ational|ationally)$)/, 'iz'],
  [/(?<=(?:anal|paral|catal))ys(?=(?:e|es|ed|er|ers|ing)$)/, 'yz'],
  [
    new RegExp(
      `(?<=(?:^|dis|mis|un|re|be|bel)(?:${inOur}))our(?=s?$|ed$|er$|ers$|ing$|able|ably|ful|less|ite|hood|ist|y$)`,
    ),
    'or',
  ],
  [new RegExp(`(?<=(?:^|[a-z])(?:${inRe}))re(?=s?$|d$)`), 'er'],
  [/(?<=^(?:def|off|pret))ence(?=s?$|less$)/, 'ense'],
  [/(?<=^(?:sub)?li)cence(?=s?$)/, 'cense'],
  [/(?<=^(?:catal|dial|anal|monol|prol|epil))ogue(?=s?$)/, 'og'],
  [/(?<=^program)me(?=s?$)/, ''],
  [/(?<=^(?:skil|wil|fulfil|instal|enrol|distil))(?=(?:ful|fully|ment|ments|s)?$)/, 'l'],
  [/(?<=^(?:acknowledg|judg))e(?=ments?$)/, ''],
  [/(?<=^gr)e(?=y(?:s|ed|er|ing)?$)/, 'a'],
  [/(?<=^(?:an|arch|encyclop|orthop|p|h|f|leuk|isch))ae(?=[a-z]{2})/, 'e'],
  [/(?<=^)(?:sc)(?=eptic)/, 'sk'],
  [/(?<=^)plough/, 'plow'],
  [/(?<=^)sulph/, 'sulf'],
  [/(?<=^art)e(?=facts?$)/, 'i'],
  [/(?<=^jewel)le(?=ry$)/, ''],
  [/(?<=^man)oeu(?=v)/, 'eu'],
  [/(?<=^(?:f|am|diarrh|)?)oe(?=(?:str|soph|dem|t|a$))/, 'e'],
  [/(?<=^(?:m|sm))ou(?=l[dt])/, 'o'],
  [/(?<=^m)ou(?=stache)/, 'u'],
  [/(?<=^t)y(?=res?$)/, 'i'],
  [/(?<=^stor)ey(?=s?$)/, 'y'],
  [/(?<=^p)y(?=jama)/, 'a'],
  [/(?<=^co)s(?=y$|i(?:er|est|ly)$)/, 'z'],
  [/(?<=^dr)augh(?=t)/, 'af'],
  [/^ker(?=bs?$)/, 'cur'],
  [/(?<=^che)que(?=s?$|book)/, 'ck'],
  [/(?<=^alumin)i(?=um)/, ''],
  [/(?<=^(?:among|amid))st$/, ''],
  [/(?<=^whil)st$/, 'e'],
  // counsellor, traveller, jeweller
  [
    /(?<=^(?:counc|couns|trav|mod|lab|lev|canc|chis|jew|pan|du|sign|marv|tunn)[aei]l)l(?=ors?$|ers?$|ous)/,
    '',
  ],
];

/** The American spelling of a form in lower case; the form itself where it is the same. Linear time. */
export function spellAmerican(form: string): string {
  if (form.length < 4) return form;
  let spelled = form;
  for (const [pattern, american] of spellings) spelled = spelled.replace(pattern, american);
  return spelled;
}
