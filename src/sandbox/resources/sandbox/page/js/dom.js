// Elements without markup strings: text always becomes a text node, so nothing a person or an app says can become HTML.

/** An element; props are attributes, on… are listeners, "value", "checked", "disabled" and the like are set as properties. */
export function h(tag, props = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(props)) {
    set(element, name, value);
  }
  element.append(...flat(children));
  return element;
}

function set(element, name, value) {
  if (value === undefined || value === null || value === false) {
    return;
  }
  if (name.startsWith('on')) {
    element.addEventListener(name.slice(2), value);
  } else if (['value', 'checked', 'disabled', 'hidden', 'inert', 'selected', 'multiple'].includes(name)) {
    element[name] = value;
  } else {
    element.setAttribute(name, value === true ? '' : String(value));
  }
}

function flat(children) {
  return children.flat(Infinity).filter((child) => child !== undefined && child !== null && child !== false && child !== '');
}

/** Exchanges everything inside an element. */
export function fill(element, ...children) {
  element.replaceChildren(...flat(children));
  return element;
}

/** Exchanges what is inside only when the signature is another one, so that the focus inside survives. */
export function fillWhenNew(element, signature, make) {
  if (element.dataset.signature !== signature) {
    element.dataset.signature = signature;
    fill(element, make());
  }
}

/** Calls once, after things have been quiet for a moment. */
export function debounced(milliseconds, act) {
  let timer = 0;
  const later = (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => act(...args), milliseconds);
  };
  later.cancel = () => clearTimeout(timer);
  return later;
}

/** Only http, https and mailto addresses become links. */
export function safeUrl(url) {
  try {
    const parsed = new URL(url, location.href);
    return ['http:', 'https:', 'mailto:'].includes(parsed.protocol) ? parsed.href : null;
  } catch {
    return null;
  }
}

/** A link to another place, opened in its own window; plain text when the address is not a safe one. */
export function link(url, children) {
  const href = /^(https?|mailto):/i.test(url) ? safeUrl(url) : null;
  const inside = [children].flat();
  return href ? h('a', { href, target: '_blank', rel: 'noopener noreferrer', class: 'link' }, inside) : h('span', {}, inside);
}

/** Whether Enter belongs to an input method that is still composing. */
export function composing(event) {
  return event.isComposing || event.keyCode === 229;
}

let lastId = 0;

/** An id for aria-labelledby and the like. */
export function newId(prefix) {
  lastId += 1;
  return `${prefix}-${lastId}`;
}
