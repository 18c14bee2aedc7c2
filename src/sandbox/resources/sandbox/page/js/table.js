// The table block: the first row is its head.

import { h } from './dom.js';
import { richText } from './rich-text.js';

export function table(block) {
  const settings = block.column_settings ?? [];
  const [head, ...rows] = block.rows;
  return h(
    'div',
    { class: 'table-frame', tabindex: '0', role: 'group' },
    h(
      'table',
      {},
      h(
        'thead',
        {},
        h(
          'tr',
          {},
          head.map((cell, at) => tableCell('th', cell, settings[at])),
        ),
      ),
      h(
        'tbody',
        {},
        rows.map((row) =>
          h(
            'tr',
            {},
            row.map((cell, at) => tableCell('td', cell, settings[at])),
          ),
        ),
      ),
    ),
  );
}

function tableCell(tag, cell, setting) {
  const look = `align-${setting?.align ?? 'left'} ${setting?.is_wrapped ? 'wrapped' : ''}`;
  return h(tag, { class: look, scope: tag === 'th' ? 'col' : null }, cell.type === 'rich_text' ? richText(cell) : (cell.text ?? String(cell.value)));
}
