// How the elements of a message are used: choices stay on the page, and each use is told to the app at once.

import { api } from './api.js';
import { debounced } from './dom.js';
import { failure } from './failure.js';
import { refreshMessages, refreshViews } from './refresh.js';
import { change } from './store.js';

const chosen = new Map();
const troubles = new Map();

/** What went wrong with the last use of a message, as a sentence. */
export function troubleOf(ts) {
  return troubles.get(ts) ?? '';
}

/** The place of a message's blocks. */
export function messagePlace(channelId, message) {
  const key = (block, part) => [channelId, message.ts, block.block_id, part.action_id].join(' ');
  const used = async (block, part, patch) => {
    troubles.delete(message.ts);
    try {
      const result = await api.click({
        channel: channelId,
        ts: message.ts,
        block_id: block.block_id,
        action_id: part.action_id,
        ...patch,
      });
      trouble(message.ts, failure(result));
    } catch (refused) {
      trouble(message.ts, failure(refused));
    }
    await Promise.all([refreshMessages(), refreshViews()]);
  };
  return {
    where: { channel: channelId, ts: message.ts },
    value: (block, part) => chosen.get(key(block, part)),
    typed: (block, part, entry) => chosen.set(key(block, part), entry),
    used,
    usedSoon: debounced(300, used),
  };
}

function trouble(ts, sentence) {
  if (sentence) {
    troubles.set(ts, sentence);
  }
  change('messages');
}
