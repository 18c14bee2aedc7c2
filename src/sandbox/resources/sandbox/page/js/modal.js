// Modals: the topmost view of the stack, its errors, its typed values, submitting and closing.

import { api } from './api.js';
import { blocks } from './blocks.js';
import { focusFirst, showDialog } from './dialog.js';
import { fill, h } from './dom.js';
import { failure } from './failure.js';
import { icon } from './icons.js';
import { avatar } from './people.js';
import { keepingFocus } from './keep-focus.js';
import { refreshViews } from './refresh.js';
import { on, store } from './store.js';
import { plain } from './text.js';
import { differs, drawn, send } from './typed.js';
import { viewPlace } from './view-place.js';
import { t } from './words.js';

let shown = null;
let banner = '';
let waiting = 0;
let writing = false;

/** Starts to show whatever modals the person has open. */
export function startModals() {
  on('views language', draw);
}

function draw() {
  const stack = store.views.stack;
  const view = stack.at(-1);
  if (!view) {
    shown?.close();
    shown = null;
    return;
  }
  if (!shown) {
    open();
  }
  const signature = JSON.stringify([
    view.id,
    view.title,
    view.blocks,
    view.submit,
    view.close,
    view._errors,
    stack.length,
    t('modal.close'),
  ]);
  if (writing || (signature === shown.signature && !differs(view))) {
    return;
  }
  const other = shown.view?.id !== view.id;
  banner = other ? '' : banner;
  const errorsBefore = JSON.stringify(shown.view?._errors ?? {});
  const replaced = plain(shown.view?.title) !== plain(view.title);
  const pressed = shown.box.contains(document.activeElement) ? document.activeElement.dataset.testid : '';
  Object.assign(shown, { view, signature });
  body(view, stack, other);
  keepPlace(replaced, pressed);
  if (other || (view._errors && JSON.stringify(view._errors) !== errorsBefore)) {
    focusFirst(shown.box);
    shown.box.querySelector('[data-testid=field-error]')?.scrollIntoView({ block: 'center' });
  }
}

/** Where the app put other content in the place of the old one, reading begins anew; the focus never falls out of the dialog. */
function keepPlace(replaced, pressed) {
  if (replaced) {
    shown.box.querySelector('.dialog-body').scrollTop = 0;
  }
  if (document.activeElement === document.body) {
    const button = !replaced && pressed && shown.box.querySelector(`[data-testid="${pressed}"]`);
    if (button) {
      button.focus();
    } else {
      focusFirst(shown.box);
    }
  }
}

function open() {
  const box = h('section', {
    class: 'dialog modal',
    role: 'dialog',
    'aria-modal': 'true',
    'aria-labelledby': 'modal-title',
    'data-testid': 'modal',
  });
  box.addEventListener('compositionstart', () => {
    writing = true;
  });
  box.addEventListener('compositionend', () => {
    writing = false;
    setTimeout(draw);
  });
  box.addEventListener('keydown', (event) => {
    if (event.key === 'Enter' && (event.ctrlKey || event.metaKey) && !event.isComposing && shown?.view.submit) {
      event.preventDefault();
      submit();
    }
  });
  shown = { box, signature: '', close: showDialog(box, () => leave(false), { back: opener(document.activeElement) }) };
}

/** The message that opened the modal is often drawn anew meanwhile: its button is found again by what it is. */
function opener(before) {
  const ts = before?.closest?.('[data-ts]')?.dataset.ts;
  const blockId = before?.closest?.('[data-block-id]')?.dataset.blockId;
  return () =>
    [...document.querySelectorAll(`[data-ts="${ts}"] [data-block-id]`)]
      .find((block) => block.dataset.blockId === blockId)
      ?.querySelector('button') ?? document.querySelector('[data-testid=composer-input]');
}

function body(view, stack, other) {
  const { box } = shown;
  const place = viewPlace(view, { tell, busy });
  drawn(view);
  box.setAttribute('data-view-id', view.id);
  box.setAttribute('data-callback-id', view.callback_id ?? '');
  const inside = box.querySelector('.dialog-body');
  const content = blocks(view.blocks, place);
  if (inside && !other) {
    keepingFocus(inside, () => fill(inside, content));
    fill(box.querySelector('.dialog-title'), plain(view.title));
    box.querySelector('.dialog-foot').replaceWith(foot(view));
  } else {
    fill(
      box,
      head(view, stack),
      h('div', { class: 'modal-banner', role: 'alert', 'data-testid': 'modal-banner' }),
      h('div', { class: 'modal-progress', 'aria-hidden': 'true' }),
      h('div', { class: 'dialog-body', tabindex: '-1' }, content),
      foot(view),
    );
  }
  tell(banner);
  busy(null);
}

function head(view, stack) {
  return h(
    'header',
    { class: 'dialog-head' },
    stack.length > 1
      ? h(
          'button',
          {
            type: 'button',
            class: 'icon-button',
            'aria-label': t('modal.back'),
            'data-testid': 'modal-back',
            onclick: () => leave(false),
          },
          icon('back'),
        )
      : avatar(store.state.app.bot_user_id, undefined, 'avatar-small'),
    h('h2', { class: 'dialog-title', id: 'modal-title' }, plain(view.title)),
    h(
      'button',
      {
        type: 'button',
        class: 'icon-button',
        'aria-label': t('modal.close'),
        'data-testid': 'modal-x',
        onclick: () => leave(stack.length > 1),
      },
      icon('close'),
    ),
  );
}

function foot(view) {
  return h(
    'footer',
    { class: 'dialog-foot' },
    h(
      'button',
      { type: 'button', class: 'button', 'data-testid': 'modal-close', onclick: () => leave(false) },
      view.close ? plain(view.close) : t('modal.close'),
    ),
    view.submit &&
      h(
        'button',
        { type: 'button', class: 'button button-primary', 'data-testid': 'modal-submit', title: 'Ctrl+Enter', onclick: submit },
        h('span', { class: 'button-words' }, plain(view.submit)),
      ),
  );
}

function tell(sentence) {
  banner = sentence;
  const place = shown?.box.querySelector('.modal-banner');
  if (place) {
    fill(place, sentence && [icon('warning'), h('span', {}, sentence)]);
  }
}

/** Counts what the app is asked; null only draws. */
function busy(begins) {
  waiting += begins === true ? 1 : begins === false ? -1 : 0;
  shown?.box.classList.toggle('modal-busy', waiting > 0);
  shown?.box.setAttribute('aria-busy', String(waiting > 0));
}

async function submit() {
  const view = shown?.view;
  const button = shown?.box.querySelector('[data-testid=modal-submit]');
  if (!view || !button || button.getAttribute('aria-busy') === 'true') {
    return;
  }
  button.setAttribute('aria-busy', 'true');
  busy(true);
  tell('');
  try {
    await send(view.id);
    tell(outcome(await api.submit(view.id)));
  } catch (refused) {
    tell(failure(refused));
  } finally {
    busy(false);
    button.removeAttribute('aria-busy');
    await refreshViews();
  }
}

/** Answers of the app are "", errors, update, push and clear; anything else says that it failed. */
function outcome({ action = '', error }) {
  return ['', 'errors', 'update', 'push', 'clear'].includes(action)
    ? ''
    : failure({ acknowledged: false, error: error || action });
}

async function leave(all) {
  const view = shown?.view;
  if (!view) {
    return;
  }
  try {
    await send(view.id).catch(() => {});
    await api.close(view.id, all);
    await refreshViews();
  } catch (refused) {
    tell(failure(refused));
    await refreshViews();
  }
}
