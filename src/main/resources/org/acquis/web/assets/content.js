// Says how many activities are chosen, while they are being chosen.
const form = document.querySelector('form.content');
const sentence = form.querySelector('[data-chosen]');

const count = () => {
  const chosen = form.querySelectorAll('input[name=proposal]:checked').length;
  sentence.textContent = sentence.dataset.words.replace('#', chosen);
};

sentence.hidden = false;
form.addEventListener('change', count);
count();
