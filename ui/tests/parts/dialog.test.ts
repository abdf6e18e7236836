import { fireEvent, render, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, test, vi } from 'vitest';
import Ask from './Ask.svelte';

async function opened() {
  const onclose = vi.fn();
  render(Ask, { onclose });
  const opener = screen.getByText('abrir');
  opener.focus();
  await fireEvent.click(opener);
  const dialog = await screen.findByRole<HTMLDialogElement>('dialog', { name: 'Apagar o rascunho' });
  return { onclose, opener, dialog };
}
const closed = () => waitFor(() => expect(screen.getByText('fechado')).toBeTruthy());

describe('a dialog', () => {
  test('is the browser’s own, named by its title', async () => {
    const { dialog } = await opened();
    expect(dialog.tagName).toBe('DIALOG');
    expect(dialog.open).toBe(true);
  });

  test('lets a field in it take the focus that it asks for', async () => {
    await opened();
    expect(document.activeElement).toBe(await screen.findByLabelText('Nome'));
  });

  test.each([
    ['its own button', () => fireEvent.click(screen.getByRole('button', { name: 'Fechar' }))],
    ['what it was asked', () => fireEvent.click(screen.getByText('deixar'))],
    ['the browser, as Esc does', () => screen.getByRole<HTMLDialogElement>('dialog').close()],
  ])('closed by %s gives the focus back and says so once', async (_, close) => {
    const { onclose, opener, dialog } = await opened();
    screen.getByLabelText('Nome').focus();
    await close();
    await closed();
    expect(dialog.open).toBe(false);
    expect(document.activeElement).toBe(opener);
    expect(onclose).toHaveBeenCalledTimes(1);
  });

  test('keeps Esc from the page beneath', async () => {
    const { dialog } = await opened();
    const heard = vi.fn();
    document.addEventListener('keydown', heard);
    await fireEvent.keyDown(dialog, { key: 'Escape' });
    document.removeEventListener('keydown', heard);
    expect(heard).not.toHaveBeenCalled();
  });
});
