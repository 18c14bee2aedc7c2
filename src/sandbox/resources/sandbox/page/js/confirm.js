// The confirm dialog of a button, select or other element.

import { showDialog } from './dialog.js';
import { h, newId } from './dom.js';
import { plain, textObject } from './text.js';

/** Resolves with whether the person agreed. */
export function confirmDialog(confirm) {
  return new Promise((resolve) => {
    const title = newId('confirm');
    const answer = (agreed) => {
      close();
      resolve(agreed);
    };
    const box = h(
      'div',
      {
        class: 'dialog dialog-small',
        role: 'alertdialog',
        'aria-modal': 'true',
        'aria-labelledby': title,
        'data-testid': 'confirm',
      },
      h('h2', { class: 'dialog-title', id: title }, plain(confirm.title)),
      h('div', { class: 'dialog-body' }, textObject(confirm.text)),
      h(
        'div',
        { class: 'dialog-foot' },
        h(
          'button',
          { type: 'button', class: 'button', 'data-testid': 'confirm-deny', onclick: () => answer(false) },
          plain(confirm.deny),
        ),
        h(
          'button',
          {
            type: 'button',
            class: `button button-${confirm.style === 'danger' ? 'danger' : 'primary'}`,
            'data-testid': 'confirm-agree',
            onclick: () => answer(true),
          },
          plain(confirm.confirm),
        ),
      ),
    );
    const close = showDialog(box, () => answer(false));
  });
}
