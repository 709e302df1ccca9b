import { testSentences } from './marked-sentences.ts';

testSentences('en', 'marks that end a sentence', [
  'The talks began.¦ They lasted all day.',
  'Who won?¦ Nobody did.',
  'What a day!¦ We met at noon.',
  'Really?!¦ Nobody knew.',
  'Wait…¦ The door opened.',
  'He hesitated...¦ Then he signed.',
  'The vote is over',
]);

testSentences('en', 'titles and ranks stay with their names', [
  'Dr. Brown met Gen. Ivanov and Col. Petrov.',
  'Lt. Gov. Green thanked Sen. White.',
  'Both Prof. Karimov and Mrs. Adams spoke.',
  'Our sales rep left.¦ He will be back.',
  'Only the first doctor came.¦ Brown did not.',
]);

testSentences('en', 'an abbreviation before a name goes on, before a starter it ends', [
  'Shares of Acme Inc. Europe fell.',
  'She runs Acme Inc.¦ The firm makes tractors.',
  'The U.S. Embassy is closed.',
  'He flew to the U.S.¦ He stayed there.',
  'They sell oil, gas, etc.¦ Prices fell.',
  'He has oil, gas, etc. in mind.',
]);

testSentences('en', 'a sentence that is complete ends after the name of a firm', [
  'It now belongs to Harbour Air Inc.¦ Harbour has forty planes.',
  'Nobody was surprised by the sale of Acme Corp.¦ Shares fell at once.',
  'He joined Acme Tools, Inc.¦ Sales doubled within a year.',
  'She told Acme Inc. Chief Executive Tom Lee everything.',
  'The head of Acme Inc. Tom Lee was late.',
  'The Acme Ltd. Foundation was closed.',
]);

testSentences('en', 'time of day closes its phrase', [
  'It begins at 6 p.m.¦ Guests come early.',
  'It begins at 6 p.m. Monday.',
  'It begins at 6 p.m. EST.',
  'At 6 p.m. Mr. Brown will speak.',
  'The hall opens at 6 p.m.¦ Mr. Brown will speak.',
]);

testSentences('en', 'numbers', [
  'The House passed H. R. 1280 in March.¦ The Senate did not.',
  'This is plan B.¦ 12 people agreed.',
  'See no. 5 and pp. 7–9.',
  'The answer is no.¦ Five said yes.',
  'Vol. IV is lost.',
  'It rose to 3.5 percent.¦ In 2014 it fell.',
  'They met on Sept. 11 and Oct. 2.',
  'It was cold in Oct.¦ President Rahmon stayed.',
  'Section 5.2.1. Scope of the treaty',
  'The law has Section 5.¦ Scope is not in it.',
  'It was built in 1998.¦ It burned down in 2004.',
]);

testSentences('en', 'initials', [
  'J. K. Rowling and J.R.R. Tolkien wrote books.',
  'George W. Bush spoke.',
  'So did you and I.¦ The rest left.',
  'He chose plan B.¦ It failed.',
  'First, do A.¦ Third, stop.',
]);

testSentences('en', 'addresses and names of files hold no end', [
  'Write to press.office@example.org today.',
  'See https://example.org/a.b?c.d!e for more.¦ It is free.',
  'Open report.final.docx first.¦ Then sign.',
  'It runs on .NET and Node.js.',
  'The text is free.¦ https://example.org/text',
  'It is on our site, e.g. https://example.org/text.',
]);

testSentences('en', 'quotations and brackets', [
  '“We see the threats,” stressed the leader.¦ He left.',
  '“We see the threats.”¦ He left.',
  'He noted that “we have done little”.¦ Next came the vote.',
  '“Do we see them?” asked the leader.',
  '“Do we see them?” Aleksandr Ivanov asked.',
  '“Do we see them?”¦ The leader asked nobody.',
  "'Enough!' he said.",
  '«Enough.»¦ He sat down.',
  '„Enough.“¦ He sat down.',
  '"Enough." ¦"More."¦ They disagreed.',
  'It ended. ”¦ She left.',
  'It ended. "¦ She left.',
  'It ended.¦ " Go on," she said.',
  '(See the annex.)¦ It is long.',
  'The house (built in 1900. Restored twice.) is for sale.',
  'He cited [...] “the laws [...]” (Smith 5).',
  'The prize (!) went to him.',
]);

testSentences('en', 'ellipses', [
  'The laws . . . are less complex.',
  'It ends here. . . .',
  'It ends here.¦ . . . The next begins.',
  'It ends . . . .¦ Next one.',
  'Well ... I think … I do.',
  'Dots........everywhere.',
]);

testSentences('en', 'what follows in lower case', [
  'She works at Yahoo! in the office.',
  'Mix it -- voila! -- and serve.',
  'Stop!!!¦ he is here.',
  'we came.¦ they left.',
  'Nice.¦ i think so too.',
  'The approx. five men left.',
  'Unknown abbr. follows here.',
]);

testSentences('en', 'lists in running text', [
  '1. The first item¦ 2. The second item',
  '1.) The first.¦ 2.) The second.',
  'a) one¦ b) two¦ c) three',
  '(i) One.¦ (ii) Two.',
  '• One¦ • Two',
  'It has 1) bread, 2) salt.',
  'A. Smith and B. Jones met.',
]);

testSentences('en', 'note calls, emoji, spaces', [
  'It was illegal.[7][8]¦ The rest followed.',
  'It was illegal.¹²¦ The rest followed.',
  'It has potential.12¦ The rest followed.',
  'Great!😀¦ Next one.',
  'Great! 😀¦ Next one.',
  'Great.¦ 📌 Next one.',
  'Great! :-)¦ Next one.',
  'One.\u00a0¦Two.',
  'One.\u2003¦ Two.\r\n¦Three.',
  'It is over.¦ #press #news are our tags.',
  'It is over. #press #news',
]);

testSentences('en', 'a forgotten space', [
  'The talks ended.¦They will go on.',
  'He owes 2,500.¦This is too much.',
  'Is it over?¦Yes, it is.',
  '1.The first item is here.',
  'They met on Friday.¦Mr. Lee was late.',
  'See example.The/data or www.This.org.',
  'Open Main.It.java and U.S.The.',
  'It runs on System.Windows and ASP.NET, not on Node.Js.',
  'The approx.The value.',
]);

testSentences('en', 'dates and lives', [
  'Ismail Samani (b. 849, d. 907) was a ruler.',
  'It was signed on 5 Oct.¦ The text is secret.',
  'On 5 Oct. President Rahmon left.',
  'Call tel. 555 or fax 556.',
]);

testSentences('en', 'names that begin with a small letter', [
  'He likes it.¦ iOS 9 brings new features.¦ eBay agreed.',
  'Is it new?¦ wikiHow says so.',
  'Phones, e.g. iOS ones, are new.',
  'On Yahoo! eBay is sold.',
  'See Res. 242 and Ref. 15.',
]);
