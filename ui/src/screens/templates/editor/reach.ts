/** Takes the keyboard to the place of a document: the field itself, or the nearest one that stands for it. */
import type { Wanted } from './editing.svelte';

const controls = 'textarea, input, select, button, summary';

const above = (path: string): string => path.slice(0, Math.max(0, path.lastIndexOf('/')));

export function reach(root: HTMLElement, { path, span }: Wanted): HTMLElement | undefined {
  const places = [...root.querySelectorAll<HTMLElement>('[data-path]')];
  let found: HTMLElement | undefined;
  for (let here = path; !found; here = above(here)) {
    found = places.find((one) => one.dataset['path'] === here || one.dataset['also'] === here);
    if (here === '') break;
  }
  const place = found ?? root.querySelector<HTMLElement>('[data-also="/components"]') ?? undefined;
  if (!place) return undefined;
  for (let fold = place.closest('details'); fold; fold = fold.parentElement?.closest('details') ?? null) fold.open = true;
  const control = place.matches(controls) ? place : (place.querySelector<HTMLElement>(controls) ?? place);
  control.focus({ preventScroll: true });
  control.scrollIntoView({ block: 'nearest' });
  const text = control instanceof HTMLTextAreaElement || (control instanceof HTMLInputElement && control.type === 'text');
  if (text && span && place.dataset['path'] === path) control.setSelectionRange(span.start, span.end);
  return control;
}
