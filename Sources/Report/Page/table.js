// Tables, which turn into lists of cards where the window is narrow.

/**
 * - caption, hiddenCaption, class
 * - columns: { title, cell(row), kind: 'right' | 'wide' | …, head: names the row, total(rows) }
 * - rows; foot: a last row that is set apart
 */
const table = ({ caption, hiddenCaption, columns, rows, foot, ...rest }) => {
  const row = (item) => h('tr', { role: 'row' }, columns.map((column) => {
    const attributes = {
      class: column.kind, 'data-label': column.title, role: column.head ? 'rowheader' : 'cell',
      scope: column.head ? 'row' : null,
    };
    return h(column.head ? 'th' : 'td', attributes, column.cell(item));
  }));
  return h('table', { class: rest.class, role: 'table' },
    h('caption', { class: hiddenCaption ? 'hidden' : null }, caption),
    h('thead', { role: 'rowgroup' }, h('tr', { role: 'row' }, columns.map((column) =>
      h('th', { class: column.kind, scope: 'col', role: 'columnheader' }, column.title)))),
    h('tbody', { role: 'rowgroup' }, rows.map(row)),
    foot ? h('tfoot', { role: 'rowgroup' }, row(foot)) : null);
};

/** A long table, a piece at a time. Printing asks for the whole. */
const longTable = (options) => {
  const step = 100;
  const whole = options.rows;
  if (whole.length <= step) return table(options);
  const box = h('div', { class: 'long' });
  let shown = step;
  const show = () => {
    box.replaceChildren(table({ ...options, rows: whole.slice(0, shown) }));
    if (shown >= whole.length) return;
    const more = () => {
      const row = shown;
      shown += step * 2;
      show();
      box.querySelectorAll('tbody tr')[row]?.querySelector('a')?.focus();
    };
    box.append(h('p', { class: 'more' },
      h('button', { type: 'button', onclick: more },
        say(`続きを表示（${group(shown)}／${group(whole.length)}件）`, `Show more (${group(shown)} of ${group(whole.length)})`))));
  };
  box.showAll = () => {
    shown = whole.length;
    show();
  };
  show();
  return box;
};

/** Names with values, side by side. */
const pairs = (entries) => h('dl', { class: 'pairs' }, entries.filter(([, value]) => value !== null && value !== undefined)
  .map(([name, value]) => h('div', null, h('dt', null, name), h('dd', null, value))));
