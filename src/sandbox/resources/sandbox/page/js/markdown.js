// The markdown block: the usual Markdown, not Slack's mrkdwn.

import { h, link } from './dom.js';
import { withEmoji } from './emoji.js';

const INLINE = new RegExp(
  [
    '`([^`]+)`',
    '\\*\\*(.+?)\\*\\*',
    '__(.+?)__',
    '~~(.+?)~~',
    '!?\\[([^\\]]*)\\]\\(([^)\\s]+)[^)]*\\)',
    '\\*([^*\\s][^*]*)\\*',
    '\\b_([^_]+)_\\b',
  ].join('|'),
);

/** Nodes for a Markdown text. */
export function markdown(text) {
  const rows = text.split('\n');
  const nodes = [];
  while (rows.length > 0) {
    nodes.push(nextNode(rows));
  }
  return nodes.filter(Boolean);
}

function nextNode(rows) {
  const row = rows[0];
  if (/^```/.test(row)) {
    return fence(rows);
  }
  if (/^\s*[-*+] |^\s*\d+[.)] /.test(row)) {
    return list(rows);
  }
  if (/^>/.test(row)) {
    return h(
      'blockquote',
      { class: 'quote' },
      markdown(
        run(rows, /^>/)
          .map((each) => each.replace(/^> ?/, ''))
          .join('\n'),
      ),
    );
  }
  if (/^\|.*\|\s*$/.test(row)) {
    return tableOf(run(rows, /^\|/));
  }
  rows.shift();
  const heading = /^(#{1,6}) (.*)$/.exec(row);
  if (heading) {
    return h('h3', { class: `md-heading md-heading-${heading[1].length}` }, spans(heading[2]));
  }
  if (/^\s*([-*_])(\s*\1){2,}\s*$/.test(row)) {
    return h('hr');
  }
  return h('div', { class: row.trim() === '' ? 'line line-empty' : 'line' }, spans(row));
}

function run(rows, pattern) {
  const end = rows.findIndex((row) => !pattern.test(row));
  return rows.splice(0, end < 0 ? rows.length : end);
}

function fence(rows) {
  rows.shift();
  const end = rows.findIndex((row) => /^```/.test(row));
  const inside = rows.splice(0, end < 0 ? rows.length : end);
  rows.shift();
  return h('pre', { class: 'pre' }, inside.join('\n'));
}

function list(rows) {
  const ordered = /^\s*\d/.test(rows[0]);
  return h(
    ordered ? 'ol' : 'ul',
    { class: 'rich-list' },
    run(rows, /^\s*[-*+] |^\s*\d+[.)] /).map((row) => {
      const item = h('li', {}, spans(row.replace(/^\s*([-*+]|\d+[.)]) /, '')));
      item.style.marginLeft = `${/^\s*/.exec(row)[0].length / 2}em`;
      return item;
    }),
  );
}

function tableOf(rows) {
  const cells = rows
    .filter((row) => !/^\|[\s:|-]+\|\s*$/.test(row))
    .map((row) =>
      row
        .trim()
        .slice(1, -1)
        .split('|')
        .map((cell) => cell.trim()),
    );
  return h(
    'div',
    { class: 'table-frame' },
    h(
      'table',
      {},
      cells.map((row, at) =>
        h(
          'tr',
          {},
          row.map((cell) => h(at === 0 ? 'th' : 'td', {}, spans(cell))),
        ),
      ),
    ),
  );
}

function spans(text) {
  const found = INLINE.exec(text);
  if (!found) {
    return [document.createTextNode(withEmoji(text))];
  }
  const [whole, code, bold, bold2, strike, label, url, italic, italic2] = found;
  const node = code
    ? h('code', { class: 'code' }, code)
    : bold || bold2
      ? h('strong', {}, spans(bold || bold2))
      : strike
        ? h('s', {}, spans(strike))
        : url
          ? link(url, spans(label))
          : h('em', {}, spans(italic || italic2));
  return [document.createTextNode(withEmoji(text.slice(0, found.index))), node, ...spans(text.slice(found.index + whole.length))];
}
