// Reads again what may have changed, each thing at most once at a time.

import { api } from './api.js';
import { atHome, change, channel, store } from './store.js';
import { useZone } from './time.js';

/** Runs act; a call during a run leads to exactly one more run afterwards. */
function single(act) {
  let running = null;
  let again = null;
  return () => {
    if (!running) {
      running = act().finally(() => {
        running = null;
      });
      return running;
    }
    again ??= running
      .catch(() => {})
      .then(() => {
        again = null;
        running = act().finally(() => {
          running = null;
        });
        return running;
      });
    return again;
  };
}

/** People, channels, unread marks, clock, faults. */
export const refreshState = single(async () => {
  const as = store.me;
  const state = await api.state(as);
  if (as === store.me) {
    state.clock.receivedAt = Date.now();
    useZone(state.clock.zone);
    change('state', { state });
  }
});

/** The messages of the open channel and of the open thread. */
export const refreshMessages = single(async () => {
  const { me, channel: at, thread } = store;
  if (!at || atHome() || !channel(at)) {
    return;
  }
  const [main, side] = await Promise.all([api.messages(at), thread ? api.thread(at, thread) : { messages: [] }]);
  if (me === store.me && at === store.channel) {
    change('messages', {
      messages: main.messages,
      replies: thread === store.thread ? side.messages : store.replies,
      loading: false,
    });
  }
});

/** The modals that one has open, and the app's Home. */
export const refreshViews = single(async () => {
  const as = store.me;
  const views = await api.views();
  if (as === store.me) {
    change('views', { views });
  }
});

/** Everything. */
export async function refreshAll() {
  await refreshState();
  await Promise.all([refreshMessages(), refreshViews()]);
}
