// Server-sent changes; the connection comes back by itself, and then everything is read again.

import { debounced } from './dom.js';
import { refreshAll, refreshMessages, refreshState, refreshViews } from './refresh.js';
import { change, store } from './store.js';

let source = null;
let lost = false;

const soonState = debounced(80, () => quietly(refreshState));
const soonMessages = debounced(40, () => quietly(refreshMessages));
const soonViews = debounced(20, () => quietly(refreshViews));

/** What fails here is tried again with the next change or when the connection is back. */
function quietly(act) {
  act().catch(() => change('connection', { offline: true }));
}

/** Listens as the person one is. */
export function listen() {
  source?.close();
  source = new EventSource(`/_sandbox/changes?as=${encodeURIComponent(store.me)}`);
  source.onopen = () => {
    change('connection', { offline: false });
    if (lost) {
      lost = false;
      quietly(refreshAll);
    }
  };
  source.onerror = () => {
    lost = true;
    change('connection', { offline: true });
    if (source.readyState === EventSource.CLOSED) {
      setTimeout(listen, 2000);
    }
  };
  source.onmessage = (event) => take(JSON.parse(event.data));
}

function take(what) {
  switch (what.kind) {
    case 'message':
      soonState();
      if (!what.channel || what.channel === store.channel) {
        soonMessages();
      }
      break;
    case 'view':
    case 'home':
      if (!what.person || what.person === store.me) {
        soonViews();
      }
      break;
    case 'clock':
    case 'faults':
      soonState();
      break;
    case 'reset':
      change('reset');
      break;
    default:
      quietly(refreshAll);
  }
}
