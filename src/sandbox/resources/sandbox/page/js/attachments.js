// Attachments: the older way to add something beside a message's text.

import { blocks } from './blocks.js';
import { h, link } from './dom.js';
import { messagePlace } from './message-place.js';
import { mrkdwn } from './mrkdwn.js';

export function attachments(message, channelId) {
  return (message.attachments ?? []).map((attachment) => {
    const shown = h(
      'div',
      { class: 'attachment' },
      attachment.pretext && h('div', {}, mrkdwn(attachment.pretext)),
      attachment.title &&
        h('strong', {}, attachment.title_link ? link(attachment.title_link, attachment.title) : attachment.title),
      attachment.blocks
        ? blocks(attachment.blocks, messagePlace(channelId, message))
        : attachment.text && h('div', {}, mrkdwn(attachment.text)),
      attachment.fields &&
        h(
          'div',
          { class: 'fields' },
          attachment.fields.map((field) =>
            h('div', { class: 'field' }, h('strong', {}, field.title), h('div', {}, mrkdwn(field.value ?? ''))),
          ),
        ),
      attachment.footer && h('small', {}, attachment.footer),
    );
    const named = { good: '#2eb67d', warning: '#ecb22e', danger: '#c9303e' };
    shown.style.borderLeftColor =
      named[attachment.color] ??
      (/^#?[0-9a-f]{3,8}$/i.test(attachment.color ?? '') ? `#${attachment.color.replace('#', '')}` : '');
    return shown;
  });
}
