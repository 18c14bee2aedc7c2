// The page's own words in two languages; what the workspace's people and apps say is never translated.

import { en } from './words-en.js';
import { ja } from './words-ja.js';

const KEY = 'sandbox.language';
const BOTH = { ja, en };
let current = remembered();

function remembered() {
  try {
    return localStorage.getItem(KEY) === 'en' ? 'en' : 'ja';
  } catch {
    return 'ja';
  }
}

/** "ja" or "en". */
export function language() {
  return current;
}

/** Switches the language and remembers it. */
export function useLanguage(code) {
  current = code;
  document.documentElement.lang = code;
  try {
    localStorage.setItem(KEY, code);
  } catch {
    // A browser that stores nothing still shows the language until the page is closed.
  }
}

/** A sentence by its key, with {0}, {1} … filled in. */
export function t(key, ...args) {
  const sentence = BOTH[current][key] ?? key;
  return sentence.replace(/\{(\d)\}/g, (whole, index) => String(args[Number(index)] ?? ''));
}
