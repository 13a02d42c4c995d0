// Before the login goes on: does the cookie come back, or does the platform keep a secret, or is a window needed?
// Only one of the three spends the platform's message hint.
import { frameOffered, put } from './platform-storage.js';

const login = document.querySelector('[data-login]');
const waiting = document.querySelector('[data-waiting]');
const blocked = document.querySelector('[data-blocked]');

async function cookieComesBack() {
  const answer = await fetch('/lti/cookie', { headers: { Accept: 'application/json' } });
  return (await answer.json()).kept;
}

async function beginWithStorage(target) {
  const body = new URLSearchParams(new FormData(login));
  body.set('lti_storage_target', target);
  const answer = await fetch(login.action, { method: 'POST', headers: { Accept: 'application/json' }, body });
  const { location, secret, key, ...storage } = await answer.json();
  await put(storage, key, secret);
  window.location.replace(location);
}

function offerWindow() {
  waiting.hidden = true;
  blocked.hidden = false;
  blocked.querySelector('h1').focus();
}

document.querySelector('[data-window]').addEventListener('submit', () => {
  // The hint is spent by now: a second window would find nothing.
  window.setTimeout(() => {
    blocked.hidden = true;
    document.querySelector('[data-opened]').hidden = false;
  });
});

async function goOn() {
  if (await cookieComesBack()) {
    login.submit();
    return;
  }
  const target = login.elements.lti_storage_target?.value ?? await frameOffered(login.dataset.origin);
  if (target) {
    await beginWithStorage(target);
  } else {
    offerWindow();
  }
}

goOn().catch(offerWindow);
