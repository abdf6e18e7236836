// Files, places, codes to pay with, on the whole screen; and what arrives on the practice phone.
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import { App } from '../src/app.svelte';
import type { Host, PhoneMessage } from '../src/host/host';
import { taken } from '../src/taking.svelte';
import { addCharges, memoryHost, pixFor, practiceId, type MemoryHost } from '../src/host/memory';
import Stage from './notify-stage.svelte';
import { ana, draftBubble, field, fieldOf, option, phone, sendButton, shown, template, world } from './notify-world';

const type = (into: HTMLElement, value: string) => fireEvent.input(into, { target: { value } });
const press = async (name: string | RegExp) => fireEvent.click(await screen.findByRole('button', { name }));
const pix = pixFor(18_990);
/** A line whose check digits fit: 189,90, due 10/01/2035. */
const boleto = '34191.09008 86357.127736 08714.446401 3 46090000018990';

async function opened(told: Partial<Host> = {}): Promise<{ app: App; host: MemoryHost }> {
  const host = memoryHost(told, { start: 'practice', timers: false });
  addCharges(host.world);
  const app = new App(host);
  app.opening = await host.opening();
  const person = (await host.contacts('ana souza', 0, 1)).contacts[0];
  app.route = { screen: 'notify', contact: person?.id ?? '', template: 'cobranca_com_boleto', language: 'pt_BR' };
  host.onChange(() => (app.changes += 1));
  render(Stage, { app });
  await screen.findByRole('button', { name: 'Escolher arquivo: Documento' });
  return { app, host };
}

