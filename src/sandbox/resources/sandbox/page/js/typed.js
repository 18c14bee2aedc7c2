// What is typed into a view: kept here at once, sent to the sandbox after a short pause and always before a click;
// there it is told to the app where the input asks for each character.

import { api } from './api.js';

const waiting = new Map();
const shown = new Map();
let line = Promise.resolve();
let timer = 0;

/** The state of an element: what was typed last, or else what the sandbox keeps. */
export function stateOf(view, block, part) {
  const entry =
    waiting.get(view.id)?.[block.block_id]?.[part.action_id] ?? view.state?.values?.[block.block_id]?.[part.action_id];
  return entry && (entry.type === part.type || !entry.type) ? entry : undefined;
}

/** Takes a new state of an element. */
export function type(view, block, part, entry) {
  put(waiting, view.id, block, part, entry);
  put(shown, view.id, block, part, entry);
  clearTimeout(timer);
  timer = setTimeout(() => send(view.id), 350);
}

function put(all, viewId, block, part, entry) {
  const ofView = all.get(viewId) ?? {};
  ofView[block.block_id] = { ...ofView[block.block_id], [part.action_id]: entry };
  all.set(viewId, ofView);
}

/** Sends what waits; one request after the other, so that an older text never overtakes a newer one. */
export function send(viewId) {
  clearTimeout(timer);
  line = line.catch(() => {}).then(() => sendNow(viewId));
  return line;
}

async function sendNow(viewId) {
  const values = waiting.get(viewId);
  if (values) {
    const sent = structuredClone(values);
    await api.type(viewId, sent);
    forget(viewId, sent);
  }
}

/** Drops what arrived, except where more has been typed meanwhile. */
function forget(viewId, sent) {
  const ofView = waiting.get(viewId) ?? {};
  for (const [blockId, entries] of Object.entries(sent)) {
    for (const [actionId, entry] of Object.entries(entries)) {
      if (JSON.stringify(ofView[blockId]?.[actionId]) === JSON.stringify(entry)) {
        delete ofView[blockId][actionId];
      }
    }
    if (Object.keys(ofView[blockId] ?? {}).length === 0) {
      delete ofView[blockId];
    }
  }
  if (Object.keys(ofView).length === 0) {
    waiting.delete(viewId);
  }
}

/** Remembers the values that the drawn view shows. */
export function drawn(view) {
  shown.set(view.id, merged(view.state?.values, waiting.get(view.id)));
}

/** Whether the sandbox keeps other values than the drawn view shows, as when somebody fills it over the HTTP interface. */
export function differs(view) {
  return essence(merged(view.state?.values, waiting.get(view.id))) !== essence(shown.get(view.id));
}

function merged(stored = {}, typed = {}) {
  const all = structuredClone(stored);
  for (const [blockId, entries] of Object.entries(typed)) {
    all[blockId] = { ...all[blockId], ...entries };
  }
  return all;
}

/** The values alone, without what a server may add or order differently. */
function essence(values = {}) {
  const parts = Object.entries(values).flatMap(([blockId, entries]) =>
    Object.entries(entries).map(([actionId, entry]) => {
      const [, value] = Object.entries(entry).find(([name]) => name !== 'type') ?? [];
      const bare = [value ?? []].flat().map((each) => each?.value ?? each);
      return `${blockId}/${actionId}=${JSON.stringify(bare)}`;
    }),
  );
  return parts
    .filter((part) => !part.endsWith('=[]') && !part.endsWith('=[""]'))
    .sort()
    .join('\n');
}
