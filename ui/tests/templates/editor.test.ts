import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import { AppError, type FindingView, type Host } from '../../src/host/host';
import { atDesk, blank, body, editor, field, kept, keys, phone, press, showAt, type } from './desk';

const first = 'Olá, {{nome}}. O seu pedido está pronto na loja.';
const finding = (changes: Partial<FindingView> = {}): FindingView => ({
  code: 'variable_first',
  severity: 'error',
  path: '/components/0/text',
  span: { start: 5, end: 13 },
  params: {},
  mend: null,
  message: 'Algo não serve.',
  advice: 'Troque.',
  mend_label: null,
  ...changes,
});
const finds = (...findings: FindingView[]): Partial<Host> => ({ checkDraft: () => Promise.resolve({ findings, variables: [] }) });

describe('a draft', () => {
  test('shows on the phone with each key, without asking the program', async () => {
    const checkDraft = vi.fn<Host['checkDraft']>(() => new Promise(() => {}));
    await editor(blank(), { checkDraft });
    await type(await body(), 'Olá, {{nome}}. *Já* pode vir.');
    const shown = await phone();
    expect(shown.textContent).toContain('Olá, Ana.');
    expect(shown.querySelector('strong')?.textContent).toBe('Já');
  });

  test('is saved after a rest, and says so calmly', async () => {
    const { host, draft, container } = await editor();
    await type(await body(), 'Outro texto.');
    expect(container.querySelector('[data-saved]')?.getAttribute('data-saved')).toBe('waiting');
    await waitFor(async () => expect(JSON.stringify((await kept(host, draft)).content)).toContain('Outro texto.'), { timeout: 3000 });
    await waitFor(() => expect(container.querySelector('[data-saved]')?.textContent).toContain('Guardado'));
  });

  test('is saved when one leaves', async () => {
    const { app, host, draft } = await editor();
    await type(await body(), 'Antes de sair.');
    app.route = { screen: 'templates' };
    await waitFor(async () => expect(JSON.stringify((await kept(host, draft)).content)).toContain('Antes de sair.'));
  });

  test('gets its name from a title in words, until the name is typed', async () => {
    const { host, draft } = await editor(blank({ name: '' }));
    await type(await field('Título'), 'Pedido saiu hoje!');
    expect((await field('Nome na Meta')).value).toBe('pedido_saiu_hoje');
    expect((await field('Título')).value).toBe('Pedido saiu hoje!');
    await type(await field('Nome na Meta'), 'meu_nome');
    expect((await field('Título')).value).toBe('Meu nome');
    await waitFor(async () => expect((await kept(host, draft)).content['name']).toBe('meu_nome'), { timeout: 3000 });
  });

  test('of a template that the platform has keeps name and language', async () => {
    const { host } = await atDesk();
    const made = await host.newDraft('account-live', { from: 'template', name: 'pedido_saiu_para_entrega', language: 'pt_BR' });
    await showAt(host, { screen: 'templates', draft: made.id });
    expect((await field('Nome na Meta')).readOnly).toBe(true);
    expect((await field<HTMLSelectElement>('Idioma')).disabled).toBe(true);
    expect(screen.getByText(/não deixa mudar o nome/)).toBeTruthy();
  });

  test('offers all languages, the shop’s first', async () => {
    await editor();
    const options = [...(await field<HTMLSelectElement>('Idioma')).options].map(({ value }) => value);
    expect(options).toHaveLength(111);
    expect(options.slice(0, 3)).toEqual(['pt_BR', 'en', 'es']);
  });

  test('keeps what nobody here knows, and shows it', async () => {
    const odd = blank({ future: { mood: 'calm' } });
    const { host, draft } = await editor(odd);
    expect(screen.getByText('Parte que o Recado não conhece; fica como está.')).toBeTruthy();
    await type(await body(), 'Outro.');
    await waitFor(async () => expect((await kept(host, draft)).content).toMatchObject({ future: { mood: 'calm' } }), { timeout: 3000 });
  });

  test('with hostile text stays text', async () => {
    const evil = '<img src=x onerror=alert(1)><script>x</script>';
    const { container } = await editor(blank({ name: evil, strange: { [evil]: evil }, components: [{ type: 'BODY', text: evil }] }));
    expect(container.querySelector('img, script')).toBeNull();
    expect((await phone()).textContent).toContain(evil);
  });

  test('that is not there says so, with the way back', async () => {
    const { host } = await atDesk();
    await showAt(host, { screen: 'templates', draft: 'gone' });
    await screen.findByRole('button', { name: 'Todos os modelos' });
    await screen.findByRole('button', { name: 'Tentar de novo' });
  });
});

