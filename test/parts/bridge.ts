import { bridge } from './scene.ts';

// Before the stores, which listen as soon as they are read.
Object.defineProperty(window, 'attache', { value: bridge });
const language = new URLSearchParams(location.search).get('language') ?? 'en';
document.documentElement.dataset.settings = JSON.stringify({ language });
