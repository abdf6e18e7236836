/**
 * A draft is asked for and taken to the service by the same press. It lives in `app.drafts`, so that what came of it
 * outlives a change of screen.
 */
import type { App } from '../../../app.svelte';
import { asAppError, type AppError, type RequestCard } from '../../../host/host';
import type { Doc } from '../doc';
import type { Editing } from '../editor/editing.svelte';
import { Handing } from './handing.svelte';

export class Asking {
  readonly #app: App;
  readonly handing: Handing;
  busy = $state(false);
  failure: AppError | undefined = $state.raw();
  /** What was asked for last, as it was before it left: its category has a price. */
  asked: RequestCard | undefined = $state.raw();
  /** The draft as it was when its category followed the service's: nothing new to ask for stands in it. */
  followed: Doc | undefined = $state.raw();

  constructor(app: App) {
    this.#app = app;
    this.handing = new Handing(app);
  }

  static of(app: App, draft: string): Asking {
    const place = `service:${draft}`;
    const left = app.drafts.get(place);
    if (left instanceof Asking) return left;
    const made = new Asking(app);
    app.drafts.set(place, made);
    return made;
  }

  async #once(work: () => Promise<void>): Promise<void> {
    if (this.busy) return;
    this.busy = true;
    this.failure = undefined;
    try {
      await work();
    } catch (reason) {
      this.failure = asAppError(reason);
    } finally {
      this.busy = false;
      this.#app.changes += 1;
    }
  }

  /** Saves the draft, asks for it, and takes it to the service. */
  ask = (editing: Editing): Promise<void> =>
    this.#once(async () => {
      await editing.flush();
      if (editing.saved !== 'saved') return;
      const requested = await this.#app.host.requestSubmit(editing.id);
      editing.view = { ...editing.view, requested };
      await this.#send(editing);
    });

  /** What waits goes now. */
  send = (editing: Editing): Promise<void> => this.#once(() => this.#send(editing));

  async #send(editing: Editing): Promise<void> {
    const { account, requested } = editing.view;
    const cards = await this.#app.host.templateRequests(account);
    const card = cards.find(({ id }) => id === requested?.id) ?? cards.find(({ draft, state }) => draft === editing.id && state === 'waiting');
    if (!card) return;
    this.asked = card;
    this.handing.clear();
    // What cannot go now is told beside it, and waits.
    if (card.problem === null) await this.handing.run(account, [card]);
    // How it ended stands in the draft.
    editing.hear(await this.#app.host.draft(editing.id));
  }
}
