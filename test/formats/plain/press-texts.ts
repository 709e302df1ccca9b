/**
 * Press texts as people paste them. Before the bar is what a line is, or `+` where it continues the line before; nothing
 * after the bar is a blank line. A line of columns has a unit for each.
 */
export const pressTexts: Readonly<Record<string, string>> = {
  'three lines, none blank': `
title    |Ministries sign an agreement
heading  |Minister: it is historic
dateline |MINSK, 15 September (Agency) - The agreement was signed on Tuesday.`,

  'a release with contacts, an end mark and two signatures': `
notice   |FOR IMMEDIATE RELEASE
contact  |CONTACT: Jane Doe
contact  |Tel.: +375 17 000-00-00
contact  |E-mail: press@example.org
         |
title    |Council opens its autumn session
         |
heading  |About the council
paragraph|The council was founded in 2002.
         |
cell     |Chairman                    Secretary
cell     |A. Ivanov                   B. Petrov
         |
rule     |###`,

  'one paragraph a line': `
title    |Dam on the Vakhsh reaches half its height
dateline |DUSHANBE, 3 March (Agency) - The dam on the Vakhsh has reached half of its planned height, the ministry of energy said on Monday, two months ahead of the schedule that was agreed in 2021.
paragraph|The minister thanked the engineers and said that the first two units would produce power by the end of next year, if the weather allowed the work to go on in winter.
paragraph|He did not take questions.
paragraph|The project has cost 2.1 billion dollars so far.`,

  'one paragraph a line, short ones too': `
title    |Rector visits border school
paragraph|The rector visited a school at the border.
paragraph|Ninety children learn there.
paragraph|She opened a library.
paragraph|The visit ended with a concert.`,

  'wire copy wrapped at 65 columns': `
title    |Council meets on water
dateline |GENEVA, 12 May (Agency) - The council met behind closed doors on
+        |Monday to discuss the distribution of water in the basin. The
+        |President of the council, Maria Lang, said that the members had
+        |agreed on most points and would meet again in June.
         |
paragraph|Delegates from five countries took part. Tajikistan was represented
+        |by its minister of energy and water resources, who called the talks
+        |useful.
         |
rule     |-30-`,

  'wire copy wrapped, paragraphs without blank lines': `
title    |Talks on gas end without result
dateline |VIENNA, 2 June (Agency) - Negotiators left the Austrian capital on
+        |Tuesday without having agreed on the price of gas for the coming
+        |winter, two people with knowledge of the talks said.
paragraph|The Russian delegation had asked for a price that follows the oil
+        |market. Belarus had proposed a fixed one.
paragraph|Both sides said that they would meet again. No date was given by the
+        |ministries, which declined to comment.`,

  'paragraphs that are indented': `
title    |A bridge for two banks
         |
paragraph|    The two governments signed an agreement on Friday about the
+        |bridge that will connect their banks of the river. Work begins in
+        |spring.
paragraph|    The bridge will be 540 metres long and have two lanes. Customs
+        |officers of both countries will share one building.
paragraph|    "It is a day that we have waited for," the governor said.`,

  'paragraphs that are indented with a tab': `
title    |Harvest begins early
paragraph|\tFarmers in the south have begun to harvest barley two weeks early
+        |because of the heat in May, the ministry of agriculture reports.
paragraph|\tThe yield is expected to be average.`,

  'an e-mail with an answer, a quotation and a signature': `
contact  |From: Jane Doe <jane@example.org>
contact  |To: press@example.com
contact  |Subject: Text for tomorrow
         |
paragraph|Dear Olga,
         |
paragraph|please send us the Russian text by noon. The minister will read it
+        |before the briefing.
         |
paragraph|On Tue, 15 Sep 2026, Olga Orlova wrote:
quote    |> The English text is attached. It has changed in two places since
+        |> yesterday, both of them in the second paragraph.
quote    |>
quote    |> When do you need it?
         |
rule     |--
signature|Jane Doe
signature|Press Secretary`,

  'a hyphen list below a heading': `
title    |Results of the session
         |
paragraph|The council adopted:
item     |- a plan of joint exercises;
item     |- a programme for mine clearance;
item     |- the budget for 2027.`,

  'bullets with wrapped items': `
title    |What was agreed
paragraph|The ministers agreed on three points:
item     |• to open a joint centre for the training of rescuers before the end
+        |  of the year;
item     |• to exchange data on floods and avalanches every day, in winter
+        |  every hour;
item     |• to meet in Osh in May.
paragraph|They thanked the hosts.`,

  'numbers, letters in brackets and dashes': `
title    |Agenda of the council
item     |1. Opening of the session
item     |2. Election of the chair
item     |3. Reports:
item     |   (a) of the secretary general;
item     |   (b) of the auditors.
item     |4. Other business`,

  'numbers with brackets and an introduction': `
paragraph|The parties undertake:
item     |1) to consult each other once a year;
item     |2) to notify each other of exercises with more than 5,000 soldiers;
item     |3) to settle disputes by negotiation.`,

  'a list of dashes without a colon': `
title    |Documents adopted
item     |– Declaration on cultural heritage
item     |– Plan of action for 2027
item     |– Protocol on customs`,

  'numbered paragraphs of a statement': `
title    |Joint statement
paragraph|The heads of state declare:
item     |1. They reaffirm their commitment to the Charter.
item     |2. They welcome the agreement on the border, signed in Khujand.
paragraph|The text was adopted by consensus.
item     |3. They will meet again in 2028.`,

  'a two-line title in capitals': `
title    |JOINT COMMUNIQUÉ
+        |of the Council of Foreign Ministers
         |
paragraph|The council met in Minsk on 4 March 2026 under the chairmanship of Belarus.`,

  'headings in capitals without blank lines': `
title    |WEEKLY BRIEFING
heading  |ENERGY
paragraph|The second unit of the plant is back on the grid after repairs.
heading  |TRANSPORT
paragraph|The pass is closed for lorries until Friday.
paragraph|Buses run as usual.
heading  |WEATHER
paragraph|Snow is expected above 2,000 metres.`,

  'subheadings with blank lines': `
title    |Report of the mission
         |
paragraph|The mission visited four regions in April.
         |
heading  |What the mission saw
         |
paragraph|Schools are open and teachers are paid. Two clinics lack medicine.
         |
heading  |What it recommends
         |
paragraph|The mission recommends to repair the road before winter.`,

  'a date and place on lines of their own': `
title    |Address of the President to the nation
date     |Dushanbe, 26 January 2026
         |
paragraph|Dear compatriots! Last year was a good one for our country.`,

  'a date at the end': `
title    |Message of condolence
paragraph|Dear Mr President, I was saddened by the news of the earthquake.
paragraph|Please convey my sympathy to the families.
signature|Emomali Rahimov
signature|Chairman of the Council
date     |15.09.2026`,

  'a letter with a signature': `
title    |Ministry of Foreign Affairs
contact  |19 Lenin Street, Minsk
contact  |Tel. +375 17 000-00-00
         |
paragraph|Dear colleagues,
paragraph|we invite you to the briefing of the minister on Thursday at ten.
paragraph|Please bring your accreditation.
         |
signature|Sincerely,
signature|Anna Petrova
signature|Head of the press service`,

  'an agenda with times': `
title    |Programme of the visit
date     |Tuesday, 15 September 2026
time     |09:00 Arrival at the airport
time     |10:30–11:30 Talks in the palace
time     |12:00 Lunch
time     |15:00 Press conference`,

  'an agenda whose entries are wrapped': `
title    |Programme
time     |9.00  Registration of the participants in the foyer of the palace
+        |      of the republic
time     |10.00 Opening. Welcome by the mayor`,

  'an oath': `
title    |Oath of the peacekeeper
         |
paragraph|I, a soldier of peace,
paragraph|Swear before my people
paragraph|To guard the weak
paragraph|And never to raise my hand
paragraph|Against the unarmed.`,

  'a hymn in two verses': `
title    |Hymn of the Collective Forces
         |
paragraph|Over the mountains the morning is breaking,
paragraph|Over the river the banners are flying,
paragraph|Brothers together the long road are taking,
paragraph|Under one heaven their songs never dying.
         |
paragraph|Guard us, o mountains, in winter and summer,
paragraph|Guard us, o river, from harm and from sorrow!`,
};
