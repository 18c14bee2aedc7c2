// Text objects: plain_text and mrkdwn.

import { withEmoji } from './emoji.js';
import { mrkdwn } from './mrkdwn.js';

/** Nodes for a text object. */
export function textObject(text) {
  return text.type === 'mrkdwn'
    ? mrkdwn(text.text, { verbatim: text.verbatim === true })
    : [document.createTextNode(plain(text))];
}

/** The bare words of a plain_text object, for labels, buttons and options. */
export function plain(text) {
  if (!text) {
    return '';
  }
  return text.emoji === false ? text.text : withEmoji(text.text);
}
