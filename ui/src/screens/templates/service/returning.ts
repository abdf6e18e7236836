/** When the network is back and requests wait, the page asks once whether they may go. Returns what ends the listening. */
import type { App } from '../../../app.svelte';
import { leavingOf } from './leaving';
import { standingOf } from './standing';

export function askOnReturn(app: App): () => void {
  let gone = false;
  const away = () => (gone = true);
  const back = async () => {
    const account = app.account?.id;
    if (!gone || account === undefined) return;
    gone = false;
    // Where it cannot be known nothing is asked: the card in Templates stays.
    const requests = await app.host.templateRequests(account).catch(() => []);
    const { waiting } = standingOf(requests, leavingOf(app));
    if (waiting === 0) return;
    const see = () => app.go({ screen: 'templates', part: 'requests' });
    app.toast({ text: app.words.say('requests-back', { count: waiting }), action: { text: app.words.say('requests-see'), run: see } });
  };
  const returned = () => void back();
  addEventListener('offline', away);
  addEventListener('online', returned);
  return () => {
    removeEventListener('offline', away);
    removeEventListener('online', returned);
  };
}
