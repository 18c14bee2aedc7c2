// Buttons: plain, primary, danger, with an address, with a confirm dialog.

import { h, safeUrl } from './dom.js';
import { plain } from './text.js';
import { confirmed } from './use.js';

export function button(use) {
  const { part, block, place } = use;
  const shown = h(
    'button',
    {
      type: 'button',
      class: `button ${part.style ? `button-${part.style}` : ''}`,
      'aria-label': part.accessibility_label,
      'data-value': part.value,
    },
    h('span', { class: 'button-words' }, plain(part.text)),
  );
  shown.addEventListener('click', () => {
    if (shown.getAttribute('aria-busy') !== 'true') {
      confirmed(use, () => press(shown, part, block, place));
    }
  });
  return shown;
}

async function press(shown, part, block, place) {
  const url = part.url && safeUrl(part.url);
  if (url) {
    window.open(url, '_blank', 'noopener');
  }
  shown.setAttribute('aria-busy', 'true');
  try {
    await place.used(block, part, part.value === undefined ? {} : { value: part.value });
  } finally {
    shown.removeAttribute('aria-busy');
  }
}

export function workflowButton({ part }) {
  return h('button', { type: 'button', class: 'button', disabled: true }, plain(part.text));
}
