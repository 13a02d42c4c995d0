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

// Menus close as people expect: on Escape, and when something else is pressed.
const openMenus = (except) => [...document.querySelectorAll('details.menu[open]')].filter((menu) => menu !== except);
document.addEventListener('click', (event) => {
  openMenus(event.target.closest('details.menu')).forEach((menu) => { menu.open = false; });
});
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') {
    openMenus().forEach((menu) => {
      menu.open = false;
      menu.querySelector('summary').focus();
    });
  }
});
