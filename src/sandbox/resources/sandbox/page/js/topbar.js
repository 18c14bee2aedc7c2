// The bar on top: the workspace's clock, the buttons that move it, its speed, and the two panels for developers.

import { api } from './api.js';
import { fill, h } from './dom.js';
import { icon } from './icons.js';
import { now } from './moving.js';
import { showPane } from './places.js';
import { refreshAll } from './refresh.js';
import { on, store } from './store.js';
import { fullDay, hourMinute } from './time.js';
import { t } from './words.js';

const STEPS = ['minutes5', 'business-morning', 'monday-morning', 'week'];
const SPEEDS = [0, 1, 10, 60];

export function topbar() {
  const day = h('span', { class: 'clock-day' });
  const time = h('strong', { class: 'clock-time' });
  const clock = h('div', { class: 'clock', role: 'timer', 'data-testid': 'clock' }, icon('clock'), day, time);
  const steps = h('div', { class: 'clock-steps', role: 'group' });
  const speeds = h('div', { class: 'speeds', role: 'group' });
  const panels = h('div', { class: 'panel-buttons' });
  const menuButton = h(
    'button',
    {
      type: 'button',
      class: 'icon-button menu-button',
      'data-testid': 'menu',
      'aria-controls': 'sidebar',
      onclick: toggleSidebar,
    },
    icon('menu'),
  );
  const tick = () => {
    const seconds = now() / 1000;
    day.textContent = store.state ? fullDay(seconds) : '';
    time.textContent = store.state ? hourMinute(seconds) : '';
    clock.setAttribute('data-now', store.state ? new Date(now()).toISOString() : '');
  };
  const draw = () => {
    tick();
    menuButton.setAttribute('aria-label', t('menu'));
    clock.setAttribute('aria-label', t('clock'));
    steps.setAttribute('aria-label', t('clock.move'));
    speeds.setAttribute('aria-label', t('clock.speed'));
    refill(steps, STEPS.map(stepButton));
    refill(speeds, SPEEDS.map(speedButton));
    refill(panels, [panelButton('faults', 'bolt', store.state?.faults?.length ?? 0), panelButton('calls', 'list', 0)]);
  };
  on('state language place', draw);
  setInterval(tick, 500);
  draw();
  return h('header', { class: 'topbar', 'data-testid': 'topbar' }, menuButton, clock, steps, speeds, panels);
}

/** Draws buttons anew and leaves the focus on the one that had it. */
function refill(holder, buttons) {
  const focused = holder.contains(document.activeElement) ? document.activeElement.dataset.testid : '';
  fill(holder, buttons);
  if (focused) {
    holder.querySelector(`[data-testid="${focused}"]`)?.focus();
  }
}

function toggleSidebar() {
  document.body.classList.toggle('sidebar-open');
  if (document.body.classList.contains('sidebar-open')) {
    document.querySelector('[data-testid=person-picker]')?.focus();
  }
}

function stepButton(step) {
  return h(
    'button',
    {
      type: 'button',
      class: 'step',
      'data-testid': `clock-${step}`,
      onclick: (event) => move(event.currentTarget, { next: step }),
    },
    t(`clock.${step}`),
  );
}

function speedButton(speed) {
  const on = Number(store.state?.clock.speed) === speed;
  return h(
    'button',
    {
      type: 'button',
      class: 'speed',
      'aria-pressed': String(on),
      'data-testid': `speed-${speed}`,
      onclick: (event) => move(event.currentTarget, { speed }),
    },
    speed === 0 ? t('clock.stop') : `${speed}×`,
  );
}

/** The app works while the clock moves, so the answer may take a moment. */
async function move(button, how) {
  button.setAttribute('aria-busy', 'true');
  try {
    await api.moveClock(how);
    await refreshAll();
  } finally {
    button.removeAttribute('aria-busy');
  }
}

function panelButton(name, sign, count) {
  const open = store.pane === name;
  return h(
    'button',
    {
      type: 'button',
      class: `panel-button ${count > 0 ? 'panel-active' : ''}`,
      'aria-pressed': String(open),
      'data-testid': `open-${name}`,
      title: t(`${name}.title`),
      onclick: () => showPane(open ? '' : name),
    },
    icon(sign),
    h('span', { class: 'panel-words' }, t(`${name}.button`)),
    count > 0 && h('span', { class: 'count' }, count),
  );
}
