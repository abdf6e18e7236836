import { render } from '@testing-library/svelte';
import { createRawSnippet, type Component, type Snippet } from 'svelte';
import { App } from '../../src/app.svelte';
import type { Host, Opening } from '../../src/host/host';
import Stage from './Stage.svelte';

/** An app that speaks a language; its host answers nothing. */
export function speaking(language = 'pt-BR'): App {
  const app = new App({} as Host);
  app.opening = { language, accounts: [], account: null } as unknown as Opening;
  return app;
}

export function stage(part: Component<any, any, any>, props: Record<string, unknown> = {}, app = speaking()) {
  const rendered = render(Stage, { app, part, given: props });
  return { app, ...rendered, change: (changed: Record<string, unknown>) => rendered.rerender({ given: { ...props, ...changed } }) };
}

const escaped = (text: string) => text.replace(/[&<]/g, (sign) => (sign === '&' ? '&amp;' : '&lt;'));

/** A snippet of plain text. */
export const text = (said: string): Snippet => createRawSnippet(() => ({ render: () => `<span>${escaped(said)}</span>` }));

/** A snippet for a row, which may come to hold another item. */
export const row = <T>(said: (item: T) => string): Snippet<[T]> =>
  createRawSnippet((item: () => T) => ({
    render: () => '<span></span>',
    setup: (node) => {
      $effect(() => {
        node.textContent = said(item());
      });
    },
  }));
