// The service's side in the editor: asking, and what comes back; the sample that goes along; the other payment button.
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, test, vi } from 'vitest';
import { AppError, type FileView, type Host, type TemplateDoc } from '../../src/host/host';
import { liveId, memoryHost, review } from '../../src/host/memory';
import { blank, body, editor, field, kept, press, showAt, type } from './desk';

const stands = (state: string) => waitFor(() => expect(document.querySelector('[data-request]')?.getAttribute('data-request')).toBe(state));
const request = () => document.querySelector('[data-request]') as HTMLElement;
const said = () => document.body.textContent?.replace(/\s+/g, ' ') ?? '';
const promo = (): TemplateDoc =>
  blank({ components: [{ type: 'BODY', text: 'Olá. Hoje tem desconto de dez por cento na loja.' }] });
const paying = (): TemplateDoc =>
  blank({
    components: [
      { type: 'BODY', text: 'Olá. A sua conta deste mês chegou.' },
      { type: 'BUTTONS', buttons: [{ type: 'PAYMENT_REQUEST', text: 'Copy Pix code', payment_setting: { type: 'pix_dynamic_code', pix_dynamic_code: { code: '0002' } } }] },
    ],
  });
const pdf = (): TemplateDoc =>
  blank({ components: [{ type: 'HEADER', format: 'DOCUMENT' }, { type: 'BODY', text: 'Olá. O seu documento está aqui.' }] });

