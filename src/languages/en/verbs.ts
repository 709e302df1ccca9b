/**
 * English verbs whose past is not in -ed, with their forms (R. Quirk et al., A Comprehensive Grammar of the English Language,
 * 1985, §§ 3.11–20): the base, the past, and the participle if it differs.
 */
const irregular =
  'be am is are was were been, have has had, do does did done, go goes went gone, arise arose arisen, awake awoke awoken, ' +
  'bear bore borne born, beat beaten, become became, begin began begun, bend bent, bind bound, bite bit bitten, bleed bled, ' +
  'blow blew blown, break broke broken, breed bred, bring brought, build built, burn burnt, buy bought, catch caught, ' +
  'choose chose chosen, come came, deal dealt, dig dug, draw drew drawn, drink drank drunk, drive drove driven, eat ate eaten, ' +
  'fall fell fallen, feed fed, feel felt, fight fought, find found, flee fled, fly flew flown, forbid forbade forbidden, ' +
  'foresee foresaw foreseen, forget forgot forgotten, forgive forgave forgiven, freeze froze frozen, get got gotten, ' +
  'give gave given, grow grew grown, hang hung, hear heard, hide hid hidden, hold held, keep kept, know knew known, lay laid, ' +
  'lead led, learn learnt, leave left, lend lent, lie lay lain, light lit, lose lost, make made, mean meant, meet met, ' +
  'mistake mistook mistaken, overcome overcame, oversee oversaw overseen, overthrow overthrew overthrown, pay paid, ' +
  'prove proven, ride rode ridden, ring rang rung, rise rose risen, run ran, say said, see saw seen, seek sought, sell sold, ' +
  'send sent, shake shook shaken, shine shone, shoot shot, show shown, sing sang sung, sink sank sunk, sit sat, sleep slept, ' +
  'speak spoke spoken, spend spent, stand stood, steal stole stolen, stick stuck, strike struck, swear swore sworn, ' +
  'sweep swept, swim swam swum, take took taken, teach taught, tear tore torn, tell told, think thought, throw threw thrown, ' +
  'undergo underwent undergone, understand understood, undertake undertook undertaken, uphold upheld, wake woke woken, ' +
  'wear wore worn, weep wept, win won, withdraw withdrew withdrawn, withhold withheld, withstand withstood, write wrote written';

const bases = new Map<string, string[]>();
for (const forms of irregular.split(', ')) {
  const [base = '', ...others] = forms.split(' ');
  for (const form of others) bases.set(form, [...(bases.get(form) ?? []), base]);
}

/** Words in -ed and -ing that are no forms of a verb. */
const others =
  /^(?:(?:[dfhnrsw]|bl|br|cr|gr|sp|st|ind|exc|proc|succ)eed|hundred|sacred|kindred|evening|morning|during|ceiling|wedding|sterling|(?:any|every|no|some)thing)$/;

/** Every base a form can have as one of a verb, the form itself among them. */
export function verbBases(form: string): readonly string[] {
  const found = [form, ...(bases.get(form) ?? [])];
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
  // carried; lying
  if (stem.endsWith('i')) return isIng ? [stem] : [`${stem.slice(0, -1)}y`];
  if (isIng && /^[^aeiou]y$/.test(stem)) return [stem, `${stem[0]}ie`];
  // planned; drilled, controlled
  if (/([bdfgklmnprstz])\1$/.test(stem)) return [stem.slice(0, -1), stem];
  // hoped is no form of hop
  if (/^[^aeiouy]*[aeiouy][^aeiouwxy]$/.test(stem)) return [`${stem}e`];
  return [stem, `${stem}e`];
}
