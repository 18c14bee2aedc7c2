// What the checks share: acting as a person, waiting, counting.

const base = process.env.SANDBOX_URL ?? 'http://localhost:7070';

export const api = `${base}/api/`;
export const token = 'xoxb-sandbox-bot-token';
export const appToken = 'xapp-sandbox-app-token';
export const general = 'C0GENERAL1';
export const aoi = 'U0AOI00001';
export const ben = 'U0BEN00001';

/** Does something as a person, or reads what they see where there is no body. */
export async function act(path, body) {
  const answer = await fetch(`${base}/_sandbox/${path}`, body ? { method: 'POST', body: JSON.stringify(body) } : {});
  return answer.json();
}

/** Looks again and again, at most five seconds long, or as long as a client needs by its own design. */
export async function until(what, patience = 5000) {
  const last = Date.now() + patience;
  for (;;) {
    const found = await what();
    if (found) {
      return found;
    }
    if (Date.now() > last) {
      throw new Error(`did not happen within ${patience} ms`);
    }
    await new Promise((soon) => setTimeout(soon, 20));
  }
}

export function same(actual, wanted) {
  if (JSON.stringify(actual) !== JSON.stringify(wanted)) {
    throw new Error(`wanted ${JSON.stringify(wanted)}, got ${JSON.stringify(actual)}`);
  }
}

export function holds(condition, about) {
  if (!condition) {
    throw new Error(`not so: ${JSON.stringify(about)}`);
  }
}

/** The error that a call is refused with. */
export async function error(call) {
  try {
    await call;
    return '';
  } catch (refused) {
    return refused.data?.error ?? String(refused);
  }
}

const outcome = { passed: 0, failed: 0 };

export async function check(name, work) {
  try {
    await work();
    outcome.passed += 1;
  } catch (wrong) {
    outcome.failed += 1;
    console.log(`✗ ${name}: ${wrong.message}`);
  }
}

export function summary() {
  console.log(`${outcome.passed} passed, ${outcome.failed} failed`);
  return outcome.failed;
}
