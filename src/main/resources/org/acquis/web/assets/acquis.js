// What every page shares: the CSRF token for htmx, one live region for short messages.
document.addEventListener('htmx:configRequest', (event) => {
  event.detail.headers['X-CSRF'] = document.querySelector('meta[name=csrf]').content;
});

// Says a short sentence to screen readers; emptied first so that the same sentence is said twice.
window.announce = (sentence) => {
  const region = document.getElementById('announcer');
  if (region) {
    region.textContent = '';
    window.requestAnimationFrame(() => { region.textContent = sentence; });
  }
};
