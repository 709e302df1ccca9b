/** What is typed, and a form that the example has of the word. Dictionary forms, other cases, verbs, letters that a keyboard lacks. */
const found: Readonly<Record<string, string>> = {
  en: `leaders leader, meet met, gather gathered, sign signed, reinforce reinforcing, evacuate evacuated, evacuee evacuees,
    begin began, send sent, carry carried, switch switched, decide decided, go went, take took, give gave, find found, reach reached,
    walk walk, defence defenses, organisation organization, litre liter, neighbouring neighboring, hours hour, boat boats,
    threats threats, director director`,
  ru: `подписать подписали, собраться собрались, договориться договорились, обсудить обсудили, заявить заявил, завершить завершила,
    участвовать участвовали, проверить проверила, сказать сказала, ждать ждал, начать началась, озера озере, озёрам озере,
    наводнением наводнения, лодка лодок, люди человек, вертолет вертолётов, школой школы, сиреной сирен, полковником полковник,
    государство государств, Белоруссия беларусь, Киргизия кыргызстан, граница границ`,
  be: `падпісаць падпісалі, сабрацца сабраліся, абмеркаваць абмеркавалі, заявіць заявіў, сказаць сказаў, праверыць праверыла,
    вяртацца вяртайцеся, зрабіць зробіць, пачаць пачаліся, азёр возера, возера возеры, озера возера, паводкай паводцы,
    лодка лодак, вучэнне вучэнні, верталёт верталётаў, верталет верталётаў, чалавекам людзей, школа школы, сирэна сірэн,
    сказау сказаў, палкоуник палкоўнік, Кіргізія кыргызстан, прэзідэнту прэзідэнт`,
  tg: `гуфтан гуфт, кардан карданд, санҷидан месанҷад, санчидан месанҷад, пурсидан пурсид, рафтан равед, шунидан шунавед,
    кӯлҳо кӯли, кулхо кӯли, каик қаиқҳо, қаиқро қаиқ, точикистон тоҷикистон, тоджикистон тоҷикистон, мухочират муҳоҷирати,
    нақшаҳо нақшаи, накша нақшаи, ичлосияхо иҷлосия, амнияти амният, машкхо машқ, хатархо хатар, хонахо хона, мактаб мактабҳо,
    чаласа ҷаласа, Белоруссия беларус, Русия россия`,
};

/** Words that the example does not have in any form, some of them like ones that it has. */
const absent: Readonly<Record<string, string>> = {
  en: 'truck piano written organ boast signal-box lakes-cape midday reins sentence',
  ru: 'ракета танк озеленение лодырь школяр сиреневый людоед завершённость гитара президиум',
  be: 'ракета танк азеляненне лодар сірэневы людаед гітара прэзідыум вучань паводзіны',
  tg: 'ракета танк кулоҳ мошинҳо-абр гитара китобхона хонанда кӯҳистон тоҷ каҳрабо',
};

/** Words to search the example for in a language, each with a form that it has. */
export function foundWords(language: string): readonly (readonly [query: string, form: string])[] {
  return (found[language] ?? '').split(/,\s+/).map((pair) => pair.split(' ') as [string, string]);
}

/** Words that the example does not have in a language, in any form. */
export function absentWords(language: string): readonly string[] {
  return (absent[language] ?? '').split(' ');
}