describe('a charge with its file', () => {
  test('is not sent while anything is empty: pressing leads there, and what is read is shown', async () => {
    const { host } = await opened();
    expect(await screen.findByText('Falta preencher: Documento, Valor, Código Pix e Linha do boleto.')).toBeTruthy();
    await fireEvent.click(await sendButton());
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Escolher arquivo: Documento' }));
    expect(host.world.messages).toHaveLength(0);

    await press('Escolher arquivo: Documento');
    expect(await screen.findByText('PDF · 84 kB', { selector: 'fieldset *' })).toBeTruthy();
    expect(draftBubble()?.textContent).toContain('nota-1042.pdf');
    await type(await field('Código Pix'), pix);
    expect(await screen.findByText('LOJA RECADO, SAO PAULO')).toBeTruthy();
    expect(screen.getByText(/^R\$\s189,90$/)).toBeTruthy();
    await type(await field('Linha do boleto'), boleto);
    expect(await screen.findByText('Itaú')).toBeTruthy();
    expect(screen.getByText('10 de jan. de 2035')).toBeTruthy();
    await press('Tirar o arquivo: Documento');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Escolher arquivo: Documento' })));
  });

  test('takes the file that falls on the window, and says where a file goes that it does not ask for', async () => {
    const { app, host } = await opened();
    const hash = 'ab'.repeat(32);
    const file = { hash, name: 'boleto-ana.pdf', mime: 'application/pdf', kind: 'document' as const, bytes: 4096, value: `file:${hash}/boleto-ana.pdf` };
    taken(app, { ...file, kind: 'image', name: 'foto.png' });
    expect(app.toasts.at(-1)?.text).toBe('“foto.png” não serve aqui: este modelo pede um documento.');
    taken(app, file);
    expect(await screen.findByText(/^PDF · 4/, { selector: 'fieldset *' })).toBeTruthy();
    expect(draftBubble()?.textContent).toContain('boleto-ana.pdf');
    expect(app.toasts.at(-1)?.text).toBe('“boleto-ana.pdf” está em “Documento”.');
    app.go({ screen: 'today' });
    cleanup();
    taken(app, file);
    expect(app.toasts.at(-1)?.text).toContain('abra Notificar');
    expect(host.world.messages).toHaveLength(0);
  });

  test('with a code that is damaged says so at once and does not leave', async () => {
    const { host } = await opened();
    await press('Escolher arquivo: Documento');
    await type(await field('Valor'), 'R$ 189,90');
    await type(await field('Linha do boleto'), boleto);
    await type(await field('Código Pix'), `${pix.slice(0, -1)}${pix.endsWith('0') ? '1' : '0'}`);
    await waitFor(async () => expect((await field('Código Pix')).getAttribute('aria-invalid')).toBe('true'));
    expect(screen.getByText('Confira: Código Pix.')).toBeTruthy();
    await fireEvent.click(await sendButton());
    expect(document.activeElement).toBe(await field('Código Pix'));
    expect(host.world.messages).toHaveLength(0);
  });

  test('whose amounts differ is told above Send, and leaves when it is meant', async () => {
    const { host } = await opened();
    await press('Escolher arquivo: Documento');
    await type(await field('Valor'), 'R$ 100,00');
    await type(await field('Linha do boleto'), boleto);
    await type(await field('Código Pix'), pix);
    // Before the breath is over: the program is asked by pressing.
    await fireEvent.click(await sendButton());
    const notes = await screen.findByRole('region', { name: 'Antes de enviar' });
    await waitFor(() => expect(document.activeElement).toBe(notes));
    expect(screen.getByText('Os valores não batem.')).toBeTruthy();
    expect(host.world.messages).toHaveLength(0);
    await press('Enviar mesmo assim');
    await screen.findByRole('button', { name: 'Outra notificação' });
    expect(host.world.messages).toHaveLength(1);

    // Nothing of one person's charge is kept for the next.
    await press('Outra notificação');
    await fireEvent.click(await option(/^João/));
    await waitFor(async () => expect((await field('Código Pix')).value).toBe(''));
    expect(screen.getByRole('button', { name: 'Escolher arquivo: Documento' })).toBeTruthy();
  });

  test('arrives on the practice phone as the customer sees it, and its buttons copy', async () => {
    const { app, host } = await opened();
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { platform: '', clipboard: { writeText } });
    await press('Escolher arquivo: Documento');
    await type(await field('Valor'), 'R$ 189,90');
    await type(await field('Linha do boleto'), boleto);
    await type(await field('Código Pix'), pix);
    await waitFor(async () => expect((await sendButton()).getAttribute('aria-disabled')).not.toBe('true'));
    await fireEvent.click(await sendButton());
    await screen.findByRole('button', { name: 'Outra notificação' });
    // Nothing can be tapped before it arrives.
    expect(within(phone()).queryByRole('button', { name: 'Copy Pix code' })).toBeNull();
    for (let step = 0; step < 4; step += 1) host.step();
    app.changes += 1;
    expect(screen.getByText('Telefone de treino: é isto que Ana Souza vê')).toBeTruthy();
    const code = await within(phone()).findByRole('button', { name: 'Copy Pix code' });
    expect(within(phone()).getByText('nota-1042.pdf')).toBeTruthy();
    expect(within(phone()).getByText('PDF · 84 kB')).toBeTruthy();
    await fireEvent.click(code);
    expect(writeText).toHaveBeenLastCalledWith(pix);
    expect(await screen.findByText(/^Código Pix copiado: 00020126/)).toBeTruthy();
    await fireEvent.click(within(phone()).getByRole('button', { name: 'Copy Boleto code' }));
    expect(writeText).toHaveBeenLastCalledWith(boleto);
    expect(await screen.findByText(/^Linha do boleto copiada/)).toBeTruthy();
    vi.unstubAllGlobals();
  });

  test('a file that is refused says why, and a link may stand in its place', async () => {
    const { host } = await opened({
      chooseFile: () => Promise.reject({ code: 'file_too_large', params: {}, view: { code: 'file_too_large', message: 'O arquivo é grande demais.', advice: 'Escolha um menor.' } }),
    });
    await press('Escolher arquivo: Documento');
    expect((await screen.findByRole('alert')).textContent).toContain('O arquivo é grande demais.');
    await press('Usar um link');
    const link = await field('Documento: link');
    expect(document.activeElement).toBe(link);
    await type(link, 'http://loja.example/nota.pdf');
    await fireEvent.click(await sendButton());
    expect(await screen.findByText('O link precisa começar com https.')).toBeTruthy();
    expect(document.activeElement).toBe(link);
    await type(link, 'https://loja.example/nota.pdf');
    expect(draftBubble()?.textContent).toContain('nota.pdf');
    expect(host.world.files.size).toBe(0);
  });
});

