import './desk.css';
import { render } from 'preact';
import { deskMessages } from '../../messages/desk/desk.ts';
import { api } from './api.ts';
import { App } from './app.tsx';
import { applyTheme, loadSettings } from './settings.ts';

const place = document.getElementById('desk') as HTMLElement;
applyTheme(loadSettings());
const token = /^#token=([0-9a-f-]+)$/.exec(location.hash)?.[1];
if (token !== undefined) {
  // The token must not stay in the history of the browser.
  history.replaceState(null, '', '/#/');
  await api.open(token).catch(() => undefined);
}
try {
  const workspace = await api.workspace();
  render(<App workspace={workspace} />, place);
} catch {
  const say = deskMessages(loadSettings().interface).text;
  render(
    <main class="locked">
      <h1>Barobar</h1>
      <p>{say('said.locked')}</p>
    </main>,
    place,
  );
}
