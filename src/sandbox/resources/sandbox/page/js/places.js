// Where one is: the address of the page keeps person, channel and thread, so that two windows can be two people.

import { api } from './api.js';
import { listen } from './live.js';
import { firstPerson } from './people.js';
import { refreshAll, refreshMessages, refreshState, refreshViews } from './refresh.js';
import { atHome, change, channel, person, store } from './store.js';

/** What the address says: {as, channel, thread}. */
function address() {
  return Object.fromEntries(new URLSearchParams(location.hash.slice(1)));
}

function write(replace) {
  const parts = { as: store.me, channel: store.channel, ...(store.thread ? { thread: store.thread } : {}) };
  const hash = `#${new URLSearchParams(parts)}`;
  if (hash !== location.hash) {
    history[replace ? 'replaceState' : 'pushState'](null, '', hash);
  }
}

/** Goes where the address says, or to the first coordinator's first channel. */
export async function arrive() {
  const { as, channel: to, thread } = address();
  const anybody = await api.state(as);
  store.state = { ...anybody, clock: { ...anybody.clock, receivedAt: Date.now() } };
  const me = person(as) && !person(as).deleted ? as : firstPerson(anybody.people);
  await become(me, to, thread, true);
}

/** Is somebody else from now on. */
export async function become(id, to = '', thread = '', replace = false) {
  change('person', { me: id, messages: [], replies: [], views: { stack: [], home: null }, loading: true, newFrom: '' });
  await refreshState();
  listen();
  await go(
    to === 'home' || channel(to)
      ? to
      : (store.state.channels.find((room) => !room.is_im)?.id ?? store.state.channels[0]?.id ?? 'home'),
    thread,
    replace,
  );
  await refreshViews();
}

/** Opens a channel, the direct messages with the app, or "home". */
export async function go(id, thread = '', replace = false) {
  const other = id !== store.channel || store.loading;
  change('place', {
    channel: id,
    thread,
    pane: thread ? 'thread' : store.pane === 'thread' ? '' : store.pane,
    ...(other ? { messages: [], replies: [], loading: true } : {}),
    newFrom: '',
  });
  write(replace);
  if (atHome()) {
    await api.openHome();
    await refreshViews();
  } else {
    if (channel(id)?.is_im) {
      await api.openAppMessages();
    }
    await refreshMessages();
  }
}

/** Opens a thread in the right pane. */
export function openThread(ts) {
  change('place', { thread: ts, pane: 'thread', replies: [] });
  write(false);
  return refreshMessages();
}

/** Shows one of the right panes, "" for none. */
export function showPane(name) {
  change('place', { pane: name, thread: '' });
  write(true);
}

/** Follows the browser's back and forward buttons, and links such as channel mentions. */
export function followAddress() {
  window.addEventListener('hashchange', () => {
    const { as, channel: to, thread = '' } = address();
    if (as && as !== store.me && person(as)) {
      become(as, to, thread, true);
    } else if (to && (to !== store.channel || thread !== store.thread)) {
      go(to, thread, true);
    }
  });
}

/** After the workspace was put back to its beginning. */
export async function startOver() {
  await refreshAll();
  if (!atHome() && !channel(store.channel)) {
    await go(store.state.channels[0]?.id ?? 'home');
  }
}
