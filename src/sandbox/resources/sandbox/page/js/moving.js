// The workspace's clock as it moves between two answers of the server.

import { store } from './store.js';

/** Milliseconds since 1970 on the workspace's clock. */
export function now() {
  const clock = store.state?.clock;
  if (!clock) {
    return Date.now();
  }
  return Date.parse(clock.now) + (Date.now() - clock.receivedAt) * Number(clock.speed);
}
