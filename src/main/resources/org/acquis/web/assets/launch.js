// A launch whose login the platform keeps the secret of: with it in a header, the launch is made, and the secret is kept
// on for the session that it opened. It never stands in an address or in the page.
import { get, kept, put } from './platform-storage.js';
import { become } from './whole-page.js';

const form = document.querySelector('[data-launch]');

async function goOn() {
  const { key, ...storage } = kept();
  const secret = await get(storage, key);
  if (!secret) {
    throw new Error('nothing kept');
  }
  const fields = new URLSearchParams(new FormData(form));
  fields.delete('acquis_unbound');
  const answer = await fetch(form.action, {
    method: 'POST',
    headers: { Accept: 'text/html', 'X-Acquis-Browser': secret },
    body: fields,
  });
  if (!answer.headers.get('Content-Type')?.startsWith('application/json')) {
    await become(await answer.text());
    return;
  }
  const { location } = await answer.json();
  await put(storage, `acquis_session_${location.split('/')[2]}`, secret);
  put(storage, key, null).catch(() => {});
  window.location.replace(location);
}

// Without the secret the launch is posted as it is, to be refused with words and a reference number.
goOn().catch(() => form.submit());
