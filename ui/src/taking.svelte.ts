/**
 * Who takes a file that falls on the window: fields that ask for one, for as long as they are shown. Of several that ask for
 * the same kind the first one that has none gets it.
 */
import { onDestroy } from 'svelte';
import type { App } from './app.svelte';
import type { FileView, MediaKind } from './host/host';

export interface Taker {
  kind: () => MediaKind;
  /** What the field is called. */
  label: () => string;
  /** Whether it has a file already. */
  full: () => boolean;
  take: (file: FileView) => void;
}

export class Taking {
  all: readonly Taker[] = $state.raw([]);

  /** For as long as the component lives. */
  join(taker: Taker): void {
    this.all = [...this.all, taker];
    onDestroy(() => (this.all = this.all.filter((one) => one !== taker)));
  }

  /** Where a file of this kind would go. */
  of(kind: MediaKind): Taker | undefined {
    const fitting = this.all.filter((taker) => taker.kind() === kind);
    return fitting.find((taker) => !taker.full()) ?? fitting[0];
  }
}

/** A file that can be sent has fallen on the window. */
export function taken(app: App, file: FileView): void {
  const { words } = app;
  const taker = app.taking.of(file.kind);
  if (taker) {
    taker.take(file);
    app.toast({ text: words.say('drop-file-taken', { file: file.name, field: taker.label() }), seconds: 4 });
  } else if (app.taking.all.length > 0) {
    const wanted = [...new Set(app.taking.all.map((one) => words.of('drop-file-kind', one.kind())))].join(', ');
    app.toast({ text: words.say('drop-file-other-kind', { file: file.name, wanted }) });
  } else app.toast({ text: words.say('drop-file-nowhere', { file: file.name }) });
}