describe('other kinds', () => {
  const made = (fields: ReturnType<typeof fieldOf>[], host: Partial<Host> = {}) =>
    world({ templates: [template({ outline: { header_format: 'LOCATION', header: [], body: [{ text: 'Oi', variable: null }], footer: null, buttons: [] } })], form: (form) => ({ ...form, fields }), host: () => host });
  async function ready(one: ReturnType<typeof made>) {
    await shown(one);
    await fireEvent.click(await option(/^Ana Souza/));
    await fireEvent.click(await option(/^Pedido saiu/));
  }

  test('a place, an hour and an order leave as the contract writes them', async () => {
    const button = 'Revisar e pagar';
    const one = made(
      [
        fieldOf('header', 'location'),
        fieldOf('offer', 'instant'),
        fieldOf('button.0.reference_id', 'reference', { button }),
        fieldOf('button.0.total', 'money', { button }),
        fieldOf('button.0.pix', 'pix', { button, required: false }),
        fieldOf('button.0.link', 'link', { button, required: false }),
        fieldOf('button.0.goods', 'text', { button, required: false }),
      ],
      { checkSend: async () => [] },
    );
    await ready(one);
    await type(await field('Latitude'), '-23.5505, -46.6333');
    expect((await field('Longitude')).value).toBe('-46.6333');
    await type(await field('Nome do lugar'), 'Loja');
    await type(screen.getByLabelText('Dia'), '2999-11-20');
    await type(screen.getByLabelText('Hora'), '18:00');
    const order = screen.getByRole('group', { name: 'Cobrança: Revisar e pagar' });
    await type(within(order).getByRole('textbox', { name: 'Número do pedido' }), 'ped-42');
    await type(within(order).getByRole('textbox', { name: 'Total a pagar' }), '189,90');
    expect(screen.getByText('Preencha pelo menos um jeito de pagar: Pix, boleto ou link.')).toBeTruthy();
    await type(within(order).getByRole('textbox', { name: 'Link de pagamento' }), 'https://pagar.example/42');
    await fireEvent.change(within(order).getByRole('combobox', { name: /O que é/ }), { target: { value: 'digital-goods' } });
    expect(draftBubble()?.textContent).toContain('Loja');
    await fireEvent.click(await sendButton());
    await screen.findByRole('button', { name: 'Outra notificação' });
    expect(one.sends[0]).toMatchObject({
      allow_differences: false,
      variables: {
        header: '-23.5505,-46.6333|Loja|',
        offer: '2999-11-20T21:00:00Z',
        'button.0.reference_id': 'ped-42',
        'button.0.total': '189,90',
        'button.0.link': 'https://pagar.example/42',
        'button.0.goods': 'digital-goods',
      },
    });
  });

  test('cards are filled card by card', async () => {
    const card = (at: number) => [fieldOf(`card.${at}.header`, 'image', { card: at }), fieldOf(`card.${at}.nome`, 'text', { card: at })];
    await ready(made([...card(0), ...card(1)]));
    const second = await screen.findByRole('group', { name: 'Cartão 2' });
    await type(within(second).getByRole('textbox', { name: 'Nome' }), 'Azul');
    expect(within(screen.getByRole('group', { name: 'Cartão 1' })).getByRole<HTMLInputElement>('textbox', { name: 'Nome' }).value).toBe('');
    expect(screen.getAllByRole('button', { name: 'Escolher arquivo: Imagem' })).toHaveLength(2);
  });

  test('an hour that is over and a half of one are told, and what was typed stays', async () => {
    await ready(made([fieldOf('offer', 'instant')]));
    await type(screen.getByLabelText('Hora'), '18:00');
    await fireEvent.click(await sendButton());
    expect(await screen.findByText('Escolha um dia e uma hora que ainda vão chegar.')).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Hora').value).toBe('18:00');
    await type(screen.getByLabelText('Dia'), '2001-01-01');
    expect(screen.getByText('Escolha um dia e uma hora que ainda vão chegar.')).toBeTruthy();
  });
});

