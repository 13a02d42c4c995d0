// The grid of one learner: joins the cells that save themselves, the keys, and what the page shows of both.
import { Cells } from './grid-cells.js';
import { Keys } from './grid-keys.js';

const form = document.getElementById('grid');
const open = form.dataset.open === 'true';
const savedLine = document.querySelector('[data-saved]');
const criteria = [...form.querySelectorAll('.criterion')];
const undoable = [];
let lastSaved = savedLine.textContent;
let heard;

// The radio for "not scored yet" is for browsers without scripts; here Delete and a button clear.
form.querySelectorAll('label.none').forEach((label) => label.remove());

const cells = new Cells(form, (cell, answer) => {
  if (answer?.sum) {
    Object.entries(answer.sum).forEach(([name, sentence]) => {
      const place = document.querySelector(`[data-sum=${name}]`);
      if (place) {
        place.textContent = sentence;
      }
    });
    const state = document.querySelector('[data-grid-state]');
    state.textContent = answer.state.word;
    state.className = `state ${answer.state.mark}`;
  }
  if (answer?.saved) {
    lastSaved = answer.saved;
    window.clearTimeout(heard);
    heard = window.setTimeout(() => window.announce(`${cell.code} ${answer.saved}`.trim()), 300);
  }
  showCell(cell);
  const unsaved = cells.unsaved.length;
  savedLine.textContent = unsaved > 0 ? form.dataset.textUnsaved : lastSaved;
  savedLine.classList.toggle('unsaved', unsaved > 0);
});

function showCell(cell) {
  const clear = cell.element.querySelector('[data-clear]');
  if (clear) {
    clear.hidden = !open || cell.value === '';
  }
  const place = cell.element.querySelector('[data-clash]');
  if (cell.clash && place.hidden) {
    showClash(cell, place);
  } else if (!cell.clash) {
    place.hidden = true;
    place.replaceChildren();
  }
}

// Both values side by side, and a choice; nothing was overwritten.
function showClash(cell, place) {
  const { clash } = cell;
  const text = (tag, words, name = '') => Object.assign(document.createElement(tag), { textContent: words, className: name });
  const side = (title, value, comment, saved) => {
    const box = document.createElement('div');
    box.append(text('dt', title), text('dd', [cell.criterion ? cell.word(value) : '', comment, saved].filter(Boolean).join('\n')));
    return box;
  };
  const now = cell.now();
  const both = document.createElement('dl');
  both.append(
    side(form.dataset.textTheirs, clash.value ?? '', clash.comment, clash.saved),
    side(form.dataset.textYours, now.value, now.comment, ''),
  );
  const buttons = text('div', '', 'buttons');
  const choose = (label, mine) => {
    const button = text('button', label, 'btn btn-sm btn-outline-secondary');
    button.type = 'button';
    button.addEventListener('click', () => {
      cells.decide(cell, mine);
      focusOn(cell.element);
    });
    buttons.append(button);
  };
  choose(form.dataset.textKeepTheirs, false);
  choose(form.dataset.textKeepYours, true);
  place.replaceChildren(text('strong', form.dataset.textClash), both, buttons);
  place.hidden = false;
  cell.tell(form.dataset.textUnsaved, 'problem');
  window.announce(`${cell.code} ${form.dataset.textClash}`);
}

// Which criterion the keys speak of: the one with the focus, or else the one that had it last.
let current = criteria[0];
form.addEventListener('focusin', (event) => setCurrent(event.target.closest('.criterion') ?? current));

function setCurrent(criterion) {
  current?.classList.remove('current');
  current = criterion;
  current?.classList.add('current');
}
setCurrent(current);

function focusOn(element, preventScroll = false) {
  const target = element.querySelector('input[type=radio]:checked') ?? element.querySelector('input[type=radio]:enabled') ?? element;
  if (target === element) {
    element.tabIndex = -1;
  }
  target.focus({ preventScroll });
}

function showComment(cell, shown) {
  const button = cell.element.querySelector('[data-comment]');
  button.setAttribute('aria-expanded', shown);
  document.getElementById(button.getAttribute('aria-controls')).classList.toggle('open', shown);
  if (shown) {
    cell.text.focus();
  }
}

function choose(cell, value) {
  if (cell.value === value) {
    return;
  }
  undoable.push({ cell, value: cell.lastValue ?? cell.value });
  cell.value = value;
  cell.lastValue = value;
  cells.touched(cell);
}

cells.all.forEach((cell) => {
  cell.lastValue = cell.value;
  showCell(cell);
});

