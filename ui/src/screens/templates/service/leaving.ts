/** Requests that leave when their toast goes: until then they are taken back by one press, and nobody is asked anything. */
import { SvelteSet } from 'svelte/reactivity';
import type { App } from '../../../app.svelte';
import { asAppError, type RequestCard } from '../../../host/host';
import { Handing } from './handing.svelte';
import { toldShort } from './told';

const sets = new WeakMap<App, SvelteSet<string>>();

/** Ids of those whose toast still stands. */
export function leavingOf(app: App): SvelteSet<string> {
  const known = sets.get(app) ?? new SvelteSet<string>();
  sets.set(app, known);
  return known;
}

/** Seconds in which it can be taken back. */
export const grace = 8;

export function leave(app: App, account: string, card: RequestCard, text: string): void {
  const leaving = leavingOf(app);
  leaving.add(card.id);
  const back = async () => {
    try {
      await app.host.withdrawTemplateRequest(account, card.id);
      app.toast({ text: app.words.say('service-kept', { title: card.title }), seconds: 8 });
    } catch (reason) {
      app.toast({ text: asAppError(reason).view?.message || app.words.say('draft-failed') });
    } finally {
      leaving.delete(card.id);
      app.changes += 1;
    }
  };
  const go = async () => {
    const handing = new Handing(app);
    await handing.run(account, [card]);
    leaving.delete(card.id);
    app.changes += 1;
    const [step] = handing.steps;
    if (step) app.toast({ text: toldShort(step, app.words) });
  };
  app.toast({ text, seconds: grace, action: { text: app.words.say('editor-undo'), run: () => void back() }, ended: () => void go() });
}
