// Each form of a part saves itself half a second after the last change; its button does the same without this script.
const forms = [...document.querySelectorAll('form.part')];
const PAUSE = 500;
let saving = Promise.resolve();

const clock = () => new Date().toLocaleTimeString(document.documentElement.lang, { hour: '2-digit', minute: '2-digit' });

const refuse = (said, sentence) => {
  said.textContent = sentence;
  said.classList.add('refused');
};

// The answer is the page as it is now: the edition that the next step names, or what is wrong.
const save = async (form) => {
  const said = form.querySelector('.saved');
  said.classList.remove('refused');
  said.textContent = form.dataset.saving;
  try {
    const answer = await fetch(form.action, { method: 'POST', body: new URLSearchParams(new FormData(form)) });
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    if (answer.ok) {
      const edition = page.querySelector('input[name=edition]').value;
      document.querySelectorAll('input[name=edition]').forEach((input) => { input.value = edition; });
      said.textContent = form.dataset.saved.replace('{0}', clock());
      form.classList.remove('unsaved');
    } else if (answer.status === 409) {
      // Somebody changed the draft: the page shows how it stands now, with what was typed here.
      form.classList.remove('unsaved');
      form.submit();
    } else {
      // A page of the draft says what is wrong in its note; any other refusal is a page of its own.
      const problem = page.querySelector('.note.problem, .error-page h1 ~ p');
      refuse(said, problem ? problem.textContent : form.dataset.lost);
    }
  } catch {
    refuse(said, form.dataset.lost);
  }
};

forms.forEach((form) => {
  let timer;
  form.addEventListener('input', () => {
    form.classList.add('unsaved');
    clearTimeout(timer);
    timer = setTimeout(() => { saving = saving.then(() => save(form)); }, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    clearTimeout(timer);
    saving = saving.then(() => save(form));
  });
});

window.addEventListener('beforeunload', (event) => {
  if (document.querySelector('form.unsaved')) {
    event.preventDefault();
  }
});
