// The mapping form: boxes above criteria become tri-state, counts and coverage follow the choice, search by typing.
// Without this script the form works as it stands; the boxes above then add or take away all that is below them.
const form = document.querySelector('form.mapping');
const criteria = new Map([...form.querySelectorAll('input[name=criterion]')].map((box) => [box.value, box]));
const groups = [...form.querySelectorAll('input[data-criteria]')].map((box) => ({
  box,
  ids: box.dataset.criteria.split(' '),
  count: box.closest('.pick').querySelector('[data-count]'),
}));
const competencies = groups.filter(({ box }) => box.name === 'competency');
const entries = [...form.querySelectorAll('[data-entry]')].map((item) => ({
  item,
  ids: item.dataset.entry.split(' '),
  elsewhere: new Set(item.dataset.elsewhere.split(' ')),
  list: item.parentElement.dataset.list,
  count: item.querySelector('[data-count]'),
}));
const of = (some, all) => form.dataset.count.replace('{0}', some).replace('{1}', all);
const chosen = (ids) => ids.filter((id) => criteria.get(id).checked).length;
const detail = () => form.querySelector('input[name=detail]:checked').value;

function follow() {
  for (const { box, ids, count } of groups) {
    const some = chosen(ids);
    box.checked = some === ids.length;
    box.indeterminate = some > 0 && some < ids.length;
    count.textContent = of(some, ids.length);
  }
  const all = chosen([...criteria.keys()]);
  const touched = competencies.filter(({ ids }) => chosen(ids) > 0).length;
  form.querySelector('[data-criteria-chosen]').textContent = of(all, criteria.size);
  form.querySelector('[data-competencies-chosen]').textContent = touched;
  form.querySelector('[data-columns]').textContent =
    1 + ({ criterion: all, competency: touched }[detail()] ?? 0);
  cover();
}

function cover() {
  const shown = { untouched: 0, partial: 0 };
  for (const { item, ids, elsewhere, list, count } of entries) {
    const covered = ids.filter((id) => elsewhere.has(id) || criteria.get(id).checked).length;
    const here = list === 'untouched' ? covered === 0 : covered > 0 && covered < ids.length;
    item.hidden = !here;
    shown[list] += here;
    if (count) count.textContent = of(covered, ids.length);
  }
  form.querySelector('[data-untouched]').textContent = shown.untouched;
  form.querySelector('[data-untouched-none]').hidden = shown.untouched > 0;
  form.querySelector('[data-partial]').textContent = shown.partial;
}

// Only single criteria are sent from here on.
groups.forEach(({ box }) => box.removeAttribute('name'));
form.querySelectorAll('input[name=whole]').forEach((field) => field.remove());

let saying;
form.addEventListener('change', ({ target }) => {
  const group = groups.find(({ box }) => box === target);
  if (group) group.ids.forEach((id) => { criteria.get(id).checked = target.checked; });
  if (group || target.name === 'criterion' || target.name === 'detail') {
    follow();
    clearTimeout(saying);
    saying = setTimeout(() => window.announce(form.querySelector('.save dl').innerText.replace(/\s+/g, ' ')), 600);
  }
});
follow();

// Two ways to choose, as tabs: arrows move, as readers of tabs expect.
const tabs = [...form.querySelectorAll('[role=tab]')];
const panel = (tab) => document.getElementById(tab.getAttribute('aria-controls'));
function open(tab) {
  tabs.forEach((other) => {
    other.setAttribute('aria-selected', other === tab);
    other.tabIndex = other === tab ? 0 : -1;
    panel(other).hidden = other !== tab;
  });
}
tabs.forEach((tab, place) => {
  const section = panel(tab);
  section.setAttribute('role', 'tabpanel');
  section.setAttribute('aria-labelledby', tab.id);
  section.querySelector('h3').classList.add('visually-hidden');
  tab.addEventListener('click', () => { open(tab); search(); });
  tab.addEventListener('keydown', ({ key }) => {
    if (key === 'ArrowLeft' || key === 'ArrowRight') {
      const next = tabs[(place + 1) % tabs.length];
      open(next);
      search();
      next.focus();
    }
  });
});
form.querySelector('.choose').hidden = false;
open(tabs[0]);

// Search: every word must stand in the line, accents and capitals aside. What fits shows with all above and below it.
const find = document.getElementById('find');
const found = form.querySelector('.found');
const folds = [...form.querySelectorAll('[data-fold]')];
const plain = (text) => text.normalize('NFD').replace(/\p{Diacritic}/gu, '').replace(/’/g, "'").toLowerCase();
const rows = [...form.querySelectorAll('[data-row]')].map((item) => ({
  item,
  words: plain(`${item.querySelector('[data-words]').textContent} ${item.querySelector(':scope > .branch-note')?.textContent ?? ''}`),
}));
let unfolded;

function search() {
  const words = plain(find.value).split(/\s+/).filter(Boolean);
  if (words.length === 0) {
    rows.forEach(({ item }) => { item.hidden = false; });
    unfolded?.forEach((wasOpen, fold) => { fold.open = wasOpen; });
    unfolded = undefined;
    found.hidden = true;
    return;
  }
  unfolded ??= new Map(folds.map((fold) => [fold, fold.open]));
  const fits = rows.filter((row) => words.every((word) => row.words.includes(word))).map(({ item }) => item);
  const shown = new Set();
  fits.forEach((item) => {
    item.querySelectorAll('[data-row]').forEach((below) => shown.add(below));
    for (let above = item; above; above = above.parentElement.closest('[data-row]')) shown.add(above);
  });
  rows.forEach(({ item }) => { item.hidden = !shown.has(item); });
  folds.forEach((fold) => { fold.open = fits.some((item) => fold.contains(item)); });
  const here = fits.filter((item) => !item.closest('section').hidden).length;
  found.textContent = here > 0
    ? form.dataset.found.replace('{0}', here)
    : form.dataset.none.replace('{0}', find.value.trim());
  found.hidden = false;
  window.announce(found.textContent);
}
find.addEventListener('input', search);
find.addEventListener('keydown', (event) => {
  if (event.key === 'Enter') event.preventDefault();
  if (event.key === 'Escape' && find.value) { find.value = ''; search(); event.preventDefault(); }
});

// A competency beside the tree leads to its place in it, whatever is folded or filtered.
form.querySelector('.coverage').addEventListener('click', (event) => {
  const link = event.target.closest('a[href^="#competency-"]');
  if (!link) return;
  event.preventDefault();
  find.value = '';
  search();
  open(tabs[0]);
  const place = document.getElementById(link.hash.slice(1));
  for (let above = place.parentElement; above; above = above.parentElement.closest('[data-fold]')) {
    if (above.matches('[data-fold]')) above.open = true;
  }
  place.scrollIntoView({ block: 'center' });
  place.querySelector('input').focus({ preventScroll: true });
});
