// The HTTP interface under /_sandbox/: one function per thing that a person can do or read.

import { store } from './store.js';
import { language } from './words.js';

/** A request that the sandbox refused, with the sentence that it answered. */
export class Refused extends Error {
  constructor(code, message) {
    super(message || code);
    this.code = code;
  }
}

async function call(method, path, body) {
  let answer;
  try {
    answer = await fetch(`/_sandbox/${path}`, {
      method,
      headers: body ? { 'Content-Type': 'application/json' } : {},
      body: body ? JSON.stringify(body) : undefined,
      cache: 'no-store',
    });
  } catch {
    throw new Refused('unreachable', '');
  }
  const text = await answer.text();
  const json = parsed(text);
  if (!answer.ok || json === null) {
    throw new Refused(json?.error ?? String(answer.status), json?.message ?? '');
  }
  return json;
}

function parsed(text) {
  try {
    return text === '' ? {} : JSON.parse(text);
  } catch {
    return null;
  }
}

const me = () => encodeURIComponent(store.me);
const act = (path, body) => call('POST', path, { as: store.me, ...body });

export const api = {
  state: (as) => call('GET', as ? `state?as=${encodeURIComponent(as)}` : 'state'),
  messages: (channel) => call('GET', `channels/${channel}/messages?as=${me()}`),
  thread: (channel, ts) => call('GET', `channels/${channel}/messages?as=${me()}&thread_ts=${ts}`),
  views: () => call('GET', `views?as=${me()}`),
  say: (channel, text, threadTs) => act('messages', { channel, text, ...(threadTs ? { thread_ts: threadTs } : {}) }),
  slash: (channel, command, text) => act('slash', { channel, command, text, language: language() }),
  react: (channel, ts, name, remove) => act('reactions', { channel, ts, name, ...(remove ? { remove: true } : {}) }),
  shortcut: (body) => act('shortcut', body),
  click: (body) => act('click', body),
  type: (viewId, values) => act('type', { view_id: viewId, values }),
  typeBelow: (channel, ts, values) => act('type', { channel, ts, values }),
  options: (body) => act('options', body),
  submit: (viewId, values) => act('submit', { view_id: viewId, values, language: language() }),
  close: (viewId, all) => act('close', { view_id: viewId, ...(all ? { all: true } : {}) }),
  openHome: () => act('home', {}),
  openAppMessages: () => act('home', { tab: 'messages' }),
  read: (channel, ts) => act('read', { channel, ts }),
  calls: (since) => call('GET', `calls?since=${since}`),
  addFault: (fault) => call('POST', 'faults', fault),
  removeFault: (id) => call('DELETE', `faults/${encodeURIComponent(id)}`),
  moveClock: (how) => call('POST', 'clock', how),
};
