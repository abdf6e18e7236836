const { invoke } = window.__TAURI_INTERNALS__;
document.querySelector('p').textContent = await invoke('opening');
requestAnimationFrame(() => requestAnimationFrame(() => invoke('painted')));
