import '../src/styles/tokens.css';
import '../src/styles/base.css';
import { mount } from 'svelte';
import Gallery from './Gallery.svelte';

const asked = new URLSearchParams(location.search);
const theme = asked.get('theme');
if (theme) document.documentElement.dataset.theme = theme;
const target = document.getElementById('gallery');
if (target) mount(Gallery, { target, props: { language: asked.get('language') ?? 'pt-BR', dialog: asked.has('dialog') } });
