/**
 * Tajik verbs: the infinitive of each whose present stem cannot be told from it, and that stem (Грамматикаи забони адабии
 * ҳозираи тоҷик, ҷ. 1, Душанбе, 1985; Perry 2005, the list of verb stems). All others are like фаҳмидан: фаҳм.
 */
const irregular: readonly (readonly [infinitive: string, present: string])[] = (
  'андохтан андоз, анҷомидан анҷом, афзудан афзо, афрӯхтан афрӯз, афтодан афт, бастан банд, бахшидан бахш, бохтан боз, ' +
  'будан бош, бурдан бар, ҷустан ҷӯ, гардидан гард, гаштан гард, гирифтан гир, гузаштан гузар, гузоштан гузор, гуфтан гӯ, ' +
  'гурехтан гурез, додан диҳ, додан деҳ, донистан дон, доштан дор, дидан бин, духтан дӯз, дӯхтан дӯз, задан зан, зистан зи, ' +
  'истодан ист, кардан кун, кофтан коб, кӯфтан кӯб, кушодан кушо, куштан куш, мондан мон, мурдан мир, навиштан навис, ' +
  'навохтан навоз, намудан намо, нишастан нишин, омадан о, омехтан омез, омӯхтан омӯз, овардан овар, овардан ор, озмудан озмо, ' +
  'озмӯдан озмо, олудан оло, пазируфтан пазир, пайвастан пайванд, пардохтан пардоз, партофтан парто, пиндоштан пиндор, ' +
  'пухтан паз, рафтан рав, рехтан рез, рондан рон, рустан рӯ, рӯфтан рӯб, сохтан соз, супурдан супор, сӯхтан сӯз, судан со, ' +
  'тавонистан тавон, тохтан тоз, фармудан фармо, фиристодан фирист, фирефтан фиреб, фурӯхтан фурӯш, фишурдан фишор, ' +
  'хондан хон, хостан хоҳ, хӯрдан хӯр, хуфтан хоб, ҷастан ҷаҳ, чидан чин, шикастан шикан, шинохтан шинос, шудан шав, ' +
  'шунидан шунав, шуморидан шумор, шустан шӯ, ёфтан ёб, офаридан офарин, гудохтан гудоз, коштан кор, ' +
  'анбоштан анбор, ангехтан ангез, афрохтан афроз, афшондан афшон, бофтан боф, гузидан гузин, гумоштан гумор, кандан кан, ' +
  'нигаристан нигар, нигоштан нигор, оростан оро, парвардан парвар, ситондан ситон, сурудан саро, тофтан тоб, ' +
  'шикофтан шикоф, шитофтан шитоб, шукуфтан шукуф'
)
  .split(', ')
  .map((pair) => pair.split(' ') as [string, string]);

const infinitives = new Map<string, string[]>();
for (const [infinitive, present] of irregular) {
  const known = infinitives.get(present);
  if (known) known.push(infinitive);
  else infinitives.set(present, [infinitive]);
}
const pasts = new Set(irregular.map(([infinitive]) => infinitive.slice(0, -2)));

/** Preverbs, which precede or follow ме-: бармегардад, мебарояд. */
const beginning = /^(бар|дар|во|фуру|боз)?(?:на)?(?:ме|би|бу)?(бар|дар|во|фуру|боз)?(?=.)/;

const persons = '(?:ам|ӣ|ад|ем|ед|анд)';
const presentForm = new RegExp(`^(.+?)${persons}$`);
/** After a vowel й is heard, and written with what follows: гӯяд, намоянд, ояд. */
const vowelForm = /^(.*[оӯуи])(?:ям|ӣ|яд|ем|ед|янд|й)$/;
const copula = '(?:ам|ӣ|аст|ем|ед|анд)';
const pastForm = new RegExp(
  `^(.+?[дт])(?:${copula}|а(?:истода)?${copula}?|а[её][мд]|агӣ|ан(?:и|ро|иро|аш|ашон)?)?у?$`,
);

/** The analyses of a form, a key, as one of a verb: of the simple tenses, the perfect, the participle and the infinitive. */
export function verbAnalyses(form: string): readonly string[] {
  const found = new Set<string>();
  for (const [preverb, rest] of beginnings(form)) {
    const past = pastForm.exec(rest)?.[1];
    if (past !== undefined && (pasts.has(past) || /..(?:ид|ӣд)$/.test(past)))
      found.add(`v:${preverb}${past}ан`);
    // Causatives are in -ондан as well as in -онидан.
    else if (past !== undefined && /..онд$/.test(past)) found.add(`v:${preverb}${past.slice(0, -1)}идан`);
    for (const stem of [presentForm.exec(rest)?.[1], vowelForm.exec(rest)?.[1]]) {
      if (stem === undefined) continue;
      // Without a prefix асосӣ, асосанд would be forms of a verb.
      const regular = rest !== form || rest.endsWith('ад') ? [`${stem}идан`] : [];
      for (const infinitive of infinitives.get(stem) ?? regular) found.add(`v:${preverb}${infinitive}`);
    }
  }
  return [...found];
}

/** Whether a form is an infinitive, which is how a glossary has a verb. */
export function isInfinitive(form: string): boolean {
  return /..[дт]ан$/.test(form);
}

/** A form without prefixes, in each way that they can be cut off. */
function beginnings(form: string): readonly (readonly [preverb: string, rest: string])[] {
  const cuts: (readonly [string, string])[] = [['', form]];
  const plain = /^(?:на)?(?:ме|би|бу)?(?=..)/.exec(form)?.[0] ?? '';
  if (plain !== '') cuts.push(['', form.slice(plain.length)]);
  // биёяд: би and ояд
  if (/^(?:на)?биё./.test(form)) cuts.push(['', `о${form.slice(form.indexOf('ё') + 1)}`]);
  const full = beginning.exec(form);
  const preverb = full?.[1] ?? full?.[2];
  if (full && preverb !== undefined) cuts.push([preverb, form.slice(full[0].length)]);
  return cuts;
}

/** Compound verbs have шудан or гардидан in the passive (Грамматикаи забони адабии ҳозираи тоҷик, ҷ. 2, 1986). */
export function passiveOf(infinitive: string): readonly string[] {
  return /^(?:кардан|намудан)$/.test(infinitive) ? ['v:шудан', 'v:гардидан'] : [];
}
