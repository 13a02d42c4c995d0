// On every page of a session whose secret the platform keeps: requests of this page carry it, in a header or, where a form
// is posted, in a field. Never in an address, and never to anybody but ourselves.
import { get, kept } from './platform-storage.js';

const { key, ...storage } = kept();
let known;

/** Undefined: the platform has none, or does not answer. */
export const secret = get(storage, key).then((value) => { known = value; return value; }).catch(() => undefined);

const ours = (address) => new URL(address, window.location.href).origin === window.location.origin;

const plainFetch = window.fetch;
window.fetch = async (input, init) => {
  const request = new Request(input, init);
  if (ours(request.url) && (await secret)) {
    request.headers.set('X-Acquis-Browser', known);
  }
  return plainFetch(request);
};

document.addEventListener('htmx:confirm', (event) => {
  if (!known) {
    event.preventDefault();
    secret.then((value) => value && event.detail.issueRequest(true));
  }
});
document.addEventListener('htmx:configRequest', (event) => {
  if (known && ours(event.detail.path)) {
    event.detail.headers['X-Acquis-Browser'] = known;
  }
});

// On the window, so that forms which scripts of the page take over are left to them.
window.addEventListener('submit', (event) => {
  const form = event.target;
  const { submitter } = event;
  const said = (name) => submitter?.getAttribute(`form${name}`) ?? form.getAttribute(name) ?? '';
  if (event.defaultPrevented || said('method').toLowerCase() !== 'post' || !ours(said('action'))) {
    return;
  }
  if (known) {
    form.addEventListener('formdata', ({ formData }) => formData.set('acquis_browser', known), { once: true });
  } else {
    event.preventDefault();
    secret.then((value) => value && form.requestSubmit(submitter));
  }
});
