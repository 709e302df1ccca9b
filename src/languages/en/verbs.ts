/**
 * English verbs whose past is not in -ed, with their forms (R. Quirk et al., A Comprehensive Grammar of the English Language,
 * 1985, §§ 3.11–20): the base, the past, and the participle if it differs.
 */
const irregular =
  'be am is are was were been, have has had, do does did done, go goes went gone, arise arose arisen, awake awoke awoken, ' +
  'bear bore borne born, beat beaten, become became, begin began begun, bend bent, bet betted, bid bade bidden, bind bound, ' +
  'bite bit bitten, bleed bled, blow blew blown, break broke broken, breed bred, bring brought, build built, burn burnt, ' +
  'buy bought, catch caught, choose chose chosen, cling clung, come came, creep crept, deal dealt, dig dug, dive dove, ' +
  'draw drew drawn, dream dreamt, drink drank drunk, drive drove driven, dwell dwelt, eat ate eaten, fall fell fallen, ' +
  'feed fed, feel felt, fight fought, find found, flee fled, fling flung, fly flew flown, forbid forbade forbidden, ' +
  'forget forgot forgotten, forgive forgave forgiven, forsake forsook forsaken, freeze froze frozen, get got gotten, ' +
  'give gave given, grind ground, grow grew grown, hang hung, hear heard, hew hewn, hide hid hidden, hold held, keep kept, ' +
  'kneel knelt, know knew known, lay laid, lead led, lean leant, leap leapt, learn learnt, leave left, lend lent, lie lay lain, ' +
  'light lit, lose lost, make made, mean meant, meet met, mow mown, pay paid, plead pled, prove proven, ride rode ridden, ' +
  'ring rang rung, rise rose risen, run ran, saw sawn, say said, see saw seen, seek sought, sell sold, send sent, sew sewn, ' +
  'shake shook shaken, shear shorn, shine shone, shoe shod, shoot shot, show shown, shrink shrank shrunk, sing sang sung, ' +
  'sink sank sunk sunken, sit sat, slay slew slain, sleep slept, slide slid, sling slung, smell smelt, sow sown, ' +
  'speak spoke spoken, speed sped, spell spelt, spend spent, spill spilt, spin spun, spit spat, spoil spoilt, ' +
  'spring sprang sprung, stand stood, steal stole stolen, stick stuck, sting stung, stink stank stunk, strew strewn, ' +
  'stride strode stridden, strike struck stricken, string strung, strive strove striven, swear swore sworn, sweep swept, ' +
  'swell swollen, swim swam swum, swing swung, take took taken, teach taught, tear tore torn, tell told, think thought, ' +
  'throw threw thrown, tread trod trodden, wake woke woken, wear wore worn, weave wove woven, weep wept, win won, wind wound, ' +
  'wring wrung, write wrote written';

const bases = new Map<string, string[]>();
for (const forms of irregular.split(', ')) {
  const [base = '', ...others] = forms.split(' ');
  for (const form of others) bases.set(form, [...(bases.get(form) ?? []), base]);
}

/** Prefixes after which a verb keeps its irregular forms: rebuilt, overtook, misled, withdrew (Quirk et al., § 3.11). */
const prefix = /^(?:misunder|mis|under|un|re|out|over|fore|up|with|inter|pre|par)(?=...)/;

/** The bases of an irregular form, with its prefix if it has one. */
function irregularBases(form: string): readonly string[] {
  const before = prefix.exec(form)?.[0] ?? '';
  const prefixed = before === '' ? [] : (bases.get(form.slice(before.length)) ?? []);
  return [...(bases.get(form) ?? []), ...prefixed.map((base) => before + base)];
}

/** Words in -ed and -ing that are no forms of a verb. */
const others =
  /^(?:(?:[dfhnrsw]|bl|br|cr|gr|sp|st|ind|exc|proc|succ)eed|hundred|sacred|kindred|evening|morning|during|ceiling|wedding|sterling|(?:any|every|no|some)thing)$/;

/** Every base a form can have as one of a verb, the form itself among them. */
export function verbBases(form: string): readonly string[] {
  const found = [form, ...irregularBases(form)];
  const third = /^(.+?)(?:(?<=[^aeiou]i|s|x|z|ch|sh|o)es|s)$/.exec(form)?.[1];
  if (third !== undefined && third.length > 2 && !/(?:[su]|[aeiou]i)$/.test(third))
    found.push(third.replace(/i$/, 'y'));
  const [, stem, ending] = /^(.*[aeiouy].*)(ed|ing)$/.exec(form) ?? [];
  if (stem === undefined || stem.length < 2 || others.test(form)) return found;
  return [...found, ...basesOf(stem, ending === 'ing')];
}

/** What is left of a form without -ed or -ing, as the bases it can have (Quirk et al., §§ 3.5–8). */
function basesOf(stem: string, isIng: boolean): readonly string[] {
  // agreed, seeing
  if (stem.endsWith('e')) return [isIng ? stem : `${stem}e`];
  // skiing; carried; died, untied
  if (stem.endsWith('i')) {
    if (isIng) return [stem];
    return [`${stem.slice(0, -1)}y`, ...(/^(?:un|be|under|out)?[dltv]i$/.test(stem) ? [`${stem}e`] : [])];
  }
  // panicked, trafficking
  if (/[aeiou]ck$/.test(stem)) return [stem, stem.slice(0, -1)];
  if (isIng && /^[^aeiou]y$/.test(stem)) return [stem, `${stem[0]}ie`];
  // planned; drilled, controlled
  if (/([bdfgklmnprstz])\1$/.test(stem)) return [stem.slice(0, -1), stem];
  // hoped is no form of hop
  if (/^[^aeiouy]*[aeiouy][^aeiouwxy]$/.test(stem)) return [`${stem}e`];
  return [stem, `${stem}e`];
}
