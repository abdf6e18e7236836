import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import { fill } from '../../src/fill';
import type { Preview } from '../../src/host/types';
import Bubble from '../../src/parts/Bubble.svelte';
import Phone from '../../src/parts/Phone.svelte';
import { speaking, stage, text } from './stage.svelte';

const preview = (changes: Partial<Preview> = {}): Preview => ({
  header: null,
  header_format: null,
  body: 'Oi, *Ana*',
  footer: null,
  buttons: [],
  ...changes,
});
const quick = (said: string) => ({ type: 'QUICK_REPLY', text: said });

describe('a bubble', () => {
  test('shows header, formatted body, footer, time and the word of its ticks', () => {
    const { container } = stage(Bubble, {
      preview: preview({ header: 'Pedido *1*', footer: 'Padaria' }),
      time: '10:42',
      state: 'delivered',
    });
    const bubble = screen.getByRole('group', { name: 'Sua notificação' });
    expect(bubble.textContent?.replace(/\s+/g, ' ')).toContain('Pedido *1*');
    expect(container.querySelector('strong')?.textContent).toBe('Ana');
    for (const said of ['Padaria', '10:42', 'entregue']) expect(screen.getByText(said)).toBeTruthy();
  });

  test('that is a draft says that it was not sent, what is missing and where; and has no ticks', () => {
    const outline = {
      header_format: null,
      header: [],
      body: [
        { text: 'Chega ', variable: null },
        { text: '{{previsao}}', variable: 'previsao' },
      ],
      footer: null,
      buttons: [],
    };
    const filled = fill(outline, {});
    const { container } = stage(Bubble, { ...filled, draft: true, state: 'queued', time: '10:42' });
    const bubble = screen.getByRole('group', { name: 'Ainda não enviada' });
    expect(bubble.querySelector('.gap')?.textContent).toBe('falta preencher previsao');
    expect(screen.getByText('Falta preencher: previsao')).toBeTruthy();
    expect(screen.getByText('Ainda não enviada')).toBeTruthy();
    expect(container.querySelector('.tick')).toBeNull();
  });

  test('marks the places that a preview of the program still holds', () => {
    const { container } = stage(Bubble, { preview: preview({ body: 'Oi, {{nome}} {{outro}}' }), missing: ['nome'] });
    expect([...container.querySelectorAll('.gap')].map((gap) => gap.lastChild?.textContent)).toEqual(['nome']);
    expect(screen.getByText(/\{\{outro\}\}/)).toBeTruthy();
  });

  test('of the other side has words, no ticks, and says whose it is', () => {
    const { container } = stage(Bubble, { from: 'customer', preview: null, text: 'Obrigada', time: '10:45' });
    expect(screen.getByRole('group', { name: 'Resposta da pessoa' }).textContent).toContain('Obrigada');
    expect(container.querySelector('.tick')).toBeNull();
  });

  test('whose template is gone says so', () => {
    stage(Bubble, { preview: null, state: 'read' }, speaking('en'));
    expect(screen.getByText('The template of this notification is no longer here.')).toBeTruthy();
  });

  test('is answered by its quick replies alone, each by its place among all buttons', async () => {
    const onreply = vi.fn();
    stage(Bubble, {
      preview: preview({ buttons: [{ type: 'URL', text: 'Ver', url: 'https://example.com' }, quick('Recebi')] }),
      onreply,
    });
    expect(screen.getAllByRole('button').map((button) => button.textContent?.trim())).toEqual(['Recebi']);
    await fireEvent.click(screen.getByRole('button', { name: 'Recebi' }));
    expect(onreply.mock.calls).toEqual([[1, 'Recebi']]);
  });

  test('with more than three buttons shows two and the way to the rest', async () => {
    const onreply = vi.fn();
    stage(Bubble, { preview: preview({ buttons: ['a', 'b', 'c', 'd'].map(quick) }), onreply });
    const names = () => screen.getAllByRole('button').map((button) => button.textContent?.trim());
    expect(names()).toEqual(['a', 'b', 'Ver todas as opções']);
    await fireEvent.click(screen.getByRole('button', { name: 'Ver todas as opções' }));
    expect(names()).toEqual(['a', 'b', 'c', 'd']);
    await fireEvent.click(screen.getByRole('button', { name: 'd' }));
    expect(onreply.mock.calls).toEqual([[3, 'd']]);
  });

  test('keeps hostile text as text, in every place', () => {
    const evil = '<img src=x onerror=alert(1)><script>x</script>';
    const { container } = stage(Bubble, {
      preview: preview({ header: evil, body: evil, footer: evil, buttons: [quick(evil)] }),
      note: evil,
    });
    expect(container.querySelector('img, script')).toBeNull();
    expect(container.textContent?.split(evil).length).toBe(6);
  });

  test.each([
    ['IMAGE', 'Imagem'],
    ['VIDEO', 'Vídeo'],
    ['DOCUMENT', 'Documento'],
    ['LOCATION', 'Localização'],
    ['SOMETHING_NEW', 'Mídia'],
  ])('with a header of kind %s says %s', (header_format, word) => {
    stage(Bubble, { preview: preview({ header_format }) });
    expect(screen.getByText(word)).toBeTruthy();
  });
});

test('a phone is named, and its conversation can be scrolled by keyboard', () => {
  stage(Phone, { name: 'Ana', detail: '+55 11', label: 'Telefone de treino', children: text('x'), foot: text('pé') });
  expect(screen.getByRole('region', { name: 'Telefone de treino' })).toBeTruthy();
  expect(screen.getByRole('group', { name: 'Ana' }).tabIndex).toBe(0);
});

test('a bubble with an offer and cards shows them, each card with its picture, text and buttons', () => {
  const card = (body: string | null) => ({ header_format: 'IMAGE', body, buttons: [quick('Quero')] });
  stage(Bubble, { preview: preview({ offer: 'Frete grátis', cards: [card('Azul'), card(null)] }) });
  expect(screen.getByText('Frete grátis')).toBeTruthy();
  const cards = within(screen.getByRole('list', { name: 'Cartões, um ao lado do outro' })).getAllByRole('listitem');
  expect(cards.map((one) => one.textContent?.replace(/\s+/g, ' ').trim())).toEqual(['Imagem Azul Quero', 'Imagem Quero']);
});
