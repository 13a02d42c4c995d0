// The list of learners: searching while typing, filtering and sorting without asking the server again.
const tools = document.querySelector('[data-tools]');
const body = document.querySelector('.learners tbody');

// As the server does it: lower case and without accents, so that "chloe" finds "Chloé".
const plain = (words) => words.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase().trim();

const orders = {
  progress: (one, other) => other.dataset.missing - one.dataset.missing,
  score: (one, other) => other.dataset.score - one.dataset.score,
};

if (tools && body) {
  const rows = [...body.rows];
  const byName = new Map(rows.map((row, index) => [row, index]));
  const none = document.querySelector('[data-none-shown]');
  let quiet;

  const fits = (row, words, filter, group) =>
    row.dataset.search.includes(words)
    && (!group || row.dataset.groups.split(' ').includes(group))
    && (row.dataset.hidden !== undefined) === (filter === 'hidden')
    && (filter === 'all' || filter === 'hidden' || row.dataset.filter === filter || row.dataset.sync === filter);

  // What is chosen goes along to the grids, whose previous and next are then those of this list; and stays in the
  // address, so that coming back finds it.
  const usual = { filter: 'all', sort: 'name', ...(tools.elements.group && { group: '' }), search: '' };
  const remember = () => {
    const chosen = new URLSearchParams(Object.entries(usual)
      .map(([name, value]) => [name, tools.elements[name].value, value])
      .filter(([, value, usually]) => value !== usually)
      .map(([name, value]) => [name, value])).toString();
    const query = chosen ? `?${chosen}` : '';
    const along = (address) => address.split('?')[0] + query;
    document.querySelectorAll('a[data-grid]').forEach((link) => link.setAttribute('href', along(link.getAttribute('href'))));
    document.querySelectorAll('[form=row-acts]').forEach((button) => button.setAttribute('formaction', along(button.getAttribute('formaction'))));
    window.history.replaceState(null, '', along(window.location.pathname));
  };

  const show = () => {
    const words = plain(tools.elements.search.value);
    const filter = tools.elements.filter.value;
    const group = tools.elements.group?.value;
    rows.forEach((row) => { row.hidden = !fits(row, words, filter, group); });
    const shown = rows.filter((row) => !row.hidden).length;
    none.hidden = shown > 0;
    window.clearTimeout(quiet);
    quiet = window.setTimeout(() => window.announce(tools.dataset.textShown.replace('%', shown)), 600);
  };

  const sort = () => {
    const order = orders[tools.elements.sort.value] ?? (() => 0);
    body.append(...[...rows].sort((one, other) => order(one, other) || byName.get(one) - byName.get(other)));
  };

  tools.addEventListener('input', () => { show(); remember(); });
  tools.elements.sort.addEventListener('change', () => { sort(); remember(); });
  tools.addEventListener('submit', (event) => {
    event.preventDefault();
    const shown = rows.filter((row) => !row.hidden);
    if (shown.length === 1) {
      shown[0].querySelector('a[data-grid]').click();
    }
  });
}
