// Bootstrap follows the reader's colour scheme; set before the first paint, so that no page flashes. In a block: a page
// that becomes another runs it again in the same window.
{
  const dark = window.matchMedia('(prefers-color-scheme: dark)');
  const follow = () => document.documentElement.setAttribute('data-bs-theme', dark.matches ? 'dark' : 'light');
  follow();
  dark.addEventListener('change', follow);
}
