import { fireEvent, render, screen } from '@testing-library/svelte';
import { App, type Route } from '../../src/app.svelte';
import type { DraftView, Host, TemplateDoc } from '../../src/host/host';
import { liveId, memoryHost, type MemoryHost } from '../../src/host/memory';
import Templates from '../../src/screens/Templates.svelte';
import Stage from '../parts/Stage.svelte';

export const blank = (changes: TemplateDoc = {}): TemplateDoc => ({
  name: 'pedido_pronto',
  language: 'pt_BR',
  category: 'UTILITY',
  parameter_format: 'NAMED',
  components: [
    {
      type: 'BODY',
      text: 'Olá, {{nome}}. O seu pedido está pronto na loja.',
      example: { body_text_named_params: [{ param_name: 'nome', example: 'Ana' }] },
    },
  ],
  ...changes,
});

/** The screen on a host from memory, with a draft in it. */
export async function atDesk(content: TemplateDoc = blank(), told: Partial<Host> = {}) {
  const host: MemoryHost = memoryHost(told, { start: 'live', timers: false });
  const draft = await host.newDraft(liveId, { from: 'json', text: JSON.stringify(content) });
  return { host, draft };
}

/** The screen of templates, at a route. */
export async function showAt(host: MemoryHost, route: Route, language = 'pt-BR') {
  const app = new App(host);
  app.opening = { ...(await host.opening()), language };
  app.route = route;
  const end = host.onChange(() => (app.changes += 1));
  const rendered = render(Stage, { app, part: Templates, given: {} });
  return {
    app,
    ...rendered,
    unmount: () => {
      end();
      rendered.unmount();
    },
  };
}

export async function editor(content: TemplateDoc = blank(), told: Partial<Host> = {}, part?: 'versions' | 'languages') {
  const { host, draft } = await atDesk(content, told);
  const shown = await showAt(host, { screen: 'templates', draft: draft.id, ...(part && { part }) });
  await screen.findByText('Apontamentos').catch(() => undefined);
  return { host, draft, ...shown };
}

export const kept = (host: MemoryHost, { id }: DraftView): Promise<DraftView> => host.draft(id);

export const field = <T extends HTMLElement = HTMLInputElement>(name: string | RegExp) => screen.findByLabelText<T>(name);
export const body = () => field<HTMLTextAreaElement>('Texto');
export const type = (element: HTMLElement, value: string) => fireEvent.input(element, { target: { value } });
export const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
export const keys = (element: Element, key: string, held: { ctrlKey?: boolean; shiftKey?: boolean } = { ctrlKey: true }) =>
  fireEvent.keyDown(element, { key, ...held });
export const phone = async () => screen.findByRole('region', { name: /^Como fica no celular/ });
