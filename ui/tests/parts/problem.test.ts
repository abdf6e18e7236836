import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { AppError } from '../../src/host/host';
import { withoutPersons } from '../../src/parts/details';
import Problem from '../../src/parts/Problem.svelte';
import { speaking, stage, text } from './stage.svelte';

const refused = {
  code: 'token_refused',
  message: 'A Meta recusou o token.',
  advice: 'Cole um token novo.',
  platform: {
    code: 190,
    subcode: 463,
    http: 401,
    message: 'Session has expired',
    details: 'for +55 (11) 98765-4321 and ana@example.com',
    fbtrace_id: 'A1b12345678901',
  },
};

describe('a problem', () => {
  test('says what happened, the next step and its button', () => {
    stage(Problem, { error: refused, actions: text('Colar um token novo') });
    for (const said of ['A Meta recusou o token.', 'Cole um token novo.', 'Colar um token novo'])
      expect(screen.getByText(said)).toBeTruthy();
  });

  test('interrupts only where it is told to', () => {
    stage(Problem, { error: refused });
    expect(screen.queryByRole('alert')).toBeNull();
    stage(Problem, { error: refused, alert: true });
    expect(screen.getByRole('alert').textContent).toContain('A Meta recusou o token.');
  });

  test('holds the platform’s code and text under its details, and nobody’s number', () => {
    stage(Problem, { error: refused });
    const told = screen.getAllByRole('definition').map((line) => line.textContent?.trim());
    expect(told).toEqual(['token_refused', '190 / 463', '401', 'Session has expired', 'for ••• and •••', 'A1b12345678901']);
  });

  test('of the page itself has the page’s words, in the reader’s language', () => {
    stage(Problem, { error: new AppError('moon_phase') }, speaking('en'));
    expect(screen.getByText('moon_phase').tagName).toBe('CODE');
    expect(screen.queryByText(/error-other/)).toBeNull();
  });

  test('of the program keeps the program’s words', () => {
    stage(Problem, { error: new AppError('token_refused', {}, refused) });
    expect(screen.getByText('A Meta recusou o token.')).toBeTruthy();
  });
});

describe('details are copied', () => {
  afterEach(() => vi.unstubAllGlobals());
  const press = () => fireEvent.click(screen.getByRole('button', { name: 'Copiar detalhes', hidden: true }));

  test('line by line, without a number, and it is said that they were', async () => {
    const writeText = vi.fn(() => Promise.resolve());
    vi.stubGlobal('navigator', { clipboard: { writeText } });
    stage(Problem, { error: refused });
    await press();
    expect(await screen.findByText('Copiado')).toBeTruthy();
    expect(writeText.mock.calls).toEqual([
      [
        'Código: token_refused\nCódigo da Meta: 190 / 463\nResposta HTTP: 401\nTexto da Meta: Session has expired\n' +
          'Explicação da Meta: for ••• and •••\nRastreio da Meta: A1b12345678901',
      ],
    ]);
  });

  test('the old way where the web view gives no clipboard, and the focus stays', async () => {
    vi.stubGlobal('navigator', { clipboard: { writeText: () => Promise.reject(new Error('NotAllowedError')) } });
    let selected = '';
    document.execCommand = vi.fn(() => {
      selected = document.querySelector<HTMLTextAreaElement>('textarea')?.value ?? '';
      return true;
    });
    stage(Problem, { error: refused });
    const button = screen.getByRole('button', { name: 'Copiar detalhes', hidden: true });
    button.focus();
    await press();
    expect(await screen.findByText('Copiado')).toBeTruthy();
    expect(selected).toContain('Código: token_refused');
    expect(document.querySelector('textarea')).toBeNull();
    expect(document.activeElement).toBe(button);
  });

  test('and it is said where nothing could', async () => {
    vi.stubGlobal('navigator', {});
    document.execCommand = vi.fn(() => false);
    stage(Problem, { error: refused });
    await press();
    await waitFor(() => expect(screen.getByText(/Não deu para copiar/)).toBeTruthy());
  });
});

test.each([
  ['(#131030) Recipient 5511987654321 not allowed', '(#131030) Recipient ••• not allowed'],
  ['+55 11 98765-4321', '•••'],
  ['code 132000, 3 of 4', 'code 132000, 3 of 4'],
  ['write to ana.b@loja.com.br now', 'write to ••• now'],
])('%j is told as %j', (written, told) => expect(withoutPersons(written)).toBe(told));