describe('the practice phone', () => {
  const message = (changes: Partial<PhoneMessage>): PhoneMessage => ({
    wamid: 'w', at: '2026-11-20T13:00:00Z', template: 't', language: 'pt_BR', header: null, body: 'Como chegou', footer: null, offer: null, buttons: [], cards: [], ...changes,
  });
  const button = { kind: 'URL', text: 'Ver', opens: null, copies: null, payment: null, order: null, choices: [] };
  const point = 'data:image/png;base64,AAAA';

  async function arrived(shownThere: PhoneMessage) {
    const made = world({ host: () => ({ practicePhone: async () => [{ message: 'm-1', shown: shownThere }], practiceMedium: async () => ({ mime: 'image/png', name: null, bytes: 9, picture: point }) }) });
    made.ledger.push({ id: 'm-1', batch: 'b', phone: ana.phone, from: 'business', at: '2026-11-20T13:00:00Z', preview: { header: null, header_format: null, body: 'Como saiu', footer: null, buttons: [] }, text: null, state: 'delivered', error: null, reply_to: null });
    await shown(made);
    await fireEvent.click(await option(/^Ana Souza/));
    await within(phone()).findByText('Como chegou');
    return made;
  }

  test('opens an order: its number, its total, and the ways to pay behind the button', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { platform: '', clipboard: { writeText } });
    const choice = (kind: string, payment: string, copies: string | null, opens: string | null) => ({ ...button, kind, text: payment, copies, opens, payment: { kind: payment, value_cents: 18_990 } });
    await arrived(
      message({
        buttons: [{ ...button, kind: 'ORDER_DETAILS', text: 'Revisar e pagar', order: { reference_id: 'ped-42', total_cents: 18_990, items: ['Bolo'] }, choices: [choice('pix_dynamic_code', 'pix', pix, null), choice('payment_link', 'link', null, 'https://pagar.example')] }],
      }),
    );
    for (const said of ['Pedido ped-42', 'Bolo']) expect(within(phone()).getByText(said)).toBeTruthy();
    expect(within(phone()).getByText(/^Total/).textContent).toMatch(/R\$\s189,90/);
    const pay = within(phone()).getByRole('button', { name: 'Revisar e pagar' });
    expect(pay.getAttribute('aria-expanded')).toBe('false');
    await fireEvent.click(pay);
    const ways = within(phone()).getByRole('list', { name: 'Jeitos de pagar' });
    await fireEvent.click(within(ways).getByRole('button', { name: 'pix' }));
    expect(writeText).toHaveBeenLastCalledWith(pix);
    await fireEvent.click(within(ways).getByRole('button', { name: 'link' }));
    expect(await screen.findByText('No telefone, este botão abre https://pagar.example')).toBeTruthy();
    vi.unstubAllGlobals();
  });

  test('shows pictures, places, offers and cards', async () => {
    const image = { format: 'IMAGE', text: null, media: { id: '7', link: null, filename: null, mime: 'image/png', bytes: 9 }, location: null, product: null };
    await arrived(
      message({
        header: { format: 'LOCATION', text: null, media: null, location: { latitude: '-23.5', longitude: '-46.6', name: 'Loja', address: 'Rua A' }, product: null },
        offer: { text: 'Frete grátis', ends_at: '2999-11-20T21:00:00Z', code: 'FRETE' },
        cards: [{ header: image, body: 'Azul', buttons: [{ ...button, opens: 'tel:+551155500100', text: 'Ligar', kind: 'PHONE_NUMBER' }] }],
      }),
    );
    for (const said of ['Loja', 'Rua A', '-23.5, -46.6', 'Código FRETE', 'Azul']) expect(within(phone()).getByText(said)).toBeTruthy();
    expect(within(phone()).getByText(/^Termina 20\/11\/2999 às 18:00/)).toBeTruthy();
    await waitFor(() => expect(within(phone()).getByAltText('Imagem').getAttribute('src')).toBe(point));
    await fireEvent.click(within(phone()).getByRole('button', { name: 'Ligar' }));
    expect(await screen.findByText('No telefone, este botão liga para +551155500100')).toBeTruthy();
  });

  test('that cannot be asked shows what left', async () => {
    const made = world({ host: () => ({ practicePhone: () => Promise.reject({ code: 'practice_unavailable', params: {} }) }) });
    made.ledger.push({ id: 'm-1', batch: 'b', phone: ana.phone, from: 'business', at: '2026-11-20T13:00:00Z', preview: { header: null, header_format: null, body: 'Como saiu', footer: null, buttons: [] }, text: null, state: 'delivered', error: null, reply_to: null });
    await shown(made);
    await fireEvent.click(await option(/^Ana Souza/));
    expect(await within(phone()).findByText('Como saiu')).toBeTruthy();
    expect(practiceId).toBeTruthy();
  });
});
