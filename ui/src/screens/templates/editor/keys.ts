/** The keys of a draft: undo, redo, and the one that older habits save with. */
import { onMac } from '../../../keys';
import type { Editing } from './editing.svelte';

export function keysOf(event: KeyboardEvent, editing: Editing): void {
  const main = onMac() ? event.metaKey && !event.ctrlKey : event.ctrlKey && !event.metaKey;
  if (!main || event.altKey || event.isComposing || event.defaultPrevented) return;
  const key = event.key.toLowerCase();
  if (key === 'z' && !event.shiftKey) editing.undo();
  else if ((key === 'z' && event.shiftKey) || (key === 'y' && !event.shiftKey)) editing.redo();
  else if (key === 's' && !event.shiftKey) void editing.flush();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
