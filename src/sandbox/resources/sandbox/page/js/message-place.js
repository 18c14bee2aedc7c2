// How the elements of a message are used: what is typed waits here for the next use, and each use is told to the app at once.

import { api } from './api.js';
import { debounced } from './dom.js';
import { failure } from './failure.js';
import { refreshMessages, refreshViews } from './refresh.js';
import { change } from './store.js';

const chosen = new Map();
const waiting = new Map();
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
      await send(channelId, message.ts);
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
    value: (block, part) => chosen.get(key(block, part)) ?? message._state?.values?.[block.block_id]?.[part.action_id],
    typed: (block, part, entry) => {
      chosen.set(key(block, part), entry);
      const values = waiting.get(message.ts) ?? {};
      values[block.block_id] = { ...values[block.block_id], [part.action_id]: entry };
      waiting.set(message.ts, values);
    },
    used,
    usedSoon: debounced(300, used),
  };
}

/** Tells the sandbox what was typed below a message before it is used. */
async function send(channelId, ts) {
  const values = waiting.get(ts);
  if (values) {
    waiting.delete(ts);
    await api.typeBelow(channelId, ts, values);
  }
}

/** Shows below a message what went wrong with it; nothing to say takes it away. */
export function sayTrouble(ts, sentence) {
  troubles.delete(ts);
  trouble(ts, sentence);
}

function trouble(ts, sentence) {
  if (sentence) {
    troubles.set(ts, sentence);
  }
  change('messages');
}
