/** A request is taken back, and the toast is the way to ask again. */
import type { App } from '../../../app.svelte';
import { asAppError, type RequestCard } from '../../../host/host';

/** Throws what the program refuses. */
export async function withdraw(app: App, account: string, card: RequestCard): Promise<void> {
  const { words, host } = app;
  await host.withdrawTemplateRequest(account, card.id);
  app.changes += 1;
  const again = async () => {
    try {
      if (card.kind === 'delete') await host.requestDelete(account, card.name, card.language);
      else if (card.kind === 'unpause') await host.requestUnpause(account, card.name, card.language ?? '');
      else if (card.draft !== null) await host.requestSubmit(card.draft);
      app.changes += 1;
    } catch (reason) {
      app.toast({ text: asAppError(reason).view?.message || words.say('draft-failed') });
    }
  };
  const text = words.say(card.kind === 'submit' ? 'request-withdrawn' : 'service-withdrawn', { title: card.title });
  app.toast({ text, seconds: 15, action: { text: words.say('editor-undo'), run: () => void again() } });
}
