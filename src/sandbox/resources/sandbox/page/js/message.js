// One message: who, when, what, and what hangs on it.

import { attachments } from './attachments.js';
import { blocks } from './blocks.js';
import { h } from './dom.js';
import { files } from './files.js';
import { icon } from './icons.js';
import { messagePlace, troubleOf } from './message-place.js';
import { mrkdwn } from './mrkdwn.js';
import { avatar, isApp, nameOf } from './people.js';
import { openThread } from './places.js';
import { reactButton, reactions } from './reactions.js';
import { shortcutButton } from './shortcuts.js';
import { store } from './store.js';
import { hourMinute, moment } from './time.js';
import { t } from './words.js';

const QUIET = ['channel_join', 'channel_leave', 'group_join', 'group_leave', 'channel_topic', 'channel_name', 'channel_archive'];

/** Who sent it, as an id. */
export function authorOf(message) {
  return message.user ?? message.bot_id ?? '';
}

/** A message; follows says that the one above is of the same author, inThread that it stands in the right pane. */
export function messageNode(message, { channelId, follows = false, inThread = false }) {
  const author = authorOf(message);
  const name = message.username ?? nameOf(author);
  const ephemeral = Boolean(message._for);
  const shown = h(
    'article',
    {
      class: `message ${follows ? 'message-follows' : ''} ${ephemeral ? 'message-ephemeral' : ''}`,
      'data-testid': 'message',
      'data-ts': message.ts,
      'data-user': author,
      'data-ephemeral': String(ephemeral),
      'data-edited': String(Boolean(message.edited)),
      'aria-label': t('message.label', name, moment(message.ts)),
    },
    h(
      'div',
      { class: 'message-side' },
      follows ? h('time', { class: 'message-time-side' }, hourMinute(message.ts)) : avatar(author, name),
    ),
    h(
      'div',
      { class: 'message-main' },
      ephemeral && h('div', { class: 'only-you' }, icon('eye'), t('message.only-you')),
      !follows && head(message, author, name),
      content(message, channelId),
      reactions(message, channelId),
      thread(message, inThread),
    ),
    !ephemeral && !QUIET.includes(message.subtype) && tools(message, channelId, inThread),
  );
  return shown;
}

function head(message, author, name) {
  return h(
    'div',
    { class: 'message-head' },
    h('span', { class: 'message-name' }, name),
    (isApp(author) || message.bot_id) && h('span', { class: 'badge', 'data-testid': 'bot-badge' }, t('badge.app')),
    h('time', { class: 'message-time', title: moment(message.ts) }, hourMinute(message.ts)),
  );
}

function content(message, channelId) {
  if (QUIET.includes(message.subtype)) {
    return h('div', { class: 'message-quiet' }, mrkdwn(message.text ?? ''));
  }
  const hasBlocks = message.blocks?.length > 0 && !message.client_msg_id;
  const trouble = troubleOf(message.ts);
  return h(
    'div',
    { class: 'message-content' },
    hasBlocks ? h('div', { class: 'blocks' }, blocks(message.blocks, messagePlace(channelId, message))) : words(message),
    message.edited && h('span', { class: 'edited', 'data-testid': 'edited' }, t('message.edited')),
    attachments(message, channelId),
    message.files?.length > 0 && files(message.files),
    trouble && h('div', { class: 'message-trouble', role: 'alert', 'data-testid': 'message-trouble' }, icon('warning'), trouble),
  );
}

function words(message) {
  if (!message.text) {
    return null;
  }
  return h(
    'div',
    { class: 'message-text', 'data-testid': 'message-text' },
    message.mrkdwn === false ? message.text : mrkdwn(message.text),
  );
}

function thread(message, inThread) {
  const count = message.reply_count ?? 0;
  if (count === 0 || inThread) {
    return null;
  }
  return h(
    'button',
    { type: 'button', class: 'thread-link', 'data-testid': 'thread-link', onclick: () => openThread(message.ts) },
    (message.reply_users ?? []).slice(0, 4).map((id) => avatar(id, nameOf(id), 'avatar-tiny')),
    h('span', { class: 'thread-count' }, t('thread.replies', count)),
    message.latest_reply && h('span', { class: 'thread-last' }, t('thread.last', moment(message.latest_reply))),
  );
}

function tools(message, channelId, inThread) {
  return h(
    'div',
    { class: 'message-tools' },
    reactButton(message, channelId),
    !inThread && replyButton(message),
    shortcutButton(message, channelId),
  );
}

function replyButton(message) {
  return h(
    'button',
    {
      type: 'button',
      class: 'icon-button',
      title: t('thread.reply'),
      'aria-label': t('thread.reply'),
      'data-testid': 'reply',
      onclick: () => openThread(message.thread_ts ?? message.ts),
    },
    icon('reply'),
  );
}

/** Everything that decides how a message looks. */
export function signatureOf(message, options) {
  return JSON.stringify([{ ...message, _state: undefined }, options, troubleOf(message.ts), store.state?.people.length, t('badge.app'), store.me]);
}

/** The words of a message for the live region, without marks. */
export function spoken(message) {
  const said = h('span', {}, mrkdwn(message.text ?? '')).textContent;
  return t('message.spoken', message.username ?? nameOf(authorOf(message)), said);
}
