// The faults panel: what is to go wrong on purpose, for which method and how often.

import { api } from './api.js';
import { fill, h, newId } from './dom.js';
import { failure } from './failure.js';
import { paneHead } from './pane.js';
import { refreshState } from './refresh.js';
import { on, store } from './store.js';
import { t } from './words.js';

const METHODS = [
  'chat.postMessage',
  'chat.update',
  'chat.postEphemeral',
  'views.open',
  'views.push',
  'views.update',
  'views.publish',
  'conversations.open',
  'conversations.history',
  'conversations.info',
  'users.info',
  'files.getUploadURLExternal',
  'files.completeUploadExternal',
  'auth.test',
  '*',
];
const DELIVERIES = ['event', 'interaction', 'slash', '*'];

/** Each kind with its targets and, where it has one, its own number or word. */
const KINDS = [
  { kind: '429', targets: METHODS, extra: 'retry_after', value: 30 },
  { kind: '500', targets: METHODS },
  { kind: 'timeout-after-work', targets: METHODS, extra: 'seconds', value: 30 },
  { kind: 'ok-false', targets: METHODS, extra: 'error', value: 'internal_error' },
  { kind: 'slow', targets: METHODS, extra: 'seconds', value: 5 },
  { kind: 'file-slow', targets: ['files.completeUploadExternal'], extra: 'seconds', value: 6 },
  { kind: 'no-block', targets: ['*'], extra: 'error', value: 'data_visualization' },
  { kind: 'duplicate', targets: DELIVERIES },
  { kind: 'down', targets: [...DELIVERIES.slice(0, 3), ...METHODS].reverse() },
];

export function faultsPane() {
  const head = h('div');
  const trouble = h('p', { class: 'panel-trouble', role: 'alert' });
  const list = h('div', { class: 'pane-scroll' });
  const root = h('div', { class: 'pane-inside', 'data-testid': 'faults' }, head, trouble, list);
  const tell = (sentence) => fill(trouble, sentence);
  const cards = new Map();
  let drawnFor = '';
  const draw = () => {
    if (store.pane !== 'faults') {
      return;
    }
    if (drawnFor !== t('faults.title')) {
      drawnFor = t('faults.title');
      fill(head, paneHead(t('faults.title')));
      KINDS.forEach((kind) => cards.set(kind.kind, card(kind, tell)));
      fill(
        list,
        h('p', { class: 'pane-note' }, t('faults.note')),
        [...cards.values()].map((each) => each.root),
      );
    }
    KINDS.forEach(({ kind }) => cards.get(kind).show((store.state?.faults ?? []).filter((fault) => String(fault.kind) === kind)));
  };
  on('state place language', draw);
  return root;
}

function card({ kind, targets, extra, value }, tell) {
  const title = newId('fault');
  const method = h(
    'select',
    { class: 'field-input', 'aria-label': t('faults.method') },
    targets.map((name) => h('option', { value: name }, t(`target.${name}`) === `target.${name}` ? name : t(`target.${name}`))),
  );
  const times = h('input', {
    type: 'number',
    class: 'field-input',
    min: '0',
    max: '999',
    value: '1',
    'aria-label': t('faults.times'),
  });
  const own =
    extra &&
    h('input', {
      type: extra === 'error' ? 'text' : 'number',
      class: 'field-input',
      min: '0',
      value,
      'aria-label': t(`faults.${extra}`),
    });
  const active = h('ul', { class: 'fault-active' });
  const flick = h(
    'button',
    {
      type: 'button',
      class: 'switch',
      role: 'switch',
      'aria-checked': 'false',
      'aria-labelledby': title,
      'data-testid': `fault-${kind}`,
    },
    h('span'),
  );
  let on = [];
  flick.addEventListener('click', () =>
    attempt(tell, async () => {
      if (on.length > 0) {
        await Promise.all(on.map((fault) => api.removeFault(fault.id)));
      } else {
        await api.addFault({
          kind,
          method: method.value,
          times: Number(times.value),
          ...(own ? { [extra]: extra === 'error' ? own.value : Number(own.value) } : {}),
        });
      }
    }),
  );
  const root = h(
    'section',
    { class: 'fault', 'data-kind': kind },
    h('div', { class: 'fault-head' }, h('h3', { id: title }, t(`fault.${kind}`)), flick),
    h('p', {}, t(`fault.${kind}.words`)),
    h(
      'div',
      { class: 'fault-fields' },
      h('label', {}, h('span', {}, t('faults.method')), method),
      h('label', { class: 'fault-times' }, h('span', {}, t('faults.times')), times),
      own && h('label', { class: extra === 'error' ? '' : 'fault-times' }, h('span', {}, t(`faults.${extra}`)), own),
    ),
    active,
  );
  return {
    root,
    show: (faults) => {
      on = faults;
      flick.setAttribute('aria-checked', String(faults.length > 0));
      root.classList.toggle('fault-on', faults.length > 0);
      fill(
        active,
        faults.map((fault) =>
          h('li', {}, t(Number(fault.times) === 0 ? 'faults.active' : 'faults.active-times', fault.method, fault.times)),
        ),
      );
    },
  };
}

async function attempt(tell, act) {
  tell('');
  try {
    await act();
  } catch (refused) {
    tell(failure(refused));
  }
  await refreshState();
}
