/** What nobody caught: said in a sentence with its code, and the page goes on with what was typed. */
import type { App } from '../app.svelte';
import { asAppError } from '../host/host';

/** A fault in words of one line. */
export function sentenceOf(app: App, reason: unknown): string {
  const { code, view } = asAppError(reason);
  return view ? `${view.message} ${view.advice}`.trim() : app.words.say('fault', { code });
}

/** Listens until the returned function is called. The same fault is told once while its word is on the screen. */
export function watchFaults(app: App): () => void {
  const tell = (reason: unknown) => {
    console.error(reason);
    const text = sentenceOf(app, reason);
    if (!app.toasts.some((toast) => toast.text === text)) app.toast({ text });
  };
  const failed = (event: ErrorEvent) => {
    // A browser's own remarks, such as a resize that took two rounds, come without an error.
    if (event.error) tell(event.error);
  };
  const rejected = (event: PromiseRejectionEvent) => tell(event.reason);
  window.addEventListener('error', failed);
  window.addEventListener('unhandledrejection', rejected);
  return () => {
    window.removeEventListener('error', failed);
    window.removeEventListener('unhandledrejection', rejected);
  };
}
