// Dialogs over the page: one above the other, the focus kept inside the topmost and given back at the end.

import { h } from './dom.js';
import { closePopup } from './popup.js';

const open = [];

/** Shows a dialog; leave is called for Esc. Answers with what closes it, without calling leave. */
export function showDialog(box, leave, { back = () => null } = {}) {
  closePopup();
  const before = document.activeElement;
  const overlay = h('div', { class: 'overlay' }, box);
  const entry = { overlay, box, leave };
  overlay.addEventListener('keydown', (event) => keys(event, entry));
  open.push(entry);
  document.getElementById('dialogs').append(overlay);
  settle();
  focusFirst(box);
  return () => {
    if (open.includes(entry)) {
      open.splice(open.indexOf(entry), 1);
      closePopup();
      overlay.remove();
      settle();
      giveBack(before, back);
    }
  };
}

/** Everything under the topmost dialog can neither be focused nor read. */
function settle() {
  document.getElementById('app').inert = open.length > 0;
  open.forEach((entry, at) => {
    entry.overlay.inert = at < open.length - 1;
  });
}

function giveBack(before, back) {
  const target = before?.isConnected && before !== document.body ? before : back();
  target?.focus({ preventScroll: true });
}

const FOCUSABLE =
  'a[href], button:not([disabled]), input:not([disabled]), textarea:not([disabled]), select, [contenteditable=true], [tabindex="0"]';

/** The field that wants the focus or has an error, or else the first field, or else the first button of the body. */
export function focusFirst(box) {
  const inside = box.querySelector('.dialog-body') ?? box;
  const fields = [
    '[data-focus]',
    '[aria-invalid=true]',
    '.block-input :is(input, textarea, [contenteditable=true])',
    'input, textarea',
  ];
  const target =
    fields.map((field) => inside.querySelector(field)).find(Boolean) ??
    inside.querySelector(FOCUSABLE) ??
    box.querySelector(FOCUSABLE);
  target?.focus({ preventScroll: true });
}

function keys(event, entry) {
  if (event.key === 'Escape' && !event.isComposing) {
    event.preventDefault();
    event.stopPropagation();
    entry.leave();
  } else if (event.key === 'Tab') {
    const all = [...entry.box.querySelectorAll(FOCUSABLE)].filter((each) => each.offsetParent !== null && each.tabIndex >= 0);
    const end = event.shiftKey ? all[0] : all.at(-1);
    if (document.activeElement === end) {
      event.preventDefault();
      (event.shiftKey ? all.at(-1) : all[0]).focus();
    }
  }
}
