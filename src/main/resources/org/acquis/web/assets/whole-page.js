// Makes the fetched page this one. It comes from us and keeps this page's policy: scripts and styles from files only.
const loaded = () => new Promise((resolve) => {
  if (document.readyState === 'complete') {
    resolve();
  } else {
    window.addEventListener('load', resolve, { once: true });
  }
});

export async function become(html) {
  // Scripts that wait for the document to be complete find it so.
  await loaded();
  const page = new DOMParser().parseFromString(html, 'text/html');
  page.querySelectorAll('script').forEach((inert) => {
    const script = document.createElement('script');
    [...inert.attributes].forEach(({ name, value }) => script.setAttribute(name, value));
    // One after the other, as in a page that was sent.
    script.async = false;
    inert.replaceWith(script);
  });
  document.documentElement.replaceWith(document.adoptNode(page.documentElement));
  if (window.location.hash) {
    // As a browser does with a page that was sent.
    const place = document.getElementById(decodeURIComponent(window.location.hash.slice(1)));
    place?.scrollIntoView();
    place?.focus({ preventScroll: true });
  }
}
