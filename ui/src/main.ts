// Before the components, so that theirs come later in the sheet.
import './styles/tokens.css';
import './styles/base.css';
import { mount } from 'svelte';
import App from './App.svelte';
import { inWindow, tauriHost } from './host/tauri';

// `npm run dev` in a browser has no host behind it; a build has no other host than the real one.
const host = import.meta.env.DEV && !inWindow() ? await hostInBrowser() : tauriHost;

const target = document.getElementById('app');
if (target) mount(App, { target, props: { host } });

/**
 * `?start=practice&language=en&theme=dark` opens the page as it looks later, or elsewhere; with `&mailing=5000` a mailing
 * to so many is leaving, and `&scene=` says how it stands: `paused`, `stopped`, `missed`, `ended`, `closing`, or what it
 * waits for (`quiet`, `limit` …). With `&charges=1` there is a template that asks for money, with `&people=1000000` so
 * many are in the list. With `&service=busy` templates stand in all ways at the service, and requests wait; with `offline`
 * nobody is reached, `lacks` takes no payment buttons.
 */
async function hostInBrowser() {
  const { addCharges, memoryHost, scene, serviceScene } = await import('./host/memory');
  const asked = new URLSearchParams(location.search);
  const start = asked.get('start');
  const host = memoryHost(
    {},
    {
      language: asked.get('language') ?? 'pt-BR',
      ...((start === 'practice' || start === 'live') && { start }),
      people: Number(asked.get('people') ?? 0),
    },
  );
  if (asked.has('charges')) addCharges(host.world);
  if (asked.has('mailing')) scene(host.world, Number(asked.get('mailing')), asked.get('scene') ?? '');
  if (asked.has('service')) await serviceScene(host, host.world, asked.get('service') ?? '');
  const theme = asked.get('theme');
  if (theme) await host.setSetting('theme', theme);
  return host;
}