form.addEventListener('change', (event) => {
  if (event.target.type === 'radio') {
    const cell = cells.of(event.target);
    undoable.push({ cell, value: cell.lastValue });
    cell.lastValue = cell.value;
    cells.touched(cell);
  }
});
form.addEventListener('input', (event) => {
  if (event.target.matches('textarea')) {
    cells.touched(cells.of(event.target));
  }
});
form.addEventListener('focusout', (event) => {
  if (event.target.matches('textarea')) {
    cells.save(cells.of(event.target));
  }
});
form.addEventListener('click', (event) => {
  const clear = event.target.closest('[data-clear]');
  if (clear) {
    const cell = cells.of(clear);
    choose(cell, '');
    focusOn(cell.element);
  }
  const comment = event.target.closest('[data-comment]');
  if (comment) {
    showComment(cells.of(comment), comment.getAttribute('aria-expanded') !== 'true');
  }
});
form.addEventListener('submit', (event) => {
  event.preventDefault();
  cells.flush();
});

// Leaving: first everything is saved; only what could not be is asked about.
async function go(address) {
  await cells.flush();
  window.location.assign(address);
}
document.addEventListener('click', (event) => {
  const link = event.target.closest('a[href]');
  const plain = !event.defaultPrevented && event.button === 0 && !event.ctrlKey && !event.shiftKey && !event.metaKey;
  if (link && plain && !link.getAttribute('href').startsWith('#') && cells.unsaved.length > 0) {
    event.preventDefault();
    go(link.href);
  }
});
// A form of the page acts on what is saved, so that is done first.
document.addEventListener('submit', async (event) => {
  if (event.target !== form && event.target.method === 'post' && cells.unsaved.length > 0) {
    event.preventDefault();
    if (await cells.flush()) {
      event.target.requestSubmit(event.submitter);
    }
  }
});
window.addEventListener('beforeunload', (event) => {
  if (cells.unsaved.length > 0) {
    event.preventDefault();
  }
});

const follow = (selector) => {
  const link = document.querySelector(selector);
  return link ? go(link.href) : false;
};
const fold = (details) => {
  details.open = !details.open;
};

function move(by) {
  const next = criteria[criteria.indexOf(current) + by];
  if (next) {
    setCurrent(next);
    focusOn(next);
  }
}

// After the last criterion comes finalising; a key too many must not change a level there.
function goOn() {
  if (current === criteria.at(-1)) {
    setCurrent(undefined);
    document.querySelector('[data-finalise]')?.focus();
  } else {
    move(1);
  }
}

const keys = new Keys({
  level(key) {
    const radio = open && current?.querySelector(`input[type=radio][data-key="${key}"]:enabled`);
    if (!radio) {
      return false;
    }
    radio.focus();
    choose(cells.of(radio), radio.value);
    return keys.advance ? goOn() : true;
  },
  clear() {
    const cell = open && current && cells.of(current);
    return cell ? choose(cell, '') : false;
  },
  move,
  comment() {
    const cell = current && cells.of(current);
    return cell ? showComment(cell, true) : false;
  },
  commentDone(target) {
    const cell = target.matches?.('textarea') && cells.of(target);
    if (!cell) {
      return false;
    }
    cells.save(cell);
    const next = criteria[criteria.indexOf(cell.element) + 1];
    return cell.criterion ? focusOn(next ?? cell.element) : target.blur();
  },
  commentLeft(target) {
    const cell = target.matches?.('textarea') && cells.of(target);
    return cell?.criterion ? focusOn(cell.element) : false;
  },
  wording() {
    const details = current?.querySelector('[data-official]') ?? current?.closest('.competency').querySelector('[data-brief]');
    return details ? fold(details) : false;
  },
  undo() {
    const last = undoable.pop();
    if (!last || !open) {
      return false;
    }
    last.cell.value = last.value;
    last.cell.lastValue = last.value;
    cells.touched(last.cell);
    setCurrent(last.cell.element);
    focusOn(last.cell.element);
    return window.announce(form.dataset.textUndone.replace('%', `${last.cell.code} ${last.cell.word(last.value)}`));
  },
  learner: (which) => follow(`.grid-foot a[rel=${which}]`),
  finalise: () => follow('[data-finalise]'),
});

// The first key works without a click: the focus goes to what is to score next, unless the keys are off, the address
// names a place, or the page has something to say first.
const begin = () => {
  const asked = document.activeElement !== document.body || window.location.hash !== '' || document.querySelector('[role=alert]');
  const next = criteria.find((criterion) => cells.of(criterion)?.value === '') ?? criteria.find((criterion) => cells.of(criterion));
  if (open && keys.on && !asked && next) {
    setCurrent(next);
    focusOn(next, next === criteria[0]);
  }
};
begin();

const help = document.querySelector('[data-help]');
help.hidden = false;
help.addEventListener('click', () => keys.help());
