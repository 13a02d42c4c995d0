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

  const fits = (row, words, filter) =>
    row.dataset.search.includes(words)
    && (filter === 'all' || row.dataset.filter === filter || row.dataset.sync === filter);

  const show = () => {
    const words = plain(tools.elements.search.value);
    const filter = tools.elements.filter.value;
    rows.forEach((row) => { row.hidden = !fits(row, words, filter); });
    const shown = rows.filter((row) => !row.hidden).length;
    none.hidden = shown > 0;
    window.clearTimeout(quiet);
    quiet = window.setTimeout(() => window.announce(tools.dataset.textShown.replace('%', shown)), 600);
  };

  const sort = () => {
    const order = orders[tools.elements.sort.value] ?? (() => 0);
    body.append(...[...rows].sort((one, other) => order(one, other) || byName.get(one) - byName.get(other)));
  };

  tools.addEventListener('input', show);
  tools.elements.sort.addEventListener('change', sort);
  tools.addEventListener('submit', (event) => {
    event.preventDefault();
    const shown = rows.filter((row) => !row.hidden);
    if (shown.length === 1) {
      shown[0].querySelector('a').click();
    }
  });
}
