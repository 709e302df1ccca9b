// Without this the noun океан would be a short form of океанный, смена of сменный, башен of башенный. Participles are mostly
// of prefixed verbs, of verbs in -овать, or have a consonant that verbs in -ить soften: решён, куплен, освобождён.
const prefixes =
  'не|вы|выше|ниже|за|из|ис|на|об|от|пере|по|под|пред|при|про|раз|рас|со|вз|воз|вос|вс|взаимо|до|о';
const shortParticiples = [
  /^(?:.+[оие]ва|.+стве|.+(?:[жч]|[еиоу]ш|щ|жд|[бвмпф]л)е)н[аоы]?$/,
  new RegExp(`^(?:${prefixes}|у|с[вдклпы]).{2,}[ая]н[аоы]?$`),
  /^(?:вы|за|из|на|от|пере|по|под|пре|при|про|раз|с|у)дан[аоы]?$/,
  /^ранен[аоы]?$/,
  // Not after м: времён, перемен, обмен.
  new RegExp(`^(?:${prefixes}|в|у|с[вдклнпробж]).{2,}(?<!м)ен[аоы]?$`),
];
const nounsInN =
  /(?:^(?:океан|орган|охран|обман|обеден|ураган|нарзан|долман|сажен)|башен|вишен|пашен|конюшен|таможен|котлован|винокурен|диван|веретен)$/;

/** The short forms of words in -нный have one н: вооружен, создана, свойствен (Русская грамматика). */
export function participleAnalyses(form: string): readonly string[] {
  return looksLikeShortParticiple(form) ? [`a:${form.replace(/[аоы]$/, '')}н`] : [];
}

/** Whether a form, with е for ё, ends like a short participle and is no noun that does. */
export function looksLikeShortParticiple(form: string): boolean {
  const stem = /^.+н(?=[аоы]?$)/.exec(form)?.[0];
  return stem !== undefined && !nounsInN.test(stem) && shortParticiples.some((shape) => shape.test(form));
}
