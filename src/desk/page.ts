/** The one page of the desk, without any data: its script asks for that once it has the cookie. */
export function indexPage(nonce: string): string {
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8"/>
<meta name="viewport" content="width=device-width, initial-scale=1"/>
<meta name="referrer" content="no-referrer"/>
<meta name="style-nonce" content="${nonce}"/>
<title>Barobar</title>
<link rel="stylesheet" href="/desk.css"/>
<link rel="icon" href="data:,"/>
<script type="module" src="/desk.js"></script>
</head>
<body>
<div id="desk"></div>
</body>
</html>
`;
}
