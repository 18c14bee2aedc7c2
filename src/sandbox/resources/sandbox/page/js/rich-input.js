// The rich_text_input: writes bold, italic, strike, code, lists and quotes, and reads them back as a rich_text block.

import { h } from './dom.js';
import { richText } from './rich-text.js';
import { aria, changed } from './use.js';
import { plain } from './text.js';
import { t } from './words.js';

const TOOLS = [
  ['B', 'bold', 'rich.bold'],
  ['I', 'italic', 'rich.italic'],
  ['S', 'strikeThrough', 'rich.strike'],
  ['•', 'insertUnorderedList', 'rich.bullets'],
  ['1.', 'insertOrderedList', 'rich.numbers'],
];

export function richTextField(use) {
  const { part, block, place } = use;
  const stored = place.value(block, part);
  const first = stored ? stored.rich_text_value : part.initial_value;
  const area = h(
    'div',
    {
      class: 'field-input rich-area',
      contenteditable: 'true',
      role: 'textbox',
      'aria-multiline': 'true',
      id: use.id,
      tabindex: '0',
      'data-placeholder': plain(part.placeholder),
      'data-focus': part.focus_on_load ? 'true' : null,
      ...aria(use),
    },
    first ? richText(first) : null,
  );
  area.style.minHeight = `${(part.min_lines ?? 3) * 1.5 + 1}em`;
  area.style.maxHeight = `${(part.max_lines ?? 12) * 1.5 + 1}em`;
  const told = () => place.typed(block, part, { type: part.type, rich_text_value: read(area) });
  area.addEventListener('input', told);
  area.addEventListener('paste', (event) => {
    event.preventDefault();
    document.execCommand('insertText', false, event.clipboardData.getData('text/plain'));
  });
  area.addEventListener('blur', () => block.dispatch_action && changed(use, { rich_text_value: read(area) }));
  return h(
    'div',
    { class: 'rich-input' },
    h(
      'div',
      { class: 'rich-tools', role: 'toolbar', 'aria-label': t('rich.tools') },
      TOOLS.map(([sign, command, label]) =>
        h(
          'button',
          {
            type: 'button',
            class: `rich-tool rich-tool-${command}`,
            'aria-label': t(label),
            title: t(label),
            onpointerdown: (event) => event.preventDefault(),
            onclick: () => {
              area.focus();
              document.execCommand(command);
              told();
            },
          },
          sign,
        ),
      ),
    ),
    area,
  );
}

/** The rich_text block that stands for what is in the area; null when it is empty. */
function read(area) {
  const elements = [];
  let leaves = [];
  const flush = () => {
    while (leaves.at(-1)?.text === '\n') {
      leaves.pop();
    }
    if (leaves.length > 0) {
      elements.push({ type: 'rich_text_section', elements: leaves });
    }
    leaves = [];
  };
  const walk = (node, style) => {
    for (const child of node.childNodes) {
      const tag = child.nodeName;
      if (tag === 'UL' || tag === 'OL') {
        flush();
        elements.push(listOf(child, tag));
      } else if (tag === 'BLOCKQUOTE') {
        flush();
        elements.push({ type: 'rich_text_quote', elements: leavesOf(child, {}) });
      } else if (tag === 'DIV' || tag === 'P') {
        breakLine(leaves);
        walk(child, style);
      } else {
        leaves.push(...leaf(child, style));
      }
    }
  };
  walk(area, {});
  flush();
  return elements.length > 0 ? { type: 'rich_text', elements } : null;
}

function breakLine(leaves) {
  if (leaves.length > 0 && leaves.at(-1).text !== '\n') {
    leaves.push({ type: 'text', text: '\n' });
  }
}

function listOf(node, tag) {
  return {
    type: 'rich_text_list',
    style: tag === 'OL' ? 'ordered' : 'bullet',
    elements: [...node.querySelectorAll('li')].map((item) => ({ type: 'rich_text_section', elements: leavesOf(item, {}) })),
  };
}

function leavesOf(node, style) {
  return [...node.childNodes].flatMap((child) => leaf(child, style));
}

const STYLE_OF = {
  B: 'bold',
  STRONG: 'bold',
  I: 'italic',
  EM: 'italic',
  S: 'strike',
  STRIKE: 'strike',
  CODE: 'code',
  U: 'underline',
};

function leaf(node, style) {
  if (node.nodeType === Node.TEXT_NODE) {
    return node.textContent === ''
      ? []
      : [{ type: 'text', text: node.textContent, ...(Object.keys(style).length > 0 ? { style } : {}) }];
  }
  if (node.nodeName === 'BR') {
    return [{ type: 'text', text: '\n' }];
  }
  if (node.dataset?.user) {
    return [{ type: 'user', user_id: node.dataset.user }];
  }
  if (node.nodeName === 'A') {
    return [{ type: 'link', url: node.href, text: node.textContent }];
  }
  const own = STYLE_OF[node.nodeName];
  return leavesOf(node, own ? { ...style, [own]: true } : style);
}
