// What only the browser can do. Pages call it; nothing here decides anything.
export function download(name, type, text) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 10000);
}

export function keep(key, text) {
  if (text === null) sessionStorage.removeItem(key);
  else sessionStorage.setItem(key, text);
}

export const kept = key => sessionStorage.getItem(key);

export async function lead(ids, isArrival) {
  // A page that has just been drawn may get its styles a moment later, and with them what is to be scrolled.
  const awaited = [...document.querySelectorAll('link[rel="stylesheet"]')].filter(link => !link.sheet);
  await Promise.all(awaited.map(link => new Promise(done => { link.onload = link.onerror = done; setTimeout(done, 1000); })));
  // The list beside the form too, and first: where the page comes to rest is the field's to say.
  document.querySelector('.parts [aria-current]')?.scrollIntoView({ block: isArrival ? 'center' : 'nearest' });
  // Who came by an address and types elsewhere already is not torn away.
  if (isArrival && document.activeElement !== document.body) return;
  const field = ids.map(id => document.getElementById(id)).find(found => found);
  for (let fold = field?.closest('details'); fold; fold = fold.parentElement.closest('details')) fold.open = true;
  field?.scrollIntoView({ block: 'center' });
  field?.focus();
}

export function choose(name, value) {
  document.cookie = `${name}=${encodeURIComponent(value)}; path=/; max-age=31536000; samesite=lax`;
  if (name === 'language') document.documentElement.lang = value;
  if (name === 'theme') document.documentElement.dataset.theme = value;
}

// The framework scrolls to where a link leads and leaves the focus behind.
document.addEventListener('click', event => {
  if (event.target.matches?.('.skip')) document.getElementById('main')?.focus();
});

// Undo and redo without a mouse; in fields for text the keys keep what they do there.
document.addEventListener('keydown', event => {
  if (!(event.ctrlKey || event.metaKey) || event.altKey || event.target.matches?.('textarea, input:not([type="range"])')) return;
  const key = event.key.toLowerCase();
  const step = key === 'y' || (key === 'z' && event.shiftKey) ? 'redo' : key === 'z' ? 'undo' : null;
  const button = step && document.getElementById(step);
  if (button && !button.disabled) {
    event.preventDefault();
    button.click();
  }
});

// When the server was stopped and comes back, its pages are gone: a new one takes up what this tab has kept.
const lost = document.getElementById('components-reconnect-modal');
lost?.addEventListener('components-reconnect-state-changed', event => {
  const state = event.detail.state;
  if (state === 'show' || state === 'retrying') lost.hidden = false;
  else if (state === 'hide') lost.hidden = true;
  else if (state === 'failed' || state === 'rejected' || state === 'paused') comeBack();
});

// A page whose server goes while it is being opened never comes to life. Waiting grows, so that a slow server is not asked for ever more.
const main = document.getElementById('main');
if (main?.dataset.live === '0') {
  const patience = Number(kept('patience') ?? 15);
  setTimeout(() => {
    const isLive = document.getElementById('main')?.dataset.live === '1';
    keep('patience', isLive ? null : String(Math.min(2 * patience, 240)));
    if (!isLive) comeBack();
  }, 1000 * patience);
}

// Twice, half a second apart: a server that is just going may still say yes, and a page that is asked of one that is gone has no script to
// ask again.
async function comeBack() {
  lost.hidden = false;
  for (let answers = 0; answers < 2; answers = await isThere() ? answers + 1 : 0) await new Promise(done => setTimeout(done, 500));
  location.reload();
}

async function isThere() {
  try {
    return (await fetch('/alive', { cache: 'no-store' })).ok;
  } catch {
    return false;
  }
}
