// What the page knows, and who wants to hear when it changes.

/** The one state of the page; modules read it freely and change it only through the functions below. */
export const store = {
  me: '',
  channel: '',
  thread: '',
  pane: '',
  state: null,
  messages: [],
  replies: [],
  views: { stack: [], home: null },
  newFrom: '',
  loading: true,
};

const listeners = new Map();

/** Calls act whenever one of the topics (separated by spaces) changes. */
export function on(topics, act) {
  for (const topic of topics.split(' ')) {
    listeners.set(topic, [...(listeners.get(topic) ?? []), act]);
  }
}

/** Takes over new values and tells those who listen to the topic. */
export function change(topic, values = {}) {
  Object.assign(store, values);
  for (const act of listeners.get(topic) ?? []) {
    act();
  }
}

/** The person one is. */
export function myself() {
  return person(store.me);
}

/** Somebody by id; the app too. */
export function person(id) {
  return store.state?.people.find((someone) => someone.id === id);
}

/** A channel or direct message that one is a member of. */
export function channel(id) {
  return store.state?.channels.find((candidate) => candidate.id === id);
}

/** Whether the Home tab of the app is shown instead of a channel. */
export function atHome() {
  return store.channel === 'home';
}
