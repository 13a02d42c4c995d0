// Keys of the grid. Digits are read by where they are on the keyboard, so that AZERTY needs no Shift; letters by what
// they are. Single keys can be switched off (WCAG 2.1.4), and never act while somebody is writing.
const DIGIT = /^(?:Digit|Numpad)(\d)$/;

// Kept in a cookie of this platform's frames, which browsers admit where they refuse a frame any other storage; where they
// refuse that too, a choice lasts as long as the page.
const kept = {
  read(name) {
    try { return document.cookie.split('; ').find((each) => each.startsWith(`${name}=`))?.slice(name.length + 1); } catch { return undefined; }
  },
  write(name, on) {
    try {
      document.cookie = `${name}=${on ? 'on' : 'off'}; Path=/; Max-Age=31536000; Secure; SameSite=None; Partitioned`;
    } catch { /* nothing to be done */ }
  },
};

const writing = (target) =>
  target.matches?.('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])') ?? false;

function choice(id, usual, apply) {
  const box = document.getElementById(id);
  const name = `acquis-${id}`;
  const before = kept.read(name);
  box.checked = before === undefined ? usual : before === 'on';
  box.addEventListener('change', () => {
    kept.write(name, box.checked);
    apply(box.checked);
  });
  apply(box.checked);
}

export class Keys {
  /** @param acts what each key does, by name */
  constructor(acts) {
    this.acts = acts;
    this.dialog = document.getElementById('keys');
    choice('keys-on', true, (on) => {
      this.on = on;
      document.documentElement.classList.toggle('keys-off', !on);
    });
    // Moves the focus without being asked each time: only for who wants it (WCAG 3.2.2).
    choice('keys-advance', false, (on) => { this.advance = on; });
    document.addEventListener('keydown', (event) => this.pressed(event));
  }

  help() {
    this.dialog.showModal();
  }

  pressed(event) {
    if (this.dialog.open || event.isComposing || event.altKey || event.metaKey) {
      return;
    }
    const act = event.ctrlKey ? this.withControl(event) : this.single(event);
    if (act && act() !== false) {
      event.preventDefault();
    }
  }

  withControl(event) {
    if (event.key === 'Enter') {
      return () => this.acts.commentDone(event.target);
    }
    if (event.key.toLowerCase() === 'z' && !event.shiftKey && !writing(event.target)) {
      return this.acts.undo;
    }
    return undefined;
  }

  single(event) {
    if (event.key === 'Escape') {
      return () => this.acts.commentLeft(event.target);
    }
    if (!this.on || writing(event.target)) {
      return undefined;
    }
    const digit = DIGIT.exec(event.code)?.[1];
    if (digit !== undefined) {
      return () => this.acts.level(digit);
    }
    if (event.key === '?') {
      return () => this.help();
    }
    return event.shiftKey ? undefined : this.letters[event.key.toLowerCase()];
  }

  get letters() {
    const { acts } = this;
    return {
      n: () => acts.level('n'),
      delete: acts.clear,
      j: () => acts.move(1),
      k: () => acts.move(-1),
      c: acts.comment,
      i: acts.wording,
      p: () => acts.learner('prev'),
      s: () => acts.learner('next'),
      f: acts.finalise,
    };
  }
}
