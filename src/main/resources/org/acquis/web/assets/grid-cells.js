// Cells of a grid that save themselves. A cell remembers what the server has, what it is about to send, and which
// edition that is based on; what somebody typed is never thrown away.
const QUIET = 500;
const PATIENCE = 15000;
const FIRST_RETRY = 1000;
const LONGEST_RETRY = 30000;

export class Cell {
  constructor(element, form) {
    this.element = element;
    this.form = form;
    this.criterion = element.dataset.criterion;
    this.radios = [...element.querySelectorAll('input[type=radio]')];
    this.text = element.querySelector('textarea');
    this.state = element.querySelector('[data-state]');
    this.code = element.querySelector('.code')?.textContent ?? '';
    this.edition = Number(element.dataset.edition);
    this.saved = this.now();
    this.pause = FIRST_RETRY;
  }

  get value() {
    return this.radios.find((radio) => radio.checked)?.value ?? '';
  }

  set value(value) {
    this.radios.forEach((radio) => { radio.checked = radio.value === value && value !== ''; });
  }

  word(value) {
    const radio = this.radios.find((one) => one.value === value);
    return radio ? radio.parentElement.querySelector('.word').textContent : this.form.dataset.textNotScored;
  }

  now() {
    return { value: this.value, comment: this.text?.value.trim() ?? '' };
  }

  get changed() {
    const now = this.now();
    return now.value !== this.saved.value || now.comment !== this.saved.comment;
  }

  get unsaved() {
    return this.changed || this.sending !== undefined;
  }

  body(sent) {
    const fields = { attempt: this.form.dataset.attempt, edition: this.edition };
    return new URLSearchParams(this.criterion
      ? { ...fields, criterion: this.criterion, value: sent.value, comment: sent.comment }
      : { ...fields, remark: sent.comment });
  }

  get address() {
    return this.form.dataset.path + (this.criterion ? '/judgement' : '/remark');
  }

  tell(sentence, kind = '') {
    if (this.state) {
      this.state.textContent = sentence;
      this.state.className = `cell-state ${kind || 'quiet'}`;
    }
  }
}

export class Cells {
  /** @param told called after each change of what is saved, with the server's answer where there is one */
  constructor(form, told) {
    this.form = form;
    this.told = told;
    this.all = [...form.querySelectorAll('[data-cell]')]
      .filter((element) => element.querySelector('textarea'))
      .map((element) => new Cell(element, form));
    window.addEventListener('online', () => this.all.forEach((cell) => cell.waiting && this.save(cell)));
    window.addEventListener('pagehide', () => this.all.forEach((cell) => this.save(cell, true)));
  }

  of(element) {
    const inside = element.closest('[data-cell]');
    return this.all.find((cell) => cell.element === inside);
  }

  get unsaved() {
    return this.all.filter((cell) => cell.unsaved);
  }

  touched(cell) {
    if (cell.clash) {
      return;
    }
    window.clearTimeout(cell.timer);
    if (cell.changed) {
      cell.tell(this.form.dataset.textUnsaved, 'unsaved');
      cell.timer = window.setTimeout(() => this.save(cell), QUIET);
    }
    this.told(cell);
  }

  /** Saves everything at once. True: nothing is left unsaved. */
  async flush() {
    await Promise.all(this.unsaved.map((cell) => this.save(cell)));
    return this.unsaved.length === 0;
  }

  /** One request at a time for a cell; what was typed meanwhile goes with the next. */
  async save(cell, leaving = false) {
    window.clearTimeout(cell.timer);
    while (cell.sending) {
      await cell.sending;
    }
    if (!cell.changed || cell.clash) {
      return;
    }
    const sent = cell.now();
    cell.waiting = false;
    cell.tell(this.form.dataset.textSaving);
    cell.sending = this.send(cell, sent, leaving);
    await cell.sending;
    cell.sending = undefined;
    if (!cell.waiting && !cell.stopped && cell.changed) {
      this.touched(cell);
    }
    this.told(cell);
  }

  async send(cell, sent, leaving) {
    cell.stopped = false;
    let response;
    try {
      response = await fetch(cell.address, {
        method: 'POST',
        headers: { Accept: 'application/json', 'X-CSRF': document.querySelector('meta[name=csrf]').content },
        body: cell.body(sent),
        keepalive: leaving,
        signal: AbortSignal.timeout(PATIENCE),
      });
      const answer = await response.json();
      this.answered(cell, sent, response, answer);
    } catch {
      // No answer, or not from us: a proxy's page, a lost connection. Whether it was saved is not known; sending it
      // again is harmless, since the same content on any edition counts as saved.
      this.retry(cell, navigator.onLine === false ? this.form.dataset.textOffline : this.form.dataset.textFailed);
    }
  }

  answered(cell, sent, response, answer) {
    cell.pause = FIRST_RETRY;
    if (response.ok) {
      cell.saved = sent;
      cell.edition = answer.edition;
      cell.tell(answer.saved);
      this.told(cell, answer);
    } else if (answer.clash) {
      cell.clash = answer.clash;
      this.told(cell, answer);
    } else if (response.status === 401) {
      this.stop(cell, this.form.dataset.textSessionOver);
    } else if (response.status >= 500 || response.status === 429) {
      this.retry(cell, this.form.dataset.textFailed);
    } else {
      this.told(cell, answer);
      this.stop(cell, answer.sentence ?? `${answer.what ?? ''} ${answer.remedy ?? ''}`.trim());
    }
  }

  stop(cell, sentence) {
    cell.stopped = true;
    cell.tell(sentence, 'problem');
  }

  retry(cell, sentence) {
    cell.waiting = true;
    cell.tell(sentence, 'problem');
    const now = document.createElement('button');
    now.type = 'button';
    now.textContent = this.form.dataset.textRetry;
    now.addEventListener('click', () => this.save(cell));
    cell.state?.append(' ', now);
    window.clearTimeout(cell.timer);
    cell.timer = window.setTimeout(() => this.save(cell), cell.pause);
    cell.pause = Math.min(cell.pause * 2, LONGEST_RETRY);
  }

  /** The reader has compared both. @param mine keep what he typed */
  decide(cell, mine) {
    const { clash } = cell;
    cell.clash = undefined;
    cell.edition = clash.edition;
    cell.saved = { value: clash.value ?? '', comment: clash.comment };
    if (!mine) {
      cell.value = cell.saved.value;
      cell.text.value = clash.comment;
      cell.tell(clash.saved);
    }
    this.save(cell);
    this.told(cell);
  }
}
