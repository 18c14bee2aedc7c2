// The log of calls for developers: what the app asked of Slack, and what was sent to the app.

import { api } from './api.js';
import { fillWhenNew, h } from './dom.js';
import { paneHead } from './pane.js';
import { on, store } from './store.js';
import { hourMinute } from './time.js';
import { t } from './words.js';

const KEPT = 300;
const POLL_MILLISECONDS = 1500;

export function callsPane() {
  const head = h('div');
  const rows = h('ol', { class: 'calls', 'data-testid': 'call-list' });
  const filter = h('input', { type: 'search', class: 'field-input', oninput: () => narrow() });
  const root = h(
    'div',
    { class: 'pane-inside', 'data-testid': 'calls' },
    head,
    h('div', { class: 'calls-filter' }, filter),
    h('div', { class: 'pane-scroll' }, rows),
  );
  let last = 0;
  let reading = false;
  const narrow = () => {
    for (const row of rows.children) {
      row.hidden = !row.dataset.words.includes(filter.value.trim().toLowerCase());
    }
  };
  const read = async () => {
    if (store.pane !== 'calls' || reading || document.visibilityState !== 'visible') {
      return;
    }
    reading = true;
    try {
      const answer = await api.calls(last);
      last = answer.last ?? answer.calls.at(-1)?.seq ?? last;
      answer.calls.slice(-KEPT).forEach((call) => rows.prepend(row(call)));
      [...rows.children].slice(KEPT).forEach((old) => old.remove());
      narrow();
    } catch {
      // The next round asks again.
    } finally {
      reading = false;
    }
  };
  const draw = () => {
    if (store.pane === 'calls') {
      fillWhenNew(head, t('calls.title'), () => paneHead(t('calls.title'), t('calls.note')));
      filter.placeholder = t('calls.filter');
      filter.setAttribute('aria-label', t('calls.filter'));
      read();
    }
  };
  on('place language', draw);
  setInterval(read, POLL_MILLISECONDS);
  return root;
}

function row(call) {
  const failed = Number(call.status) >= 400 || Number(call.status) === 0 || call.response?.ok === false;
  const details = h(
    'details',
    {},
    h(
      'summary',
      {},
      h(
        'span',
        { class: `direction direction-${call.direction}`, title: t(`calls.${call.direction}`) },
        call.direction === 'in' ? '→ Slack' : '→ App',
      ),
      h('span', { class: 'call-method' }, call.method),
      h(
        'span',
        { class: failed ? 'call-status call-failed' : 'call-status' },
        call.response?.ok === false ? call.response.error : call.status,
      ),
      h('span', { class: 'call-time' }, `${call.ms} ms · ${hourMinute(Date.parse(call.now) / 1000)}`),
    ),
  );
  details.addEventListener('toggle', () => {
    if (details.open && details.childElementCount === 1) {
      details.append(json(t('calls.request'), call.request), json(t('calls.response'), call.response));
    }
  });
  return h(
    'li',
    {
      'data-seq': call.seq,
      'data-method': call.method,
      'data-words': `${call.method} ${call.status} ${call.direction} ${call.response?.error ?? ''}`.toLowerCase(),
    },
    details,
  );
}

function json(title, value) {
  return h(
    'div',
    { class: 'call-json' },
    h('h4', {}, title),
    h('pre', { class: 'pre', tabindex: '0' }, JSON.stringify(value ?? null, null, 2)),
  );
}
