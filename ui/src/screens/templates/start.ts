/** How a draft begins, and how it goes: made at the program, opened in the editor; deleted, with the way back as a toast. */
import type { App } from '../../app.svelte';
import { asAppError, type AppError, type NewDraft } from '../../host/host';

/** Says what went wrong as a toast, where nobody waits for the answer at a place of their own. */
function told(app: App, error: AppError): void {
  app.toast({ text: error.view?.message || app.words.say('draft-failed') });
}

/** Makes a draft and opens it. Throws what the program refuses. */
export async function makeDraft(app: App, from: NewDraft): Promise<void> {
  const account = app.account?.id;
  if (account === undefined) return;
  const { id } = await app.host.newDraft(account, from);
  app.changes += 1;
  app.go({ screen: 'templates', draft: id });
}

/** The same from a button that stands alone. */
export async function startDraft(app: App, from: NewDraft): Promise<void> {
  try {
    await makeDraft(app, from);
  } catch (reason) {
    told(app, asAppError(reason));
  }
}

export async function deleteDraft(app: App, id: string, title: string): Promise<boolean> {
  const { words } = app;
  try {
    await app.host.deleteDraft(id);
  } catch (reason) {
    told(app, asAppError(reason));
    return false;
  }
  app.changes += 1;
  app.up({ screen: 'templates' });
  const back = async () => {
    try {
      await app.host.undeleteDraft(id);
      app.changes += 1;
      app.go({ screen: 'templates', draft: id });
    } catch (reason) {
      told(app, asAppError(reason));
    }
  };
  app.toast({ text: words.say('draft-deleted', { title }), seconds: 20, action: { text: words.say('editor-undo'), run: () => void back() } });
  return true;
}
