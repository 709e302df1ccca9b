/** As `pressTexts`: tables, marks of agencies, other languages, and texts that only look like one of them. */
export const morePressTexts: Readonly<Record<string, string>> = {
  'a table by tabs': `
title    |Trade in the first half of 2026
         |
cell     |Country\tExports\tImports
cell     |Belarus\t120\t80
cell     |Tajikistan\t35\t41
         |
paragraph|Figures in millions of dollars.`,

  'a table by spaces': `
title    |Strength of the contingents
cell     |Armenia        300
cell     |Belarus        450
cell     |Kyrgyzstan     280
paragraph|Source: the joint staff.`,

  'a date and a number in columns': `
column   |14 March 2026                                   No. 17/2
title    |Order on the reception of visitors
paragraph|Visitors are received on Mondays.`,

  'one signature in two columns': `
title    |Protocol of the meeting
paragraph|The meeting was closed at noon.
signature|Chairman of the commission              A. Karimov`,

  'a Russian agency': `
title    |Совет обсудил бюджет
dateline |МОСКВА, 15 сентября. /ТАСС/. Совет коллективной безопасности обсудил бюджет организации.
paragraph|Заседание прошло в закрытом режиме.`,

  'a Russian release': `
notice   |ПРЕСС-РЕЛИЗ
date     |15 сентября 2026 г.
title    |О встрече министров обороны
paragraph|Министры обороны встретились в Бишкеке. Они обсудили учения.
contact  |Контакты для СМИ:
contact  |Тел.: +996 312 00-00-00
contact  |Эл. почта: press@example.org`,

  'an embargo': `
notice   |Embargoed until 10:00 GMT on 24 November
title    |Report on mines published
paragraph|The report lists 214 places.`,

  'contacts at the end': `
title    |Museum reopens
paragraph|The museum of antiquities reopens on Friday after two years.
         |
contact  |For further information:
contact  |Jane Doe, press officer
contact  |Phone: (202) 555-0100
contact  |www.example.org`,

  'an end mark in words': `
title    |Bridge closed
paragraph|The bridge is closed until further notice.
end      |- ENDS -
         |
heading  |Notes to editors
item     |1. The bridge was built in 1974.
item     |2. Pictures are available on request.`,

  'an interview': `
title    |Minister: the worst is behind us
         |
paragraph|Question: When will the road be open?
paragraph|Answer: In May, if the snow melts. We have ordered two machines from
+        |Japan, and the crews are trained.
paragraph|Question: Who pays?
paragraph|Answer: The state.`,

  'lines with spaces at their ends': `
title    |Flood warning for the valley   
         |  
paragraph|The river has risen by two metres since Sunday and may flood the   
+        |lower part of the town tonight.  
         |
paragraph|Residents are asked to stay upstairs.  `,

  'lines with no-break spaces': `
title    |Visit of the\u00a0President
         |\u00a0
paragraph|\u00a0\u00a0The President arrives on 3\u00a0March.`,

  'short lines that go on in lower case': `
title    |Notice
         |
paragraph|The reception of the embassy is
+        |closed on national holidays and
+        |on the first Monday of a month.`,

  'narrow columns': `
title    |Snow closes pass
         |
paragraph|Heavy snow has closed the pass
+        |between the two valleys since
+        |early Sunday. Road crews said
+        |they hoped to open one lane
+        |by Tuesday.`,

  'members without marks': `
paragraph|The delegation consisted of:
paragraph|the minister of defence;
paragraph|the head of the general staff;
paragraph|two interpreters.`,

  'names on lines of their own': `
title    |Winners of the contest
         |
paragraph|The jury named the winners.
         |
signature|Aziza Karimova
signature|Pavel Novik
signature|Daler Rahmonov`,

  'Roman numbers': `
title    |Programme of cooperation
item     |I. Defence
item     |II. Energy
item     |III. Education`,

  'numbers with levels': `
title    |Rules of procedure
item     |1. Sessions
item     |1.1 The council meets twice a year.
item     |1.2 The chair convenes it.
item     |2. Votes`,

  'bullets of a word processor': `
paragraph|The exhibition shows:
item     |·\tmaps of the border
item     |·\tphotographs
item     |o\tof the first survey
item     |\uf0b7\tletters`,

  'a heading by a label, and no contact': `
title    |Border: two crossings open
paragraph|Two crossings opened on Monday.`,

  'prose that begins with a number, a dash or a label by chance': `
title    |Budget adopted after a long debate
         |
paragraph|The parliament adopted the budget with the votes of 85 deputies, of
+        |120 who were present. The opposition had proposed a different budget
+        |– smaller by a tenth – and called the result a mistake. On page
+        |15. it finds the reasons. It had one demand, its speaker said on
+        |Monday: Lower taxes.`,

  'prose that has a telephone number by chance': `
title    |Hotline for relatives
         |
paragraph|Relatives of passengers may call the hotline of the ministry, which is
+        |+375 17 000-00-00, at any hour of the day or send a message to
+        |help@example.org with the name of the passenger.`,

  'prose that has a date by chance': `
title    |Treaty in force
         |
paragraph|The treaty was signed by the two presidents in the city of Osh on the
+        |4 March 2026 and has been in force since. It will be reviewed in ten
+        |years.`,

  'a letterhead with a number and a date': `
paragraph|                    MINISTRY OF DEFENCE
paragraph|                    Press Centre
         |
cell     |No. 45\tissued in Bishkek
cell     |Copy 2\tfor the press
         |
paragraph|                 PRESS STATEMENT
         |
title    |Peacekeepers complete annual medical exercise
         |
dateline |BISHKEK, October 12 — Medical units from six countries completed a
+        |five-day exercise on Friday at the training ground. The exercise,
+        |known as Barrier-2026, tested the evacuation of the wounded.
         |
paragraph|"We have learned to work as one team," said Colonel Nurlan
+        |Asanov, who commanded the exercise.`,

  'a two-line title above long lines': `
title    |Statement by the spokesperson
+        |on the situation at the border
date     |Yerevan, 3 May 2026
paragraph|The ministry is following the situation at the border closely. We call on both sides to show restraint and to return to talks.
paragraph|We recall that:
item     |1. the border was agreed in 2024;
item     |2. both sides have a hotline.
heading  |Background
paragraph|The commission was created in 2019. It has twelve members.
contact  |For media inquiries:
contact  |Armine Sargsyan, spokesperson
contact  |Phone: +374 60 00 00 00`,

  'a preamble and an end in small letters': `
title    |Joint Declaration
paragraph|We, the heads of state,
paragraph|guided by the Charter of the United Nations,
paragraph|reaffirming our commitment to peace,
paragraph|have agreed to meet every year in one of the capitals of the region.
signature|ends`,
};
