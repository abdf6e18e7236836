/** The way back from what was done to many, as a toast. */
import type { App } from '../../app.svelte';
import { asAppError, type EditView } from '../../host/host';

export function offerUndo(app: App, edit: EditView, text: string): void {
  const { id } = edit;
  if (id === null || !edit.can_undo) {
    app.toast({ text, seconds: 8 });
    return;
  }
  app.toast({ text, seconds: 15, action: { text: app.words.say('contact-undo'), run: () => void undo(app, id) } });
}

/** Takes an edit back and says what became of it; says whether that went. */
export async function undo(app: App, id: string): Promise<boolean> {
  try {
    const { removed, restored, kept } = await app.host.undoEdit(id);
    const said = [app.words.say('edit-undone', { count: removed + restored })];
    if (kept > 0) said.push(app.words.say('edit-undone-kept', { count: kept }));
    app.toast({ text: said.join(' '), seconds: 10 });
    return true;
  } catch (reason) {
    const { view } = asAppError(reason);
    app.toast({ text: view?.message || app.words.say('edit-undo-failed') });
    return false;
  } finally {
    app.changes += 1;
  }
}
