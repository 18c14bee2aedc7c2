// Lists that open beside something: menus of the page and of overflow elements, and the list of a select.

import { h } from './dom.js';

let close = () => {};

/** Closes whatever list is open. */
export function closePopup() {
  close();
}

/** Whether a list is open. */
export function popupOpen() {
  return document.getElementById('popups').childElementCount > 0;
}

/** Shows a box under (or above) an element until something else is clicked; left is called when it goes. */
export function popup(anchor, box, left = () => {}) {
  close();
  document.getElementById('popups').append(box);
  place(anchor, box);
  const outside = (event) => {
    if (!box.contains(event.target) && !anchor.contains(event.target)) {
      close();
    }
  };
  const moved = (event) => {
    if (!box.contains(event.target)) {
      place(anchor, box);
    }
  };
  document.addEventListener('pointerdown', outside, true);
  document.addEventListener('scroll', moved, true);
  window.addEventListener('resize', moved);
  close = () => {
    close = () => {};
    document.removeEventListener('pointerdown', outside, true);
    document.removeEventListener('scroll', moved, true);
    window.removeEventListener('resize', moved);
    box.remove();
    left();
  };
}

function place(anchor, box) {
  const at = anchor.getBoundingClientRect();
  box.style.minWidth = `${Math.min(Math.max(at.width, 180), innerWidth - 16)}px`;
  const below = innerHeight - at.bottom - 12;
  const above = at.top - 12;
  const up = below < Math.min(box.scrollHeight, 240) && above > below;
  box.style.maxHeight = `${Math.max(Math.min(up ? above : below, 420), 120)}px`;
  box.style.left = `${Math.max(8, Math.min(at.left, innerWidth - box.offsetWidth - 8))}px`;
  box.style.top = up ? `${at.top - box.offsetHeight - 4}px` : `${at.bottom + 4}px`;
}

/** A menu of entries {words, description, act}; arrow keys move, Esc gives the focus back. */
export function menu(anchor, entries) {
  const back = () => {
    closePopup();
    anchor.focus();
  };
  const items = entries.map((entry) =>
    h(
      'button',
      {
        type: 'button',
        role: 'menuitem',
        class: 'menu-item',
        tabindex: '-1',
        'data-value': entry.value,
        'data-testid': entry.testid,
        onclick: () => {
          back();
          entry.act();
        },
      },
      entry.words,
      entry.description && h('small', {}, entry.description),
    ),
  );
  const box = h('div', { class: 'popup', role: 'menu', onkeydown: (event) => keys(event, items, back) }, items);
  anchor.setAttribute('aria-expanded', 'true');
  popup(anchor, box, () => anchor.setAttribute('aria-expanded', 'false'));
  items[0]?.focus();
}

function keys(event, items, back) {
  const at = items.indexOf(document.activeElement);
  const to = { ArrowDown: at + 1, ArrowUp: at - 1 + items.length, Home: 0, End: items.length - 1 }[event.key];
  if (to !== undefined) {
    event.preventDefault();
    items[to % items.length].focus();
  } else if (event.key === 'Escape' || event.key === 'Tab') {
    event.preventDefault();
    event.stopPropagation();
    back();
  }
}
