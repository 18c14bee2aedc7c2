// Mentions of people, groups, channels and everybody, as the small coloured words that Slack shows.

import { h } from './dom.js';
import { isApp, nameOf } from './people.js';
import { channel, store } from './store.js';

/** @名前; highlighted when it is oneself. */
export function userMention(id) {
  const own = id === store.me ? 'mention-own' : '';
  return h('span', { class: `mention ${own}`, 'data-user': id }, `@${isApp(id) ? store.state.app.name : nameOf(id)}`);
}

/** #channel; a button that goes there when one is a member. */
export function channelMention(id, name) {
  const known = channel(id) ?? store.state?.channels.find((candidate) => candidate.name === name);
  const words = `#${known?.name ?? name ?? id}`;
  return known
    ? h('a', { class: 'mention', href: `#as=${store.me}&channel=${known.id}`, 'data-channel': id }, words)
    : h('span', { class: 'mention', 'data-channel': id }, words);
}

/** @group. */
export function groupMention(id, name) {
  const group = store.state?.usergroups?.find((candidate) => candidate.id === id);
  return h('span', { class: 'mention', 'data-usergroup': id }, `@${(name ?? group?.handle ?? id).replace(/^@/, '')}`);
}

/** @here, @channel, @everyone. */
export function broadcast(range) {
  return h('span', { class: 'mention mention-own' }, `@${range}`);
}
