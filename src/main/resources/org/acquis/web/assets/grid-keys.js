// Keys of the grid. Digits are read by where they are on the keyboard, so that AZERTY needs no Shift; letters by what
// they are. Single keys can be switched off (WCAG 2.1.4), and never act while somebody is writing.
const STORED = 'acquis.keys';
const DIGIT = /^(?:Digit|Numpad)(\d)$/;

// A frame of another site may be refused any storage; then the choice lasts as long as the page.
const stored = {
  read() {
    try { return window.localStorage.getItem(STORED); } catch { return null; }
  },
  write(word) {
    try { window.localStorage.setItem(STORED, word); } catch { /* nothing to be done */ }
  },
};

const writing = (target) =>
  target.matches?.('textarea, select, [contenteditable], input:not([type=radio], [type=checkbox])') ?? false;

export class Keys {
  /** @param acts what each key does, by name */
  constructor(acts) {
    this.acts = acts;
    this.dialog = document.getElementById('keys');
    this.choice = document.getElementById('keys-on');
    this.on = stored.read() !== 'off';
    this.choice.checked = this.on;
    this.choice.addEventListener('change', () => this.use(this.choice.checked));
    this.use(this.on);
    document.addEventListener('keydown', (event) => this.pressed(event));
  }

  use(on) {
    this.on = on;
    document.documentElement.classList.toggle('keys-off', !on);
    stored.write(on ? 'on' : 'off');
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
