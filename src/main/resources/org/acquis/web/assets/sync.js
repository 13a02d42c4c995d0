// The panel reads itself again while something waits; those who listen hear of a change, and of nothing else.
let said = document.getElementById('sync-state')?.dataset.summary;
document.addEventListener('htmx:afterSwap', () => {
  const summary = document.getElementById('sync-state')?.dataset.summary;
  if (summary && summary !== said) {
    said = summary;
    window.announce(summary);
  }
});
