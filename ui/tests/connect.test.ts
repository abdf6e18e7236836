import { cleanup, fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { App, contextOf } from '../src/app.svelte';
import type { Host } from '../src/host/host';
import { blindToken, failure, memoryHost, refusedToken, view } from '../src/host/memory';
import Connect from '../src/screens/Connect.svelte';

afterEach(cleanup);

const good = 'EAAgood-token-6789';

async function opened(told: Partial<Host> = {}) {
  const host = memoryHost(told, { timers: false });
  const app = new App(host);
  app.opening = await host.opening();
  const { unmount } = render(Connect, { context: contextOf(app) });
  return { host, app, unmount };
}

const token = () => screen.getByLabelText<HTMLInputElement>('Token de acesso');
const button = (name: string | RegExp) => screen.getByRole('button', { name });
const type = (label: string, value: string) => fireEvent.input(screen.getByLabelText(label), { target: { value } });

async function look(text: string, name = 'Continuar') {
  await fireEvent.input(token(), { target: { value: text } });
  await fireEvent.click(button(name));
}

describe('connecting a number', () => {
  test('goes from the token to the first notification', async () => {
    const { app, host } = await opened();
    expect(screen.getByText(/não pode estar em uso no aplicativo do WhatsApp em um celular/)).toBeTruthy();
    await look(good);
    const ready = await screen.findByRole<HTMLInputElement>('radio', { name: /98765-4321/ });
    // The one that can send is chosen, and says how it is; the other one says why not.
    expect(ready.checked).toBe(true);
    expect(screen.getByText(/ainda não registrado/)).toBeTruthy();
    expect(screen.getByText('Em uso também no aplicativo do WhatsApp Business')).toBeTruthy();

    await fireEvent.click(button('Conferir e conectar'));
    await screen.findByRole('heading', { name: /A conta Loja Centro está conectada/ });
    expect(screen.getByText('até 250 pessoas em 24 horas')).toBeTruthy();
    expect(app.account?.name).toBe('Loja Centro');

    await type('Seu número de celular', '11 98888-7777');
    await fireEvent.click(button('Enviar um modelo para o meu telefone'));
    await waitFor(() => expect(app.route).toEqual({ screen: 'notify', phone: '+5511988887777' }));
    expect(host.world.accounts).toHaveLength(1);
  });

  test('lets the token out of the page as soon as the program has it', async () => {
    const { app, unmount } = await opened();
    expect(token().type).toBe('password');
    await look(good);
    await screen.findByText('•••• 6789');
    expect(document.body.innerHTML).not.toContain(good);
    // With another one the field begins empty.
    await fireEvent.click(button('usar outro'));
    expect(token().value).toBe('');
    unmount();
    expect(JSON.stringify([...app.drafts])).not.toContain(good);
  });

  test('leaves no token behind when one goes elsewhere, and keeps what else was typed', async () => {
    const connectForget = vi.fn(() => Promise.resolve());
    const { app, unmount } = await opened({ connectForget });
    await fireEvent.input(token(), { target: { value: good } });
    await fireEvent.click(screen.getByText('Avançado'));
    await type('Endereço do serviço', 'https://proxy.example');
    unmount();
    expect(connectForget).toHaveBeenCalled();
    expect(JSON.stringify([...app.drafts])).not.toContain(good);
    render(Connect, { context: contextOf(app) });
    expect(token().value).toBe('');
    expect(screen.getByLabelText<HTMLInputElement>('Endereço do serviço').value).toBe('https://proxy.example');
  });

  test('says why a token is refused, with the platform’s code, and keeps it in its field', async () => {
    await opened();
    const refused = `EAA-${refusedToken}-0000`;
    await look(refused);
    expect((await screen.findByRole('alert')).textContent).toContain('O token venceu.');
    expect(screen.getByText(/190/)).toBeTruthy();
    expect(token().value).toBe(refused);
  });

  test('asks before a token goes elsewhere, naming the place, each time', async () => {
    const connectLook = vi.fn<Host['connectLook']>(() => Promise.reject({ code: 'service_unreachable', params: {} }));
    await opened({ connectLook });
    await type('Endereço do serviço', 'https://proxy.example:8443');
    await look(good);
    expect(screen.getByRole('alert').textContent).toContain('proxy.example:8443');
    expect(connectLook).not.toHaveBeenCalled();
    await fireEvent.click(button('Enviar o token para proxy.example:8443'));
    expect(connectLook).toHaveBeenCalledExactlyOnceWith(good, 'https://proxy.example:8443');
    await waitFor(() => button('Continuar'));
    await fireEvent.click(button('Continuar'));
    expect(connectLook).toHaveBeenCalledTimes(1);

    // Another address is another question.
    await type('Endereço do serviço', 'https://other.example');
    await fireEvent.click(button('Continuar'));
    expect(button('Enviar o token para other.example')).toBeTruthy();
    expect(connectLook).toHaveBeenCalledTimes(1);
  });

  test.each([
    ['http://proxy.example', /Com http o token ficaria visível/],
    ['https://graph.facebook.com/v25.0', /Escreva só esquema, endereço e porta/],
    ['https://graph.facebook.com@evil.example', /Escreva só esquema, endereço e porta/],
    ['graph', /Escreva só esquema, endereço e porta/],
  ])('sends nothing to %s', async (address, why) => {
    const connectLook = vi.fn<Host['connectLook']>();
    await opened({ connectLook });
    await type('Endereço do serviço', address);
    expect(screen.getByText(why)).toBeTruthy();
    await look(good);
    expect(connectLook).not.toHaveBeenCalled();
  });

  test('goes by typed ids where the token does not say what it sees', async () => {
    const { app } = await opened();
    await look(`EAA-${blindToken}-1234`);
    const waba = await screen.findByLabelText('Identificador da conta do WhatsApp Business');
    await fireEvent.input(waba, { target: { value: '12a' } });
    await fireEvent.blur(waba);
    expect(screen.getByText('O identificador só tem dígitos, de 5 a 20.')).toBeTruthy();

    await fireEvent.input(waba, { target: { value: '999999999' } });
    await fireEvent.click(button('Buscar os números da conta'));
    expect((await screen.findByRole('alert')).textContent).toContain('não encontra este número ou esta conta');
    expect((waba as HTMLInputElement).value).toBe('999999999');

    await fireEvent.input(waba, { target: { value: '1029384756' } });
    await fireEvent.click(button('Buscar os números da conta'));
    await screen.findByRole('radio', { name: /98765-4321/ });
    await fireEvent.click(button('Conferir e conectar'));
    await screen.findByRole('heading', { name: /está conectada/ });
    expect(app.account?.kind).toBe('live');
  });

  test('goes by both ids typed, without a list', async () => {
    const connectAdd = vi.fn<Host['connectAdd']>(() => new Promise(() => {}));
    await opened({ connectAdd });
    await look(`EAA-${blindToken}-1234`);
    await screen.findByLabelText('Identificador da conta do WhatsApp Business');
    await type('Identificador da conta do WhatsApp Business', '1029384756');
    await type('Identificador do número', '5647382910');
    await type('Como chamar esta conta', 'Balcão');
    await fireEvent.click(button('Conferir e conectar'));
    await fireEvent.click(button('Conferir e conectar'));
    expect(connectAdd).toHaveBeenCalledExactlyOnceWith({
      name: 'Balcão',
      waba_id: '1029384756',
      phone_number_id: '5647382910',
    });
  });

  test('keeps the form when adding fails, and tells a taken name at its field', async () => {
    const { host } = await opened();
    await look(good);
    await screen.findByRole('radio', { name: /98765-4321/ });
    await type('Como chamar esta conta', 'Balcão');
    const add = vi.spyOn(host, 'connectAdd');
    add.mockRejectedValueOnce(failure('pt-BR', 'account_exists', { name: 'Balcão' }));
    await fireEvent.click(button('Conferir e conectar'));
    expect(await screen.findByText('Já há uma conta com o nome “Balcão”.')).toBeTruthy();
    expect(screen.getByLabelText('Como chamar esta conta').getAttribute('aria-invalid')).toBe('true');

    add.mockRejectedValueOnce(failure('pt-BR', 'service_unreachable'));
    await fireEvent.click(button('Conferir e conectar'));
    expect((await screen.findByRole('alert')).textContent).toContain('não consegue chegar ao serviço da Meta');
    expect(screen.getByLabelText<HTMLInputElement>('Como chamar esta conta').value).toBe('Balcão');
    expect(screen.getByRole<HTMLInputElement>('radio', { name: /98765-4321/ }).checked).toBe(true);
  });

  test('says that without a keychain the token is kept nowhere', async () => {
    const { host } = await opened();
    const add = host.connectAdd;
    vi.spyOn(host, 'connectAdd').mockImplementation(async (request) => ({
      ...(await add(request)),
      token_problem: view('pt-BR', 'error-keychain-unavailable'),
    }));
    await look(good);
    await screen.findByRole('radio', { name: /98765-4321/ });
    await fireEvent.click(button('Conferir e conectar'));
    expect((await screen.findByRole('alert')).textContent).toContain('não encontra um chaveiro do sistema');
    expect(screen.getByText(/não ficou guardado em lugar nenhum/)).toBeTruthy();
  });

  test('tells a number that cannot be read, at its field, and keeps it', async () => {
    const { app } = await opened();
    await look(good);
    await screen.findByRole('radio', { name: /98765-4321/ });
    await fireEvent.click(button('Conferir e conectar'));
    await screen.findByRole('heading', { name: /está conectada/ });
    await type('Seu número de celular', '12');
    await fireEvent.click(button('Enviar um modelo para o meu telefone'));
    expect(await screen.findByText(/não é um telefone que o Recado reconhece/)).toBeTruthy();
    expect(screen.getByLabelText<HTMLInputElement>('Seu número de celular').value).toBe('12');
    expect(app.route.screen).toBe('today');
  });
});