describe('the keys', () => {
  test('undo and redo the whole document, and the caret stands at the change', async () => {
    await editor();
    const text = await body();
    await type(text, `${first} Até logo.`);
    await keys(text, 'z');
    await waitFor(() => expect(text.value).toBe(first));
    await waitFor(() => expect(document.activeElement).toBe(text));
    expect(text.selectionStart).toBe(first.length);
    await keys(text, 'Z', { ctrlKey: true, shiftKey: true });
    expect(text.value).toBe(`${first} Até logo.`);
    await keys(text, 'z');
    await keys(text, 'y');
    expect(text.value).toBe(`${first} Até logo.`);
  });

  test('make bold and italic of what is chosen', async () => {
    await editor();
    const text = await body();
    text.focus();
    text.setSelectionRange(text.value.indexOf('pronto'), text.value.indexOf('pronto') + 6);
    await keys(text, 'b');
    await waitFor(() => expect(text.value).toContain('*pronto*'));
    await waitFor(() => expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('pronto'));
    await keys(text, 'i');
    await waitFor(() => expect(text.value).toContain('*_pronto_*'));
  });

  test('reach the tools of a text as one stop, and move in them', async () => {
    await editor();
    const bar = within(await screen.findByRole('toolbar', { name: 'Formatar: Texto' }));
    const buttons = bar.getAllByRole('button');
    expect(buttons.filter(({ tabIndex }) => tabIndex === 0).map((one) => one.getAttribute('aria-label'))).toEqual(['Negrito']);
    buttons[0]?.focus();
    await fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(buttons[1]);
    await fireEvent.keyDown(document.activeElement as Element, { key: 'End' });
    expect(document.activeElement?.textContent).toBe('Inserir variável');
    await fireEvent.keyDown(document.activeElement as Element, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(buttons[0]);
  });

  test('begin at the title of an empty sheet', async () => {
    await editor(blank({ name: '', components: [] }));
    await waitFor(async () => expect(document.activeElement).toBe(await field('Título')));
  });

  test('insert a variable by name, with where its value comes from', async () => {
    const { host, draft } = await editor(blank({ components: [{ type: 'BODY', text: 'Olá, . Tudo bem com o pedido?' }] }));
    const text = await body();
    text.focus();
    text.setSelectionRange(5, 5);
    await keys(text, 'V', { ctrlKey: true, shiftKey: true });
    const which = await screen.findByRole('combobox', { name: 'Qual variável' });
    await type(which, 'primeiro');
    await keys(which, 'Enter', {});
    await waitFor(() => expect(text.value).toBe('Olá, {{nome}}. Tudo bem com o pedido?'));
    await waitFor(() => expect(text.selectionStart).toBe(13));
    await waitFor(async () => expect((await kept(host, draft)).sources).toEqual({ nome: { kind: 'field', name: 'name' } }), { timeout: 3000 });
    expect((await field('Exemplo')).value).toBe('Ana');
  });

  test('insert a variable that has a name nobody thought of', async () => {
    await editor();
    const text = await body();
    text.setSelectionRange(4, 4);
    await keys(text, 'V', { ctrlKey: true, shiftKey: true });
    const which = await screen.findByRole('combobox', { name: 'Qual variável' });
    await type(which, 'Data da entrega');
    await screen.findByText('Nova: data_da_entrega');
    await keys(which, 'Enter', {});
    await waitFor(() => expect(text.value).toContain('{{data_da_entrega}}'));
  });
});

describe('variables', () => {
  test('are renamed everywhere at once', async () => {
    const content = blank({
      components: [
        { type: 'HEADER', format: 'TEXT', text: 'Para {{nome}}', example: { header_text_named_params: [{ param_name: 'nome', example: 'Ana' }] } },
        ...(blank()['components'] as unknown[]),
      ],
    });
    const { host, draft } = await editor(content);
    const row = within(await screen.findByRole('region', { name: 'Variáveis' }));
    const name = row.getByLabelText<HTMLInputElement>('Nome');
    await type(name, 'Cliente');
    expect(row.getByText(/Só letras minúsculas/)).toBeTruthy();
    await type(name, 'cliente');
    await keys(name, 'Enter', {});
    await waitFor(async () => expect((await body()).value).toContain('{{cliente}}'));
    expect((await field<HTMLTextAreaElement>('Texto do cabeçalho')).value).toBe('Para {{cliente}}');
    await waitFor(async () => expect(JSON.stringify((await kept(host, draft)).content)).not.toContain('nome"'), { timeout: 3000 });
  });

  test('get an example and a source', async () => {
    const { host, draft } = await editor();
    await type(await field('Exemplo'), 'Bia');
    expect((await phone()).textContent).toContain('Olá, Bia.');
    await fireEvent.change(await field('De onde vem'), { target: { value: 'date' } });
    await type(await field('Dias a partir de hoje'), '5');
    await waitFor(async () => expect((await kept(host, draft)).sources).toEqual({ nome: { kind: 'date', days: 5 } }), { timeout: 3000 });
  });

  test('that are no text get a source: a Pix code from a column of the sheet', async () => {
    const { host, draft } = await editor();
    await fireEvent.change(await field('Tipo de botão'), { target: { value: 'PAYMENT_PIX' } });
    await press('Adicionar botão');
    const row = within(await screen.findByRole('group', { name: 'Botão 1' }));
    await fireEvent.change(row.getByLabelText('De onde vem'), { target: { value: 'column' } });
    await type(await row.findByLabelText('Título da coluna'), 'Pix');
    await waitFor(async () => expect((await kept(host, draft)).sources['button.0']).toEqual({ kind: 'column', name: 'Pix' }), { timeout: 3000 });
  });

  test('with numbers get names by one button', async () => {
    await editor({ name: 'x', language: 'pt_BR', category: 'UTILITY', parameter_format: 'POSITIONAL', components: [{ type: 'BODY', text: 'Olá, {{1}}. Tudo bem?' }] });
    await press('Dar nomes às variáveis');
    await waitFor(async () => expect((await body()).value).toBe('Olá, {{valor}}. Tudo bem?'));
  });

  test('are missing on the phone where one asks for that', async () => {
    await editor();
    await fireEvent.change(await field('No celular, com'), { target: { value: 'missing' } });
    await waitFor(async () => expect((await phone()).querySelector('.gap')?.textContent).toContain('nome'));
    await fireEvent.change(await field('No celular, com'), { target: { value: 'contact' } });
    await screen.findByLabelText('Pessoa');
  });
});

describe('findings', () => {
  test('say where, why and how; a click goes there and chooses the place in the text', async () => {
    await editor(blank(), finds(finding()));
    await type(await body(), `${first}!`);
    const found = await waitFor(() => screen.getByRole('button', { name: /Algo não serve/ }));
    expect(found.textContent).toMatch(/Precisa mudar · Texto/);
    expect(screen.getAllByText('Troque.')).toHaveLength(1);
    await fireEvent.click(found);
    const text = await body();
    await waitFor(() => expect(document.activeElement).toBe(text));
    expect(text.value.slice(text.selectionStart, text.selectionEnd)).toBe('{{nome}}');
    expect(text.getAttribute('aria-invalid')).toBe('true');
  });

  test('at a place that has no field lead to the nearest one', async () => {
    await editor(blank({ components: [{ type: 'FOOTER', text: 'Loja' }] }), finds(finding({ path: '/components', span: null }), finding({ path: '/components/0/strange/0', span: null, message: 'Outra.' })));
    await type(await field('Título'), 'Oi');
    await fireEvent.click(await screen.findByRole('button', { name: /Algo não serve/ }));
    await waitFor(async () => expect(document.activeElement).toBe(await body()));
    await fireEvent.click(screen.getByRole('button', { name: /Outra/ }));
    await waitFor(async () => expect(document.activeElement).toBe(await field('Rodapé')));
  });

  test('of a missing example lead to the field of the example', async () => {
    await editor(blank({ components: [{ type: 'BODY', text: 'Olá, {{nome}} e {{outro}}. Tudo bem?' }] }));
    await fireEvent.click(await screen.findByRole('button', { name: /Falta um exemplo para outro/ }));
    const row = await screen.findByRole('group', { name: 'outro' });
    await waitFor(() => expect(document.activeElement).toBe(within(row).getByLabelText('Exemplo')));
    expect(document.activeElement?.getAttribute('aria-invalid')).toBe('true');
  });

  test('are mended by one click, which can be undone', async () => {
    await editor(blank({ components: [{ type: 'BODY', text: 'Está pronto.  ' }] }));
    await screen.findByRole('button', { name: /Há espaço sobrando no fim/ });
    await press('Tirar o espaço');
    const text = await body();
    await waitFor(() => expect(text.value).toBe('Está pronto.'));
    await screen.findByText('Nenhum. O texto está pronto para a Meta.');
    await keys(text, 'z');
    expect(text.value).toBe('Está pronto.  ');
  });

  test('keep a request from being asked, with how many; without any it is, and without a network it waits and can be taken back', async () => {
    const { host, draft } = await editor(blank({ components: [] }));
    host.world.service.online = false;
    const ask = await screen.findByRole('button', { name: 'Pedir aprovação' });
    await waitFor(() => expect(ask.textContent).toContain('Falta resolver 1 apontamento.'));
    await type(await body(), 'Olá. O pedido está pronto.');
    await waitFor(() => expect(ask.getAttribute('aria-disabled')).toBeNull());
    await fireEvent.click(ask);
    await screen.findByText(/sai quando você mandar/);
    expect((await kept(host, draft)).requested?.state).toBe('waiting');
    await press('Retirar o pedido');
    await waitFor(() => expect(screen.queryByText(/sai quando você mandar/)).toBeNull());
  });
});

describe('buttons', () => {
  test('are added, moved with their sources, and removed', async () => {
    const { host, draft } = await editor();
    await press('Adicionar botão');
    await type(await field<HTMLTextAreaElement>('Texto do botão'), 'Recebi');
    await fireEvent.change(await field('Tipo de botão'), { target: { value: 'URL' } });
    await press('Adicionar botão');
    const address = await field('Endereço');
    await type(address, 'https://loja.example/p/{{1}}');
    expect(address.value).toBe('https://loja.example/p/');
    await press('Subir o botão 2');
    const types = async () => {
      const { content } = await kept(host, draft);
      return (content['components'] as { type: string; buttons?: { type: string; url?: string }[] }[]).find((one) => one.type === 'BUTTONS')?.buttons?.map((button) => button.type);
    };
    await waitFor(async () => expect(await types()).toEqual(['URL', 'QUICK_REPLY']), { timeout: 3000 });
    expect((await phone()).textContent).toContain('Recebi');
    await press('Tirar o botão 1');
    await press('Tirar o botão 1');
    await screen.findByText(/Nenhum botão/);
    await waitFor(async () => expect(await types()).toBeUndefined(), { timeout: 3000 });
  });

  test.each(['COPY_CODE', 'PAYMENT_PIX', 'ORDER_DETAILS', 'FLOW', 'CATALOG', 'MPM', 'SPM', 'PHONE_NUMBER', 'VOICE_CALL', 'CALL_PERMISSION_REQUEST', 'REQUEST_CONTACT_INFO'])('of the kind %s have a form', async (kind) => {
    await editor();
    await fireEvent.change(await field('Tipo de botão'), { target: { value: kind } });
    await press('Adicionar botão');
    await screen.findByRole('heading', { name: 'Botão 1' });
    expect(screen.queryByText(/não conhece/)).toBeNull();
  });

  test('of a kind that nobody knows stay as they are', async () => {
    await editor(blank({ components: [{ type: 'BODY', text: 'Oi' }, { type: 'BUTTONS', buttons: [{ type: 'HOLOGRAM', text: 'Ver', depth: 3 }] }] }));
    await screen.findByText('Parte que o Recado não conhece; fica como está.');
    expect(screen.getByText(/"depth": 3/)).toBeTruthy();
  });
});

describe('what few have', () => {
  test('a code’s text is the platform’s, in the language of the template, and what was written comes back', async () => {
    await editor();
    await fireEvent.click(await screen.findByRole('radio', { name: /^autenticação/ }));
    await waitFor(async () => expect((await phone()).textContent).toContain('123456 é seu código de verificação.'));
    expect(screen.queryByLabelText('Texto')).toBeNull();
    await type(await field('Minutos de validade'), '5');
    await waitFor(async () => expect((await phone()).textContent).toContain('expira em 5 minutos'));
    await fireEvent.click(screen.getByRole('radio', { name: /^utilidade/ }));
    expect((await body()).value).toBe(first);
  });

  test('an offer, cards and a deadline', async () => {
    const { host, draft } = await editor(blank({ category: 'MARKETING' }));
    await fireEvent.click(await field('Oferta por tempo limitado'));
    await type(await field<HTMLTextAreaElement>('Texto da oferta'), 'Frete grátis');
    await fireEvent.click(await field('Cartões lado a lado'));
    await press('Adicionar cartão');
    await fireEvent.click(await field('Prazo para a entrega'));
    const shown = await phone();
    expect(shown.textContent).toContain('Frete grátis');
    expect(within(shown).getAllByRole('list').at(-1)?.querySelectorAll(':scope > li')).toHaveLength(3);
    await type(await field('Prazo'), '2');
    await waitFor(async () => expect((await kept(host, draft)).content['message_send_ttl_seconds']).toBe(2 * 86_400), { timeout: 3000 });
  });

  test('a header of a kind, and its text', async () => {
    await editor();
    await fireEvent.change(await field('Cabeçalho'), { target: { value: 'TEXT' } });
    await type(await field<HTMLTextAreaElement>('Texto do cabeçalho'), 'Oi\ntodos');
    expect((await phone()).textContent).toContain('Oi todos');
    await fireEvent.change(await field('Cabeçalho'), { target: { value: 'DOCUMENT' } });
    await waitFor(async () => expect((await phone()).textContent).toContain('Documento'));
  });
});

describe('somebody else who writes the same draft', () => {
  test('is told, both stand there, and both can be kept', async () => {
    const { host, draft } = await editor();
    const { revision } = await kept(host, draft);
    await type(await body(), 'O meu texto.');
    await host.saveDraft(draft.id, revision, blank({ name: 'deles' }), {});
    const told = await screen.findByText(/mudou em outro lugar/, undefined, { timeout: 3000 });
    const box = within(told.closest('[data-changed]') as HTMLElement);
    expect(box.getByText(/O meu texto/)).toBeTruthy();
    await fireEvent.click(box.getByRole('button', { name: /Ficar com os dois/ }));
    await waitFor(async () => expect((await field('Nome na Meta')).value).toBe('deles'));
    expect((await host.drafts('account-live')).map(({ name }) => name).sort()).toEqual(['deles', 'pedido_pronto']);
  });

  test('without anything typed here is taken over at once', async () => {
    const { host, draft } = await editor();
    await host.saveDraft(draft.id, 1, blank({ name: 'deles' }), {});
    await waitFor(async () => expect((await field('Nome na Meta')).value).toBe('deles'));
  });

  test('and a save that fails says why and can be tried again', async () => {
    const saveDraft = vi.fn<Host['saveDraft']>(() => Promise.reject(new AppError('database_busy', {}, { code: 'database_busy', message: 'O arquivo está ocupado.', advice: '' })));
    await editor(blank(), { saveDraft });
    await type(await body(), 'Texto.');
    await screen.findByText('O arquivo está ocupado.', undefined, { timeout: 3000 });
    await press('Guardar de novo');
    await waitFor(() => expect(saveDraft).toHaveBeenCalledTimes(2));
    expect((await body()).value).toBe('Texto.');
  });
});