describe('a draft that is asked for', () => {
  test('leaves by the same press, is read, and approved; then it can be notified with', async () => {
    const { host, app } = await editor();
    await press('Pedir aprovação');
    await stands('taken');
    expect(request().textContent).toContain('Em análise.');
    await screen.findByText('Enquanto o modelo está em análise, a Meta não aceita mudanças.');
    const ask = screen.getByRole('button', { name: 'Pedir aprovação' });
    expect(ask.textContent).toContain('A Meta já está lendo este texto.');
    review(host.world);
    await waitFor(() => expect(request().textContent).toContain('Aprovado'));
    await screen.findByText('A Meta ainda aceita 1 mudança em 24 horas e 10 em 30 dias.');
    await press('Notificar com este modelo');
    expect(app.route).toEqual({ screen: 'notify', template: 'pedido_pronto', language: 'pt_BR' });
  });

  test('is rejected, keeps its text, says what to change, and is asked for again', async () => {
    const { host, draft } = await editor(blank({ components: [{ type: 'BODY', text: 'Olá. REJEITAR este texto, por favor.' }] }));
    await press('Pedir aprovação');
    await stands('taken');
    review(host.world);
    await screen.findByText('O formato do texto não serve.');
    expect(said()).toContain('O que mudar: Escreva algo antes e depois');
    expect((await body()).value).toContain('REJEITAR');
    await screen.findByText('A Meta aceita quantas mudanças você precisar.');
    await type(await body(), 'Olá. O seu pedido está pronto na loja.');
    await press('Pedir aprovação');
    await waitFor(() => expect(document.querySelector('[data-rejected]')).toBeNull());
    review(host.world);
    await waitFor(() => expect(request().textContent).toContain('Aprovado'));
    expect((await kept(host, draft)).base).toMatchObject({ status: 'APPROVED' });
  });

  test('without a network waits, says where, and goes by a press when there is one', async () => {
    const { host, draft } = await editor();
    host.world.service.online = false;
    await press('Pedir aprovação');
    await stands('waiting');
    expect((await screen.findByRole('alert')).textContent).toContain('não consegue chegar ao serviço da Meta');
    expect(said()).toContain('Nada se perdeu. Ele também está em Modelos');
    expect((await kept(host, draft)).requested?.state).toBe('waiting');
    host.world.service.online = true;
    await press('Enviar agora');
    await stands('taken');
    expect(await host.templateRequests(liveId)).toEqual([]);
  });

  test('whose category came back another one shows both prices, and one press takes it', async () => {
    const { host, draft } = await editor(promo());
    await press('Pedir aprovação');
    const told = within(await screen.findByRole('group', { name: 'A Meta pôs este modelo em marketing, e não em utilidade.' }));
    expect(told.getByText('Você pediu').nextElementSibling?.textContent).toMatch(/utilidade, US\$\s0,0068 por notificação/);
    expect(told.getByText('Ficou').nextElementSibling?.textContent).toMatch(/marketing, US\$\s0,0625 por notificação/);
    await fireEvent.click(told.getByRole('button', { name: 'Aceitar marketing' }));
    await waitFor(async () => expect((await kept(host, draft)).content['category']).toBe('MARKETING'), { timeout: 3000 });
    await waitFor(() => expect(document.querySelector('[data-category-changed]')).toBeNull());
    // It is what the service has: there is nothing to ask for again, until somebody writes on.
    expect(said()).not.toContain('O rascunho mudou depois do pedido.');
    await type(await body(), 'Olá. Hoje tem outro desconto na loja.');
    await screen.findByText(/O rascunho mudou depois do pedido/);
  });

  test('without an answer is uncertain and not asked for twice; a look settles it', async () => {
    const { host } = await editor();
    host.world.service.answers = 'lost';
    await press('Pedir aprovação');
    await stands('unsure');
    expect(request().textContent).toContain('não pede duas vezes');
    expect(screen.getByRole('button', { name: 'Pedir aprovação' }).textContent).toContain('ainda não sabe se a Meta recebeu');
    await press('Olhar agora');
    await stands('taken');
    await screen.findByText(/Última olhada na Meta/);
  });

  test('with an answer that nobody understands shows it as it came', async () => {
    const { host } = await editor();
    host.world.service.answers = 'odd';
    await press('Pedir aprovação');
    const raw = await screen.findByRole('group', { name: 'Resposta da Meta, como veio', hidden: true });
    expect(raw.textContent).toBe('{"ok":true,"template":{"state":"queued"}}');
  });

  test('that the service refuses says so with its own words under the details', async () => {
    const { host } = await editor(paying());
    host.world.service.lacks.add('PAYMENT_REQUEST');
    await press('Pedir aprovação');
    await stands('refused');
    expect((await screen.findByRole('alert')).textContent).toContain('ainda não liberou este tipo de botão');
    expect(said()).toContain('Button type PAYMENT_REQUEST is not available');
  });

  test('whose account lacks a payment button is offered the other one, and can be undone', async () => {
    const { host, draft } = await editor(paying());
    host.world.service.lacks.add('PAYMENT_REQUEST');
    await press('Pedir aprovação');
    await press('Trocar por um botão de pedido com pagamento');
    await waitFor(async () => expect(JSON.stringify((await kept(host, draft)).content)).toContain('ORDER_DETAILS'));
    expect((await kept(host, draft)).content['display_format']).toBe('ORDER_DETAILS');
    await screen.findByText('pedido com pagamento', { selector: 'p' });
    await press('Desfazer');
    await screen.findByText('copiar Pix', { selector: 'p' });
  });

  test('with no changes left says from when, before and after asking', async () => {
    const host = memoryHost({}, { start: 'live', timers: false });
    // Just now: a day later is tomorrow, whatever the hour is.
    host.world.service.edits.set('pedido_saiu_para_entrega\npt_BR', [Date.now()]);
    const made = await host.newDraft(liveId, { from: 'template', name: 'pedido_saiu_para_entrega', language: 'pt_BR' });
    await showAt(host, { screen: 'templates', draft: made.id });
    await screen.findByText(/não aceita outra mudança agora. A próxima pode ir a partir de: amanhã às/);
    const handIn = vi.spyOn(host, 'handIn');
    await press('Pedir aprovação');
    await stands('waiting');
    expect(said()).toContain('A Meta não aceita outra mudança neste modelo agora.');
    expect(handIn).not.toHaveBeenCalled();
  });

  test('that cannot be asked for says why, and nothing is lost', async () => {
    const { host, draft } = await editor(blank(), { requestSubmit: () => Promise.reject(new AppError('database_busy')) });
    await press('Pedir aprovação');
    await screen.findByRole('alert');
    expect((await kept(host, draft)).requested).toBeNull();
  });

  test('keeps what came of it over a change of screen', async () => {
    const { app, draft } = await editor(promo());
    await press('Pedir aprovação');
    await screen.findByText('Você pediu');
    app.route = { screen: 'templates' };
    await screen.findByRole('grid');
    app.route = { screen: 'templates', draft: draft.id };
    expect((await screen.findByText('Você pediu')).nextElementSibling?.textContent).toMatch(/0,0068/);
  });
});

const value = `file:${'0123456789abcdef'.repeat(4)}/boleto de exemplo.pdf`;
const file: FileView = { hash: '0123456789abcdef'.repeat(4), name: 'boleto de exemplo.pdf', mime: 'application/pdf', kind: 'document', bytes: 348_210, value };
const choosing = (chosen: FileView | null = file): Partial<Host> => ({ chooseFile: () => Promise.resolve(chosen) });

