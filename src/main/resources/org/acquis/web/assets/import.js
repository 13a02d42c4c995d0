// Sends a document with its progress shown; without this script the form does the same, silently.
const follow = (form) => {
  const file = form.querySelector('input[type=file]');
  const shown = form.querySelector('.progressing');
  const bar = shown.querySelector('progress');
  const status = shown.querySelector('[role=status]');
  const button = form.querySelector('button');

  const tooLarge = () => file.files.length > 0 && file.files[0].size > Number(form.dataset.largest);
  file.addEventListener('change', () => {
    file.setCustomValidity(tooLarge() ? form.dataset.tooLarge : '');
    file.reportValidity();
  });

  const say = (sentence) => {
    if (status.textContent !== sentence) {
      status.textContent = sentence;
    }
  };

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const request = new XMLHttpRequest();
    request.open('POST', form.action);
    request.upload.addEventListener('progress', (sent) => {
      if (sent.lengthComputable) {
        bar.value = Math.round((sent.loaded / sent.total) * 100);
      }
      say(form.dataset.sending);
    });
    request.upload.addEventListener('load', () => {
      bar.removeAttribute('value');
      say(form.dataset.reading);
    });
    request.addEventListener('load', () => {
      if (request.status === 200) {
        window.location.assign(request.responseURL);
        return;
      }
      // The answer is a page that says what is wrong; what was typed stands in it.
      const answer = new DOMParser().parseFromString(request.responseText, 'text/html');
      document.querySelector('main').replaceWith(answer.querySelector('main'));
      const again = document.querySelector('form.import');
      if (again) {
        follow(again);
      }
      const problem = document.getElementById('import-problem');
      if (problem) {
        problem.tabIndex = -1;
        problem.focus();
      }
    });
    request.addEventListener('error', () => {
      shown.hidden = true;
      button.disabled = false;
      form.submit();
    });
    button.disabled = true;
    shown.hidden = false;
    request.send(new FormData(form));
  });
};

follow(document.querySelector('form.import'));
