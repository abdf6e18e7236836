import { expect, test } from 'vitest';
import { sources } from './sources';

const having = (pattern: RegExp, ...endings: string[]) =>
  [...sources(...endings)].filter(([, text]) => pattern.test(text)).map(([file]) => file);

test('only one file speaks to the window’s program', () => {
  expect(having(/from '@tauri-apps\/|import\('@tauri-apps\//, '.svelte', '.ts')).toEqual(['host/tauri.ts']);
});

test('no style attributes and no raw HTML: the content policy would refuse the one, and data must not become the other', () => {
  expect(having(/\sstyle=|\{@html|innerHTML|insertAdjacentHTML/, '.svelte', '.ts')).toEqual([]);
});

test('colours are written in the tokens and nowhere else', () => {
  expect(having(/#[0-9a-f]{3,8}\b|\b(rgb|hsl|oklch|oklab)a?\(|light-dark\(/i, '.svelte', '.css')).toEqual([
    'styles/tokens.css',
  ]);
});
