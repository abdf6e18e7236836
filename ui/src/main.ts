// Before the components, so that theirs come later in the sheet.
import './styles/tokens.css';
import './styles/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { inWindow, tauriHost } from './host/tauri';

// `npm run dev` in a browser has no host behind it; a build has no other host than the real one.
const host = import.meta.env.DEV && !inWindow() ? (await import('./host/memory')).memoryHost() : tauriHost;

const target = document.getElementById('app');
if (target) mount(App, { target, props: { host } });
