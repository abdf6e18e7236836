import { svelte } from '@sveltejs/vite-plugin-svelte';
import { svelteTesting } from '@testing-library/svelte/vite';
import { defineConfig } from 'vitest/config';
import tauri from '../src-tauri/tauri.conf.json' with { type: 'json' };

// `npm run preview` answers with the window's own content policy: what a browser refuses there, the window refuses too.
const policy = Object.entries(tauri.app.security.csp)
  .map(([directive, sources]) => `${directive} ${sources}`)
  .join('; ');

export default defineConfig({
  plugins: [svelte(), svelteTesting()],
  // The oldest web view we still meet: macOS 12 and the WebKitGTK of long-term distributions.
  build: { target: 'safari16', modulePreload: { polyfill: false } },
  // The catalogues and the icon live one folder up, shared with the command line.
  server: { fs: { allow: ['..'] } },
  preview: { headers: { 'Content-Security-Policy': policy } },
  test: { environment: 'happy-dom', include: ['tests/**/*.test.ts'], restoreMocks: true },
});
