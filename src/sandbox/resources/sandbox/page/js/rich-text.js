// rich_text blocks: sections, lists, quotes, preformatted text and their leaves.

import { h, link } from './dom.js';
import { emoji } from './emoji.js';
import { broadcast, channelMention, groupMention, userMention } from './mentions.js';
import { now } from './moving.js';
import { slackDate } from './time.js';

/** The whole block; runs of lists that belong together keep counting. */
export function richText(block) {
  return h('div', { class: 'rich-text' }, block.elements.map(part));
}

function part(element) {
  switch (element.type) {
    case 'rich_text_section':
      return h('div', { class: 'rich-section' }, element.elements.map(leaf));
    case 'rich_text_list':
      return list(element);
    case 'rich_text_quote':
      return h('blockquote', { class: 'quote' }, element.elements.map(leaf));
    case 'rich_text_preformatted':
      return h('pre', { class: 'pre' }, element.elements.map(leaf));
    default:
      return null;
  }
}

function list(element) {
  const ordered = element.style === 'ordered';
  const indent = element.indent ?? 0;
  const shown = h(
    ordered ? 'ol' : 'ul',
    { class: `rich-list level-${indent % 3}`, start: ordered && element.offset ? element.offset + 1 : null },
    element.elements.map((item) => h('li', {}, item.elements.map(leaf))),
  );
  shown.style.marginLeft = `${indent * 1.5}em`;
  return element.border ? h('blockquote', { class: 'quote' }, shown) : shown;
}

function leaf(element) {
  return styled(bareLeaf(element), element.style ?? {});
}

function bareLeaf(element) {
  switch (element.type) {
    case 'text':
      return document.createTextNode(element.text);
    case 'link':
      return link(element.url, element.text ?? element.url);
    case 'user':
      return userMention(element.user_id);
    case 'channel':
      return channelMention(element.channel_id);
    case 'usergroup':
      return groupMention(element.usergroup_id);
    case 'broadcast':
      return broadcast(element.range);
    case 'emoji':
      return document.createTextNode(emojiSign(element));
    case 'date':
      return date(element);
    case 'color':
      return colour(element.value);
    default:
      return document.createTextNode(element.fallback ?? '');
  }
}

function emojiSign(element) {
  const points = element.unicode?.split('-').map((hex) => Number.parseInt(hex, 16)) ?? [];
  return points.length > 0 && points.every((point) => point > 0) ? String.fromCodePoint(...points) : emoji(element.name);
}

function date(element) {
  const words = slackDate(Number(element.timestamp), element.format, now() / 1000);
  return element.url ? link(element.url, words) : h('time', { title: element.fallback }, words);
}

function colour(value) {
  const patch = h('span', { class: 'colour-patch', 'aria-hidden': 'true' });
  patch.style.background = value;
  return h('span', {}, value, patch);
}

function styled(node, style) {
  const tags = [
    ['code', 'code'],
    ['bold', 'strong'],
    ['italic', 'em'],
    ['strike', 's'],
    ['underline', 'u'],
    ['highlight', 'mark'],
  ];
  return tags
    .filter(([name]) => style[name])
    .reduce((inner, [, tag]) => h(tag, tag === 'code' ? { class: 'code' } : {}, inner), node);
}
