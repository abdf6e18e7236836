import { render, screen } from '@testing-library/svelte';
import { App } from '../../src/app.svelte';
import type { Host, MessageState } from '../../src/host/host';
import { leave, memoryHost, practiceId, startRunning, type MemoryHost } from '../../src/host/memory';
import Mailings from '../../src/screens/Mailings.svelte';
import Stage from '../parts/Stage.svelte';

export interface Page {
  host: MemoryHost;
  app: App;
  batch: string;
  /** So many leave, and the page has heard of it. */
  leave: (many: number) => void;
  /** All in one state come into another, with what a test says of them. */
  become: (from: MessageState, to: MessageState, how?: (at: number) => boolean) => void;
}

/** The page of a mailing to so many, on the host from memory, whose clock the test holds. */
export async function opened(people: number, change: (page: Page) => void = () => {}, told: Partial<Host> = {}): Promise<Page> {
  const host = memoryHost(told, { start: 'practice', timers: false });
  const app = new App(host);
  const batch = startRunning(host.world, { people });
  const page: Page = {
    host,
    app,
    batch,
    leave: (many) => {
      leave(host.world, batch, many);
      app.changes += 1;
    },
    become: (from, to, how = () => true) => {
      host.world.messages.forEach(({ story }, at) => {
        if (story.row.state === from && how(at)) story.row = { ...story.row, state: to };
      });
      app.changes += 1;
    },
  };
  change(page);
  app.opening = await host.opening();
  app.route = { screen: 'mailings', batch };
  render(Stage, { app, part: Mailings, given: {} });
  await screen.findByRole('heading', { level: 1, name: 'Pedido saiu para entrega' });
  await screen.findByRole('grid');
  return page;
}

export const account = practiceId;