describe('the sample of a header', () => {
  test('is a file that is chosen, told by name and size, changed, and taken away', async () => {
    const { host, draft } = await editor(pdf(), choosing());
    const group = within(screen.getByRole('group', { name: 'Amostra enviada à Meta' }));
    expect(group.getByText(/PDF, até 100 MB/)).toBeTruthy();
    await fireEvent.click(group.getByRole('button', { name: 'Escolher um arquivo…' }));
    await group.findByText('boleto de exemplo.pdf');
    expect(group.getByText('348 kB')).toBeTruthy();
    await waitFor(async () => expect(JSON.stringify((await kept(host, draft)).content)).toMatch(/"header_handle":\["file:[0-9a-f]{64}\/boleto de exemplo.pdf"\]/), { timeout: 3000 });
    expect(group.getByRole('button', { name: 'Trocar o arquivo…' })).toBeTruthy();
    await fireEvent.click(group.getByRole('button', { name: 'Tirar a amostra' }));
    await waitFor(async () => expect(JSON.stringify((await kept(host, draft)).content)).not.toContain('header_handle'), { timeout: 3000 });
  });

  test('that is too large or damaged says so, and what was there stays', async () => {
    const view = { code: 'file_too_large', message: 'O arquivo tem 130 MB, e cabem 100.', advice: 'Escolha um menor.' };
    const { host, draft } = await editor(pdf(), { chooseFile: () => Promise.reject(new AppError('file_too_large', {}, view)) });
    await press('Escolher um arquivo…');
    expect((await screen.findByRole('alert')).textContent).toContain('O arquivo tem 130 MB');
    expect(JSON.stringify((await kept(host, draft)).content)).not.toContain('file:');
  });

  test('of which the person closed the dialog changes nothing', async () => {
    const { host, draft } = await editor(pdf(), choosing(null));
    await press('Escolher um arquivo…');
    expect(JSON.stringify((await kept(host, draft)).content)).not.toContain('file:');
    expect(screen.queryByRole('alert')).toBeNull();
  });

  test('that only the platform can show has to be chosen again; a code of one can be pasted', async () => {
    const there = pdf();
    (there['components'] as object[])[0] = { type: 'HEADER', format: 'IMAGE', example: { header_handle: ['https://scontent.example/a.jpg'] } };
    const { host, draft } = await editor(there);
    await screen.findByText(/não pode ir de novo. Escolha o arquivo outra vez/);
    await type(await field('Código da amostra'), '4::aW');
    await screen.findByText('A amostra já está na Meta, pelo código abaixo.');
    await waitFor(async () => expect(JSON.stringify((await kept(host, draft)).content)).toContain('4::aW'), { timeout: 3000 });
  });

  test('goes along, with how much of it has gone', async () => {
    let end: () => void = () => {};
    const handIn: Host['handIn'] = async (_account, [id = ''], progress) => {
      progress({ id, sent: 1_200_000, total: 4_800_000 });
      await new Promise<void>((done) => (end = done));
      return [];
    };
    await editor(pdf(), { handIn, ...choosing() });
    await press('Escolher um arquivo…');
    await press('Pedir aprovação');
    const bar = await screen.findByRole('progressbar', { name: 'Amostra: 1,2 MB de 4,8 MB' });
    expect(bar.getAttribute('value')).toBe('1200000');
    end();
    await waitFor(() => expect(screen.queryByRole('progressbar')).toBeNull());
  });
});

test.each(['light', 'dark'] as const)('in %s axe finds nothing wrong with a draft that was refused, and one that came back changed', async (theme) => {
  document.documentElement.dataset['theme'] = theme;
  const wrong = async (container: Element) => {
    const found = await axe.run(container, { resultTypes: ['violations'], rules: { 'color-contrast': { enabled: false }, region: { enabled: false } } });
    return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  };
  const refused = await editor(paying());
  refused.host.world.service.lacks.add('PAYMENT_REQUEST');
  await press('Pedir aprovação');
  await screen.findByRole('button', { name: /^Trocar por um botão/ });
  expect(await wrong(refused.container)).toEqual([]);
  refused.unmount();
  const changed = await editor({ ...promo(), name: 'x'.repeat(200) });
  await press('Pedir aprovação');
  await screen.findByText('Você pediu');
  expect(await wrong(changed.container)).toEqual([]);
});
