// Slack's mrkdwn: fences, quotes and lines here, what stands within a line in inline.js.

import { h } from './dom.js';
import { inline } from './inline.js';

const FENCE = /```([\s\S]+?)```/;

/** Nodes for a mrkdwn text; verbatim leaves bare addresses, #names and @here as they are. */
export function mrkdwn(text, { verbatim = false } = {}) {
  const nodes = [];
  let rest = text;
  for (let found = FENCE.exec(rest); found; found = FENCE.exec(rest)) {
    nodes.push(...lines(rest.slice(0, found.index).replace(/\n$/, ''), verbatim));
    nodes.push(h('pre', { class: 'pre' }, inline(found[1].replace(/^\n|\n$/g, ''), { verbatim, plain: true })));
    rest = rest.slice(found.index + found[0].length).replace(/^\n/, '');
  }
  return [...nodes, ...lines(rest, verbatim)];
}

/** Runs of quoted lines become one quote; everything else is a line. */
function lines(text, verbatim) {
  if (text === '') {
    return [];
  }
  const nodes = [];
  let quoted = [];
  const endQuote = () => {
    if (quoted.length > 0) {
      nodes.push(
        h(
          'blockquote',
          { class: 'quote' },
          quoted.map((each) => line(each, verbatim)),
        ),
      );
      quoted = [];
    }
  };
  for (const each of text.split('\n')) {
    const quote = /^(?:&gt;|>) ?(.*)$/.exec(each);
    if (quote) {
      quoted.push(quote[1]);
    } else {
      endQuote();
      nodes.push(line(each, verbatim));
    }
  }
  endQuote();
  return nodes;
}

/** A line; one that begins like a list item hangs its further rows under its first word. */
function line(text, verbatim) {
  const item = /^(\s*)([•◦▪・‣]|\d{1,2}\.(?!\d)) ?(.+)$/.exec(text);
  if (!item) {
    return h('div', { class: text.trim() === '' ? 'line line-empty' : 'line' }, inline(text, { verbatim }));
  }
  const shown = h(
    'div',
    { class: 'line line-item' },
    h('span', { class: 'line-mark' }, `${item[2]} `),
    h('span', {}, inline(item[3], { verbatim })),
  );
  shown.style.paddingLeft = `${item[1].length * 0.5}em`;
  return shown;
}
