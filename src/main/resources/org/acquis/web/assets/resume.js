// A page of a session whose secret the platform keeps. An address cannot carry the secret, so this page came instead: it
// fetches the secret, then the page, and becomes it. Links, reload and the back button all lead here again.
import { secret } from './kept-secret.js';
import { become } from './whole-page.js';

async function goOn() {
  if (!(await secret)) {
    throw new Error('nothing kept');
  }
  const answer = await fetch(window.location.href, { headers: { Accept: 'text/html' } });
  if (answer.redirected) {
    window.location.replace(answer.url);
  } else if (answer.headers.get('Content-Type')?.startsWith('text/html')) {
    await become(await answer.text());
  } else {
    save(await answer.blob(), answer.headers.get('Content-Disposition') ?? '');
  }
}

/** A file: offered for saving, and back to where its link was. */
function save(blob, disposition) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = /filename="([^"]+)"/.exec(disposition)?.[1] ?? '';
  link.click();
  window.setTimeout(() => window.history.back(), 500);
}

goOn().catch(() => {
  document.querySelector('[data-waiting]').hidden = true;
  document.querySelector('[data-failed]').hidden = false;
});
