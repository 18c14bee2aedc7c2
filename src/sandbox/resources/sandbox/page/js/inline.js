// What stands within one line of mrkdwn: code, <links>, mentions, dates, *bold*, _italic_, ~strike~ and emoji.

import { h, link } from './dom.js';
import { withEmoji } from './emoji.js';
import { broadcast, channelMention, groupMention, userMention } from './mentions.js';
import { now } from './moving.js';
import { slackDate } from './time.js';

const STYLES = { '*': 'strong', _: 'em', '~': 's' };
const WORD = /[\p{L}\p{N}]/u;
const BARE = /https?:\/\/[^\s<>「」（）、。]+|(?<![\p{L}\p{N}])@(?:here|channel|everyone)\b|(?<![\p{L}\p{N}])#[\p{L}\p{N}_-]+/u;

/** Nodes for one line. */
export function inline(text, { verbatim = false, plain = false } = {}) {
  const nodes = [];
  let from = 0;
  let words = '';
  const flush = () => {
    nodes.push(...bare(words, verbatim));
    words = '';
  };
  while (from < text.length) {
    const part = partAt(text, from, { verbatim, plain });
    if (part) {
      flush();
      nodes.push(part.node);
      from = part.end;
    } else {
      words += text[from];
      from += 1;
    }
  }
  flush();
  return nodes;
}

function partAt(text, at, options) {
  const sign = text[at];
  if (sign === '<') {
    const end = text.indexOf('>', at);
    return end > at + 1 ? { node: angle(text.slice(at + 1, end)), end: end + 1 } : null;
  }
  if (options.plain) {
    return null;
  }
  if (sign === '`') {
    const end = text.indexOf('`', at + 1);
    return end > at + 1
      ? { node: h('code', { class: 'code' }, inline(text.slice(at + 1, end), { verbatim: true, plain: true })), end: end + 1 }
      : null;
  }
  return STYLES[sign] ? styled(text, at, options) : null;
}

/** *bold* counts only between boundaries, as in Slack: no letter before or after, no space within the signs. */
function styled(text, at, options) {
  const sign = text[at];
  if (WORD.test(text[at - 1] ?? ' ') || text[at - 1] === sign || /[\s]/.test(text[at + 1] ?? ' ') || text[at + 1] === sign) {
    return null;
  }
  for (let end = text.indexOf(sign, at + 2); end > 0; end = text.indexOf(sign, end + 1)) {
    if (!/\s/.test(text[end - 1]) && !WORD.test(text[end + 1] ?? ' ') && text[end + 1] !== sign) {
      return { node: h(STYLES[sign], {}, inline(text.slice(at + 1, end), options)), end: end + 1 };
    }
  }
  return null;
}

/** What stands between < and >. */
function angle(inside) {
  const [target, label] = split(inside, '|');
  if (/^@[UW]/.test(target)) {
    return userMention(target.slice(1));
  }
  if (/^#[CGD]/.test(target)) {
    return channelMention(target.slice(1), label && unescaped(label));
  }
  if (/^!(here|channel|everyone)$/.test(target)) {
    return broadcast(target.slice(1));
  }
  if (target.startsWith('!subteam^')) {
    return groupMention(target.slice(9), label && unescaped(label));
  }
  if (target.startsWith('!date^')) {
    return dateToken(target, label ?? '');
  }
  if (!/^[a-z][a-z0-9+.-]*:/i.test(target)) {
    return document.createTextNode(`<${unescaped(inside)}>`);
  }
  return link(unescaped(target), unescaped(label ?? target.replace(/^mailto:/, '')));
}

function dateToken(target, fallback) {
  const [, timestamp, pattern, url] = target.split('^');
  if (!/^\d+$/.test(timestamp) || !pattern || pattern === '{_}') {
    return document.createTextNode(unescaped(fallback));
  }
  const words = slackDate(Number(timestamp), unescaped(pattern), now() / 1000);
  return url ? link(unescaped(url), words) : h('time', { title: unescaped(fallback) }, words);
}

function split(text, sign) {
  const at = text.indexOf(sign);
  return at < 0 ? [text] : [text.slice(0, at), text.slice(at + 1)];
}

/** Words between the marks: bare addresses and names become links unless the text is verbatim. */
function bare(words, verbatim) {
  const nodes = [];
  let rest = words;
  for (let found = verbatim ? null : BARE.exec(rest); found; found = BARE.exec(rest)) {
    nodes.push(textNode(rest.slice(0, found.index)), bareWord(found[0]));
    rest = rest.slice(found.index + found[0].length);
  }
  nodes.push(textNode(rest));
  return nodes.filter(Boolean);
}

function bareWord(word) {
  if (word.startsWith('http')) {
    return link(unescaped(word), unescaped(word));
  }
  return word.startsWith('@') ? broadcast(word.slice(1)) : knownChannel(word);
}

/** A bare #name is a link only when there is such a channel. */
function knownChannel(word) {
  const mention = channelMention('', word.slice(1));
  return mention.tagName === 'A' ? mention : document.createTextNode(word);
}

const textNode = (words) => (words === '' ? null : document.createTextNode(withEmoji(unescaped(words))));

/** Slack's three escapes. */
function unescaped(words) {
  return words.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
}
