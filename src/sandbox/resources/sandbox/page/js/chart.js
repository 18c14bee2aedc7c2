// The data_visualization block: bars, lines, areas and pies as SVG, with the figures in words for those who do not see it.

import { h } from './dom.js';

const COLOURS = ['#1f6f8b', '#c2571a', '#5a8f29', '#8b3f8f', '#a8861b', '#4a5a6a'];
const NS = 'http://www.w3.org/2000/svg';
const WIDTH = 640;
const HEIGHT = 340;
const FRAME = { left: 60, right: 12, top: 14, bottom: 146 };

/** Longer names are cut below the axis; the words of the chart say them whole. */
const NAME = 12;

export function chart(block) {
  const drawn = block.chart.type === 'pie' ? pie(block.chart.segments) : plot(block.chart);
  drawn.setAttribute('role', 'img');
  drawn.setAttribute('aria-label', `${block.title}. ${words(block.chart)}`);
  return h(
    'figure',
    { class: 'figure chart' },
    h('figcaption', { class: 'chart-title' }, block.title),
    drawn,
    legend(block.chart),
  );
}

function words(given) {
  const told = (points) => points.map((point) => `${point.label} ${point.value}`).join(', ');
  return given.type === 'pie' ? told(given.segments) : given.series.map((one) => `${one.name}: ${told(one.data)}`).join('. ');
}

function legend(given) {
  const names = given.type === 'pie' ? given.segments.map((one) => one.label) : given.series.map((one) => one.name);
  return h(
    'ul',
    { class: 'chart-legend' },
    names.map((name, at) => {
      const mark = h('span', { class: 'chart-mark' });
      mark.style.background = COLOURS[at % COLOURS.length];
      return h('li', {}, mark, name);
    }),
  );
}

function svg(tag, attributes, ...children) {
  const element = document.createElementNS(NS, tag);
  Object.entries(attributes).forEach(([name, value]) => element.setAttribute(name, value));
  element.append(...children);
  return element;
}

function plot(given) {
  const { categories } = given.axis_config;
  const values = given.series.flatMap((one) => one.data.map((point) => point.value));
  const scale = steps(Math.min(0, ...values), Math.max(0, ...values));
  const y = (value) =>
    FRAME.top + ((scale.top - value) / (scale.top - scale.bottom)) * (HEIGHT - FRAME.top - FRAME.bottom);
  const room = (WIDTH - FRAME.left - FRAME.right) / categories.length;
  const x = (at) => FRAME.left + room * (at + 0.5);
  const frame = svg('svg', { viewBox: `0 0 ${WIDTH} ${HEIGHT}`, class: 'chart-picture' });
  scale.lines.forEach((value) => {
    frame.append(
      svg('line', { x1: FRAME.left, x2: WIDTH - FRAME.right, y1: y(value), y2: y(value), class: 'chart-line' }),
      svg('text', { x: FRAME.left - 6, y: y(value) + 4, 'text-anchor': 'end', class: 'chart-words' }, String(value)),
    );
  });
  given.series.forEach((one, at) => frame.append(...series(given, one, at, { x, y, room })));
  categories.forEach((name, at) => {
    const place = `translate(${x(at)},${HEIGHT - FRAME.bottom + 14}) rotate(-60)`;
    frame.append(svg('text', { transform: place, 'text-anchor': 'end', class: 'chart-words' }, short(name)));
  });
  frame.append(...axisNames(given.axis_config));
  return frame;
}

function short(name) {
  return name.length > NAME ? `${name.slice(0, NAME - 1)}…` : name;
}

function axisNames(axes) {
  const names = [];
  if (axes.x_label) {
    names.push(svg('text', { x: WIDTH / 2, y: HEIGHT - 4, 'text-anchor': 'middle', class: 'chart-words' }, axes.x_label));
  }
  if (axes.y_label) {
    const place = `translate(12,${(HEIGHT - FRAME.bottom) / 2}) rotate(-90)`;
    names.push(svg('text', { transform: place, 'text-anchor': 'middle', class: 'chart-words' }, axes.y_label));
  }
  return names;
}

/** What one series adds: a bar each, or one line with or without what lies below it. */
function series(given, one, number, { x, y, room }) {
  const colour = COLOURS[number % COLOURS.length];
  const places = given.axis_config.categories.map((name, at) => [at, one.data.find((point) => point.label === name).value]);
  if (given.type === 'bar') {
    const wide = (room * 0.7) / given.series.length;
    return places.map(([at, value]) =>
      svg(
        'rect',
        {
          x: x(at) - room * 0.35 + wide * number,
          y: Math.min(y(value), y(0)),
          width: wide,
          height: Math.max(1, Math.abs(y(value) - y(0))),
          fill: colour,
        },
        svg('title', {}, `${given.axis_config.categories[at]} ${one.name} ${value}`),
      ),
    );
  }
  const line = places.map(([at, value]) => `${x(at)},${y(value)}`).join(' ');
  const drawn = svg('polyline', { points: line, fill: 'none', stroke: colour, 'stroke-width': 2 });
  const ground = `${x(0)},${y(0)} ${line} ${x(places.length - 1)},${y(0)}`;
  return given.type === 'area' ? [svg('polygon', { points: ground, fill: colour, opacity: 0.35 }), drawn] : [drawn];
}

/** Round numbers from bottom to top, some five of them. */
function steps(least, most) {
  const span = most - least || 1;
  const size = 10 ** Math.floor(Math.log10(span / 4));
  const step = [1, 2, 2.5, 5, 10].map((factor) => factor * size).find((one) => span / one <= 5);
  const bottom = Math.floor(least / step) * step;
  const top = Math.ceil((most || 1) / step) * step;
  const lines = [];
  for (let at = 0; bottom + at * step <= top + step / 1000; at += 1) {
    lines.push(Number((bottom + at * step).toPrecision(12)));
  }
  return { bottom, top, lines };
}

function pie(segments) {
  const all = segments.reduce((sum, one) => sum + one.value, 0);
  const frame = svg('svg', { viewBox: '-110 -110 220 220', class: 'chart-picture chart-pie' });
  let before = 0;
  segments.forEach((one, at) => {
    const [from, to] = [before / all, (before + one.value) / all].map((part) => part * 2 * Math.PI - Math.PI / 2);
    before += one.value;
    const point = (angle) => `${100 * Math.cos(angle)} ${100 * Math.sin(angle)}`;
    const whole = segments.length === 1;
    const path = `M0 0L${point(from)}A100 100 0 ${to - from > Math.PI ? 1 : 0} 1 ${point(to)}Z`;
    const colour = COLOURS[at % COLOURS.length];
    const slice = whole ? svg('circle', { r: 100, fill: colour }) : svg('path', { d: path, fill: colour });
    slice.append(svg('title', {}, `${one.label} ${one.value}`));
    frame.append(slice);
  });
  return frame;
}
